"""Items of QTI 1.2 that are answered by typing or with a file."""

from collections.abc import Sequence
from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import decimal_text, share_text
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import value_of
from elearn.domain.coursefile.qti.items.open import whole
from elearn.domain.coursefile.qti.items.reading import document
from elearn.domain.coursefile.qti.old.conditions import Answer, wanted
from elearn.domain.coursefile.qti.old.reading import OldReading

NOBODY = "\ue002"  # an answer that nobody gives
HALF, WHOLE = Fraction(1, 2), 100
SORTS = {
    "picture": {"png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff"},
    "sound": {"mp3", "wav", "ogg", "opus", "m4a", "aac"},
    "video": {"mp4", "webm", "mov", "avi", "mkv"},
}


def prompt_of(reading: OldReading) -> str:
    """Return what is asked."""
    return reading.prompt


def short_answer(reading: OldReading) -> Document:
    """Return a question answered with a word or a few."""
    name = reading.answers[0].get("ident")
    tests = [test for _, condition in reading.scoring.earning() for test in wanted(condition, name)]
    forms = list(dict.fromkeys(form_of(test) for test in tests if test.words().strip()))
    if not forms:
        return by_hand(reading)
    scores = {form: reading.scoring.outcome({name: (form.strip("*"),)}).score for form in forms}
    best = max(scores.values())
    accepted = [form for form in forms if scores[form] >= best]
    made = document("short_answer", prompt_of(reading), reading.points(best), accepted=accepted)
    if all(test.get("case").lower() == "yes" for test in tests):
        made["level"] = 0
    others = [
        {"text": form, "share": share_text(WHOLE * score / best)}
        for form, score in scores.items()
        if form not in accepted
    ]
    made |= {"others": others} if others else {}
    return branches(reading, made, {name: (accepted[0].strip("*"),)}, {name: (NOBODY,)})


def form_of(test: Element) -> str:
    """Return an accepted form; a part of an answer stands between stars."""
    form = " ".join(test.words().split())
    return f"*{form}*" if test.tag == "varsubstring" else form


def by_hand(reading: OldReading) -> Document:
    """Return a question with a field and no right answer: somebody marks it."""
    reading.item.changed("marked_by_hand")
    return essay(reading)


def branches(
    reading: OldReading, made: Document, right: Answer, wrong: Answer, told: Sequence[str] = ()
) -> Document:
    """Return a document with what the right and the wrong answer are told."""
    general = reading.told_to_all([right, wrong])
    after = {"feedback_right": right, "feedback_wrong": wrong}
    used = list(told)
    for key, answer in after.items():
        names = [name for name in reading.said_after(answer) if name not in general]
        made |= {key: reading.text_of(names)} if names else {}
        used += names
    return reading.finished(made, general, used)


def numeric(reading: OldReading) -> Document:
    """Return a question answered with a number."""
    name = reading.answers[0].get("ident")
    found = [number_of(condition) for _, condition in reading.scoring.earning()]
    numbers = [made for made in found if made]
    if not numbers:
        raise Refused("no_right_answer")
    made = document("numeric", prompt_of(reading), reading.points(reading.full())) | numbers[0]
    first, nothing = {name: (numbers[0]["answer"],)}, {name: (NOBODY,)}
    general = reading.told_to_all([first, nothing])
    others = [
        other_number(reading, name, other, general) for other in numbers[1:] if other != numbers[0]
    ]
    made |= {"others": others} if others else {}
    used = [one for other in numbers for one in reading.said_after({name: (other["answer"],)})]
    return branches(reading, made, first, nothing, used)


def other_number(reading: OldReading, name: str, number: Document, general: list[str]) -> Document:
    """Return another right number with what it is told."""
    told = [one for one in reading.said_after({name: (number["answer"],)}) if one not in general]
    made = plain(number, reading) | {"share": "100%"}
    return made | ({"feedback": reading.text_of(told)} if told else {})


def plain(number: Document, reading: OldReading) -> Document:
    """Return a number without digits that must agree, which only the first answer can ask for."""
    if "significant" in number:
        reading.item.changed("part_left_out", part="precision")
    return {key: value for key, value in number.items() if key != "significant"}


def number_of(condition: Element) -> Document:
    """Return the number that a condition asks for, nothing where it asks for none."""
    tests = {test.tag: test for test in condition.walk() if test.tag.startswith("var")}
    low = tests.get("vargte") or tests.get("vargt")
    high = tests.get("varlte") or tests.get("varlt")
    exact = tests.get("varequal")
    if exact is None and low is not None and high is not None:
        least, most = value_of(low.words()), value_of(high.words())
        return within((least + most) * HALF, least, most)
    if exact is None:
        return {}
    answer = value_of(exact.words())
    made: Document = {"answer": decimal_text(answer)}
    if exact.get("precision").isdecimal():
        return made | precise(exact)
    if exact.get("margintype") == "percent":
        return made | {"tolerance": share_text(value_of(exact.get("margin")))}
    if low is None or high is None:
        return made
    return within(answer, value_of(low.words()), value_of(high.words()))


def precise(exact: Element) -> Document:
    """Return how many digits must agree."""
    digits = int(exact.get("precision"))
    if exact.get("precisiontype") == "decimals":
        return {"tolerance": decimal_text(HALF / 10 ** min(12, digits))}
    return {"significant": max(1, digits)}


def within(answer: Fraction, low: Fraction, high: Fraction) -> Document:
    """Return an answer and how far it may lie; bounds that are not even give their middle."""
    if answer - low != high - answer:
        answer = (low + high) * HALF
    made: Document = {"answer": decimal_text(answer)}
    return made | ({"tolerance": decimal_text(high - answer)} if high > answer else {})


def essay(reading: OldReading) -> Document:
    """Return an essay."""
    answer = next(iter(reading.answers), Element("", {}, 0))
    has_limits = answer.get("word_limit_enabled", "Yes").lower() in {"yes", "true"}
    limits = {
        key: whole(answer.get(name)) if has_limits else None
        for key, name in (("least", "word_limit_min"), ("most", "word_limit_max"))
    }
    rows = next(
        (whole(each.get("rows")) for each in answer.walk() if each.tag == "render_fib"), None
    )
    notes = reading.texts.from_html(reading.fields.get("grading_notes", ""), reading.root.line)
    made = document(
        "essay", prompt_of(reading), reading.points(), lines=rows, notes=notes, **limits
    )
    return reading.finished(made, reading.general(), [])


def upload(reading: OldReading) -> Document:
    """Return a question answered with a file."""
    ends = (
        reading.presentation.get("allowed_types").replace(".", "").lower().replace(",", " ").split()
    )
    sorts = [
        next((sort for sort, known in SORTS.items() if end in known), "document") for end in ends
    ]
    made = document(
        "file",
        prompt_of(reading),
        reading.points(),
        accepts=list(dict.fromkeys(sorts)),
        most=whole(reading.presentation.get("files_count")),
    )
    return reading.finished(made, reading.general(), [])


def text_only(reading: OldReading) -> Document:
    """Return a text with nothing to answer."""
    made = document("description", prompt_of(reading))
    return reading.finished(made, reading.general(), [])
