"""What is wrong with a question that was typed, and beside which field it is said."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from elearn.domain.coursefile.numbers import decimal, tolerance
from elearn.domain.coursefile.schema_questions import QUESTIONS
from elearn.domain.formula import FaultyFormula
from elearn.domain.markdown.parser import TooLong
from elearn.domain.markdown.render import plain
from elearn.domain.quiz import FaultyQuestion
from elearn.quizzes.forms.faults_said import FAULTS, MOST_POINTS
from elearn.quizzes.forms.sent import Typed
from elearn.quizzes.kinds import KINDS
from elearn.web.language import manner


def place_and_sentence(fault: str) -> tuple[str, Any]:
    """Return the field beside which a fault is said, and the sentence."""
    if not fault.startswith("formula:"):
        return FAULTS[fault]
    _kind, field, code, column = fault.split(":")
    return field, FaultyFormula(code, int(column)).sentence(manner().language)


def faults_of(document: Typed) -> Iterator[str]:
    """Yield the codes of what makes a question impossible to ask or to write down."""
    yield from (code for code, is_faulty in CHECKS.items() if is_faulty(document))
    if document["kind"] == "numeric":
        yield from number_faults(document)
    try:
        KINDS[document["kind"]].from_document(document | mended(document))
    except FaultyQuestion as faulty:
        yield from faulty.faults


def has_bad_points(document: Typed) -> bool:
    """Whether the points are no number, or out of bounds."""
    points = document.get("points", 1)
    return not isinstance(points, int) or not 1 <= points <= MOST_POINTS


def has_same_options(document: Typed) -> bool:
    """Whether two options say the same."""
    texts = [option.get("text", "") for option in document.get("options", ())]
    return len(set(texts)) < len(texts) and all(texts)


def has_number(document: Typed, name: str) -> bool:
    """Whether a value is a whole number, where anything was said."""
    return isinstance(document.get(name, 1), int)


CHECKS: Mapping[str, Callable[[Typed], bool]] = {
    "bad_points": has_bad_points,
    "no_side": lambda said: said["kind"] == "true_false" and "right" not in said,
    "same_option": has_same_options,
    "bad_file_count": lambda said: said["kind"] == "file" and not has_number(said, "most"),
    "unknown_level": lambda said: not isinstance(said.get("level", 0), int),
}


def mended(document: Typed) -> Typed:
    """Return stand-ins for values that are noted already, so that the rest is looked at too."""
    stands: Typed = {}
    if has_bad_points(document):
        stands["points"] = 1
    if CHECKS["unknown_level"](document):
        stands["level"] = 0
    match document["kind"]:
        case "file" if not has_number(document, "most"):
            stands["most"] = 1
        case "true_false":
            stands["right"] = document.get("right", True)
        case "numeric":
            stands |= {"answer": decimal(str(document.get("answer", ""))) or "0", "tolerance": "0"}
    return stands


def number_faults(document: Typed) -> Iterator[str]:
    """Yield what is wrong with the number and with how far off it may be."""
    if decimal(str(document.get("answer", ""))) is None:
        yield "no_number"
    if "tolerance" in document and tolerance(document["tolerance"]) is None:
        yield "no_tolerance"
    if any(decimal(str(unit.get("factor", ""))) is None for unit in document.get("units", ())):
        yield "bad_unit"
    for other in document.get("others", ()):
        if decimal(str(other.get("answer", ""))) is None:
            yield "empty_other"
        if tolerance(other.get("tolerance", "0")) is None:
            yield "no_tolerance"


def too_long(document: Typed) -> Iterator[str]:
    """Yield the fields that say more than a page can show."""
    properties = QUESTIONS[document["kind"]]["properties"]
    for name, value in document.items():
        if has_too_long(value, properties[name]):
            yield name


def has_too_long(value: Any, schema: Mapping[str, Any]) -> bool:  # noqa: ANN401 - as JSON has it
    """Whether a value, or one in its lists and rows, is too long."""
    if isinstance(value, list):
        return any(has_too_long(row, schema["items"]) for row in value)
    if isinstance(value, dict):
        return any(has_too_long(each, schema["properties"][key]) for key, each in value.items())
    return is_too_long(value, schema)


def is_too_long(value: Any, schema: Mapping[str, Any]) -> bool:  # noqa: ANN401 - as JSON has it
    """Whether a text is longer than its schema says, or has too many blocks."""
    if not isinstance(value, str):
        return False
    if len(value) > schema.get("maxLength", len(value)):
        return True
    try:
        plain(value)
    except TooLong:
        return True
    return False
