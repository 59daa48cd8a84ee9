"""Items of QTI 1.2 in which options are picked."""

from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import share_text
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.choices import TWO, part, statement
from elearn.domain.coursefile.qti.items.reading import document
from elearn.domain.coursefile.qti.items.shares import WHOLE, unusual
from elearn.domain.coursefile.qti.old.conditions import Answer, wanted
from elearn.domain.coursefile.qti.old.reading import OldReading
from elearn.domain.coursefile.qti.truth import truth_of

CANVAS_MANY = "multiple_answers_question"


def single(reading: OldReading) -> Document:
    """Return a question of which one option is right, or a statement."""
    answer = reading.answers[0]
    name, labels = answer.get("ident"), labels_with_text(reading, answer)
    tried: list[Answer] = [{name: (label.get("ident"),)} for label in labels]
    scores = [reading.scoring.outcome(each).score for each in tried]
    best = max(scores, default=Fraction(0))
    named = named_right(reading, [label.get("ident") for label in labels])
    if best <= 0 and named is None:
        return without_right(reading, labels)
    general = reading.told_to_all(tried)
    own = [[one for one in reading.said_after(each) if one not in general] for each in tried]
    right = scores.index(best) if best > 0 or named is None else named
    if best <= 0:
        reading.item.changed("earned_nothing")
    shares = ["" if n == right else share_of(score, best) for n, score in enumerate(scores)]
    parts = [
        part(
            option_text(reading, label),
            reading.text_of(own[n]),
            is_right=n == right,
            share=shares[n],
        )
        for n, label in enumerate(labels)
    ]
    made = one_right(reading, parts, reading.points(best))
    return reading.finished(
        made | order_of(answer, made), general, [one for each in own for one in each]
    )


def share_of(score: Fraction, best: Fraction) -> str:
    """Return what an option earns beside the best one, nothing where it earns nothing."""
    return share_text(WHOLE * max(Fraction(-1), score / best)) if score else ""


def named_right(reading: OldReading, idents: list[str]) -> int | None:
    """Return the place of the option that a condition calls right, or nothing."""
    for condition in reading.scoring.conditions:
        tests = condition.find("conditionvar")
        for test in (
            wanted(tests) if tests and condition.get("correctanswer").lower() == "yes" else ()
        ):
            if test.words().strip() in idents:
                return idents.index(test.words().strip())
    return None


def one_right(reading: OldReading, parts: list[Document], points: int) -> Document:
    """Return a statement where the options are true and false, else a choice."""
    prompt = reading.prompt
    truths = {truth_of(each["text"]): each for each in parts}
    is_statement = len(parts) == TWO and truths.keys() == {True, False}
    if is_statement and not any("share" in each for each in parts):
        return statement(prompt, points, truths)
    return document("single_choice", prompt, points, options=parts)


def order_of(answer: Element, made: Document) -> Document:
    """Return what says that options stay as written, where the file says so."""
    shuffles = {render.get("shuffle").lower() for render in answer.all("render_choice")}
    return {"keep_order": True} if "no" in shuffles and made["kind"] != "true_false" else {}


def without_right(reading: OldReading, labels: list[Element]) -> Document:
    """Return a scale where nothing is scored at all, or raise `Refused`."""
    if list(reading.scoring.earning()) or reading.scoring.conditions:
        raise Refused("no_right_answer")
    reading.item.changed("scale_now")
    labels_said = [reading.materials.words(label) for label in labels]
    made = document("scale", reading.prompt, labels=labels_said)
    return reading.finished(made, reading.told_to_all([]), [])


def labels_with_text(reading: OldReading, answer: Element) -> list[Element]:
    """Return the options that say something, after noting the empty ones."""
    labels = reading.labels(answer)
    full = [label for label in labels if option_text(reading, label)]
    if len(full) < len(labels):
        reading.item.changed("empty_left_out")
    return full


def option_text(reading: OldReading, label: Element) -> str:
    """Return the text of an option."""
    return reading.materials.of(label) or " ".join(label.words().split())


def multiple(reading: OldReading) -> Document:
    """Return a question of which several options may be right."""
    answer = reading.answers[0]
    name, labels = answer.get("ident"), labels_with_text(reading, answer)
    idents = [label.get("ident") for label in labels]
    rights, shares = rights_of(reading, name, idents)
    if not rights:
        return without_right(reading, labels)
    tried: list[Answer] = [{name: (ident,)} for ident in idents]
    general = reading.told_to_all([*tried, {name: tuple(sorted(rights))}, {}])
    own = {ident: reading.own_feedback(name, ident, general) for ident in idents}
    parts = [
        part(option_text(reading, label), reading.text_of(own[ident]), is_right=ident in rights,
             share=shares.get(ident, ""))
        for label, ident in zip(labels, idents, strict=True)
    ]  # fmt: skip
    prompt = reading.prompt
    made = document("multiple_choice", prompt, reading.points(reading.full()), options=parts)
    return reading.finished(
        made | order_of(answer, made), general, [one for each in own.values() for one in each]
    )


def rights_of(reading: OldReading, name: str, idents: list[str]) -> tuple[set[str], dict[str, str]]:
    """Return the right options, and shares where options earn by themselves."""
    groups = [
        (value, {test.words().strip() for test in wanted(condition, name)} & set(idents))
        for value, condition in reading.scoring.earning()
    ]
    groups = [(value, group) for value, group in groups if group]
    if not groups:
        return set(), {}
    if any(len(group) > 1 for _, group in groups) or len(groups) == 1:
        if reading.fields.get("question_type") != CANVAS_MANY:
            reading.item.changed("all_or_nothing")
        return max(groups, key=lambda pair: (pair[0], len(pair[1])))[1], {}
    rights = {ident for _, group in groups for ident in group}
    earned = {ident: reading.scoring.outcome({name: (ident,)}).score for ident in idents}
    total = sum(earned[ident] for ident in rights) or Fraction(1)
    return rights, unusual({ident: value / total for ident, value in earned.items()}, rights)
