"""Items of QTI 1.2 with several gaps in a text."""

from dataclasses import dataclass
from fractions import Fraction

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.choices import part
from elearn.domain.coursefile.qti.items.gaps import weights_of
from elearn.domain.coursefile.qti.items.reading import document
from elearn.domain.coursefile.qti.old.conditions import wanted
from elearn.domain.coursefile.qti.old.reading import OldReading

PREFIX = "response_"
BLANKS, LISTS = "fill_in_multiple_blanks_question", "multiple_dropdowns_question"
DROPDOWN, WORDBANK = "dropdown", "wordbank"
LEVELS = {"TextEquivalence": 0, "TextCloseEnough": 3}
CONTAINS, PATTERN = "TextContainsAnswer", "TextRegex"


@dataclass(frozen=True)
class Gap:
    """A gap: its name, its answers, the right one, what it earns."""

    ident: str
    name: str
    labels: list[Element]
    right: str
    worth: Fraction


def named_gaps(reading: OldReading) -> Document:
    """Return a text in which `[names]` stand for gaps."""
    gaps = [gap_of(reading, answer) for answer in reading.answers if answer.tag == "response_lid"]
    places = {gap.name: number for number, gap in enumerate(gaps, start=1)}
    if gaps and all(sort_of(reading, gap) == WORDBANK for gap in gaps):
        return word_bank(reading, gaps)
    prompt = reading.materials.of(reading.presentation, places)
    prompt = with_missing(reading, prompt, len(gaps))
    made = [written_gap(reading, gap) for gap in gaps]
    return finished(reading, prompt, made, [gap.worth for gap in gaps])


def finished(
    reading: OldReading, prompt: str, gaps: list[Document], worths: list[Fraction]
) -> Document:
    """Return a text with gaps and their weights."""
    weighed = [
        gap | ({"weight": weight} if weight != 1 else {})
        for gap, weight in zip(gaps, weights_of(worths), strict=True)
    ]
    made = document("gap_fill", prompt, reading.points(reading.full()), gaps=weighed)
    return reading.finished(made, reading.general(), told_of_labels(reading))


def told_of_labels(reading: OldReading) -> list[str]:
    """Return the names of what single answers are told."""
    general = reading.general()
    return [
        name
        for answer in reading.answers
        for label in reading.labels(answer)
        for name in reading.own_feedback(answer.get("ident"), label.get("ident"), general)
    ]


def told(reading: OldReading, gap: "Gap", label: Element) -> list[str]:
    """Return the names of what an answer to a gap is told."""
    return reading.own_feedback(gap.ident, label.get("ident"), reading.general())


def gap_of(reading: OldReading, answer: Element) -> Gap:
    """Return one gap."""
    ident = answer.get("ident")
    found = [
        (value, tests[0].words().strip())
        for value, condition in reading.scoring.earning()
        if (tests := wanted(condition, ident))
    ]
    worth, right = max(found, default=(Fraction(1), ""))
    name = reading.materials.words(answer.find("material"))
    by_ident = ident.removeprefix(PREFIX)
    text = reading.materials.words(reading.presentation)
    return Gap(
        ident,
        by_ident if f"[{by_ident}]" in text or not name else name,
        reading.labels(answer),
        right,
        worth,
    )


def with_missing(reading: OldReading, prompt: str, count: int) -> str:
    """Return a prompt with every gap; those that no name stands for come last."""
    missing = [f"[[{n}]]" for n in range(1, count + 1) if f"[[{n}]]" not in prompt]
    if missing:
        reading.item.changed("gap_at_end")
    return "\n\n".join([prompt, " ".join(missing)]) if missing else prompt


def sort_of(reading: OldReading, gap: Gap) -> str:
    """Return whether a gap is a list, a word bank, or a field."""
    sorts = {label.get("answer_type") for label in gap.labels} - {""}
    if sorts:
        return sorts.pop()
    kind = reading.fields.get("question_type")
    if kind == BLANKS or (kind != LISTS and are_spellings(reading, gap)):
        return "field"
    return DROPDOWN


def are_spellings(reading: OldReading, gap: Gap) -> bool:
    """Whether all answers to a gap are one word in small and large letters."""
    return len({reading.materials.words(label).casefold() for label in gap.labels}) <= 1


def written_gap(reading: OldReading, gap: Gap) -> Document:
    """Return a gap as documents hold it."""
    if sort_of(reading, gap) in {DROPDOWN, WORDBANK}:
        return list_gap(reading, gap)
    forms = [accepted_form(reading, label) for label in gap.labels]
    accepted = list(dict.fromkeys(form for form in forms if form))
    if not accepted:
        raise Refused("no_right_answer")
    made: Document = {"accepted": accepted}
    levels = {
        LEVELS[sort] for label in gap.labels if (sort := label.get("scoring_algorithm")) in LEVELS
    }
    if levels:
        made["level"] = max(levels)
    names = [name for label in gap.labels for name in told(reading, gap, label)]
    return made | ({"feedback_right": reading.text_of(names)} if names else {})


def accepted_form(reading: OldReading, label: Element) -> str:
    """Return what a field accepts."""
    form = reading.materials.words(label)
    sort = label.get("scoring_algorithm")
    if sort == PATTERN:
        reading.item.changed("pattern_as_text", text=form)
    return f"*{form}*" if sort == CONTAINS else form


def list_gap(reading: OldReading, gap: Gap) -> Document:
    """Return a gap with a list to choose from."""
    options = [
        part(
            reading.materials.of(label),
            reading.text_of(told(reading, gap, label)),
            is_right=label.get("ident") == gap.right,
        )
        for label in gap.labels
        if reading.materials.of(label)
    ]
    if not any(option.get("right") for option in options):
        raise Refused("no_right_answer")
    return {"options": options}


def word_bank(reading: OldReading, gaps: list[Gap]) -> Document:
    """Return a text into which words are moved."""
    labels = {label.get("ident"): label for gap in gaps for label in gap.labels}
    numbers = {ident: number for number, ident in enumerate(labels, start=1)}
    if any(gap.right not in numbers for gap in gaps):
        raise Refused("no_right_answer")
    prompt = reading.materials.of(reading.presentation, {gap.name: n for n, gap in enumerate(gaps)})
    for place, gap in enumerate(gaps):
        prompt = prompt.replace(f"[[{place}]]", f"[[w{numbers[gap.right]}]]")
    words = []
    for label in labels.values():
        word: Document = {"text": reading.materials.of(label)}
        words.append(word | ({"often": True} if label.get("allow_reuse") == "true" else {}))
    prompt = prompt.replace("[[w", "[[")
    made = document("gap_words", prompt, reading.points(), words=words)
    return reading.finished(made, reading.general(), [])
