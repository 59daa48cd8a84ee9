"""Items of QTI 1.2 in which things are matched, sorted or put in order."""

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.reading import document
from elearn.domain.coursefile.qti.old.choices import single
from elearn.domain.coursefile.qti.old.conditions import wanted
from elearn.domain.coursefile.qti.old.reading import OldReading


def rights_of(reading: OldReading, answer: Element) -> list[str]:
    """Return the right values of an answer in their order."""
    found = [
        test.words().strip()
        for _, condition in reading.scoring.earning()
        for test in wanted(condition, answer.get("ident"))
    ]
    return list(dict.fromkeys(found))


def matching(reading: OldReading) -> Document:
    """Return rows with an answer each; a single row is a choice."""
    if len(reading.answers) == 1:
        return single(reading)
    rows, texts, used = list[Document](), dict[str, str](), set[str]()
    general, told = reading.general(), list[str]()
    for answer in reading.answers:
        texts |= {
            label.get("ident"): reading.materials.of(label) for label in reading.labels(answer)
        }
        text, right = reading.heading(answer), next(iter(rights_of(reading, answer)), "")
        if not text or not texts.get(right):
            reading.item.changed("empty_left_out")
            continue
        used.add(right)
        names = reading.own_feedback(answer.get("ident"), right, general)
        told += names
        made = row(text, texts[right], reading.text_of(names))
        rows += [made] if made not in rows else []
    extra = [" ".join(text.split()) for ident, text in texts.items() if ident not in used and text]
    prompt = reading.materials.of(reading.presentation)
    extra = [text for text in dict.fromkeys(extra) if text not in {row["answer"] for row in rows}]
    done = document("matching", prompt, reading.points(), rows=rows, extra=extra)
    return reading.finished(done, general, told)


def row(text: str, answer: str, feedback: str) -> Document:
    """Return one row with what it is told."""
    made: Document = {"text": text, "answer": answer}
    return made | ({"feedback": feedback} if feedback else {})


def sorting(reading: OldReading) -> Document:
    """Return groups and what belongs into each."""
    texts = {label.get("ident"): reading.materials.of(label)
             for answer in reading.answers for label in reading.labels(answer)}  # fmt: skip
    groups, used = [], set[str]()
    for answer in reading.answers:
        rights = [ident for ident in rights_of(reading, answer) if texts.get(ident)]
        used |= set(rights)
        groups.append(
            {"title": reading.heading(answer), "items": [texts[ident] for ident in rights]}
        )
    if texts.keys() - used:
        reading.item.changed("unmatched_left_out")
    made = document(
        "sorting", reading.materials.of(reading.presentation), reading.points(), groups=groups
    )
    return reading.finished(made, reading.general(), [])


def ordering(reading: OldReading) -> Document:
    """Return things to be put in order."""
    answer = reading.answers[0]
    texts = {label.get("ident"): reading.materials.of(label) for label in reading.labels(answer)}
    right = [ident for ident in rights_of(reading, answer) if texts.get(ident)]
    if not right:
        raise Refused("no_right_answer")
    if len(right) < len(texts):
        reading.item.changed("unmatched_left_out")
    items = [texts[ident] for ident in right]
    full = reading.full()
    made = document("ordering", reading.prompt, reading.points(full), items=items, credit="all")
    return reading.finished(made, reading.general(), [])
