"""What is wrong with a question that was typed, and beside which field it is said."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from elearn.domain.coursefile.numbers import decimal, tolerance
from elearn.domain.coursefile.schema_questions import QUESTIONS
from elearn.domain.markdown.parser import TooLong
from elearn.domain.markdown.render import plain
from elearn.domain.quiz import FaultyQuestion
from elearn.domain.quiz.by_hand import MOST_FILES, MOST_LINES, MOST_WORDS
from elearn.quizzes.forms.sent import Typed
from elearn.quizzes.kinds import KINDS
from elearn.web.writing import number

MOST_POINTS = 100


def between(low: int, high: int) -> LazyString:
    """Return the sentence for a number out of bounds, written when it is read."""
    bounds = {"low": LazyString(number, low), "high": LazyString(number, high)}
    return _("Write a whole number from %(low)s to %(high)s.", **bounds)


WORDS = between(1, MOST_WORDS)
LEVELS = _("Begin each level with its points, 0 to 100, then write what it looks like.")
# The code of a fault, the field beside which it is said, and the sentence.
FAULTS: Mapping[str, tuple[str, Any]] = {
    "no_prompt": ("prompt", _("Write the question.")),
    "no_points": ("points", _("A question earns one point at least.")),
    "too_few_options": ("options", _("Write two options at least.")),
    "empty_option": ("options", _("An option that is ticked or explained needs its text.")),
    "no_right_option": ("options", _("Tick the right option.")),
    "several_right_options": (
        "options",
        _("Only one option may be right here. To have several, take “Several right options”."),
    ),
    "same_option": ("options", _("Two options say the same. Change one.")),
    "no_side": ("right", _("Choose whether the statement is true or false.")),
    "no_accepted_form": ("accepted", _("Write an accepted answer at least.")),
    "unknown_level": ("level", _("Choose one of the levels.")),
    "no_number": (
        "answer",
        _("This cannot be read as a number. Write digits only, as in ٣٦٠٠٠ or 36000."),
    ),
    "no_tolerance": ("tolerance", _("Write a number, or a share such as 2%.")),
    "bad_points": (
        "points",
        between(1, MOST_POINTS),
    ),
    "too_many_parts": ("prompt", _("A question has 40 parts at most. Split it.")),
    "too_few_rows": ("rows", _("Write two lines at least.")),
    "empty_row": ("rows", _("Each line needs both sides: the text and its answer.")),
    "same_row": ("rows", _("Two lines say the same. Change one.")),
    "extra_fits": ("extra", _("An answer that shall fit nothing fits a line. Change one of them.")),
    "one_answer": ("rows", _("All lines have one answer, so there is nothing to choose.")),
    "too_few_items": ("items", _("Write two items at least, one a line.")),
    "same_item": ("items", _("Two items say the same. Change one.")),
    "unknown_credit": ("credit", _("Choose what earns points.")),
    "too_few_groups": ("groups", _("Write two groups at least.")),
    "empty_group": ("groups", _("A group that has items needs its title.")),
    "same_group": ("groups", _("Two groups have the same title. Change one.")),
    "too_few_sorted": ("groups", _("Write two items at least, one a line, below their groups.")),
    "same_sorted": ("groups", _("An item stands twice. Keep it in one group.")),
    "too_few_columns": ("columns", _("Write two columns at least, one a line.")),
    "same_column": ("columns", _("Two columns say the same. Change one.")),
    "no_rows": ("rows", _("Write a line at least.")),
    "empty_matrix_row": ("rows", _("A line with a right column or an explanation needs its text.")),
    "unknown_column": ("rows", _("Choose the right column for each line.")),
    "bad_right": ("rows", _("Choose the right column for each line.")),
    "no_gaps": ("prompt", _("The text has no gap. Write [[1]] where the first one belongs.")),
    "gaps_and_marks": (
        "gaps",
        _("The gaps and their marks do not agree. Each gap has its mark once in the text above."),
    ),
    "hidden_gap": ("prompt", _("A gap stands in a link or a description. Move it into the text.")),
    "bad_weight": ("gaps", _("Write a whole number from 1 on.")),
    "bad_level": ("gaps", _("Choose one of the levels.")),
    "unknown_word_number": ("prompt", _("A mark in the text has no word of its number below.")),
    "word_twice": (
        "words",
        _("A word goes into several gaps. Tick that it may be used again."),
    ),
    "too_few_words": ("words", _("Write two words at least; a ticked one needs its text.")),
    "no_picture": ("picture", _("Name the picture, such as media/map.png.")),
    "no_alt": ("alt", _("Say in words what the picture shows.")),
    "too_few_spots": ("spots", _("Write two places at least.")),
    "empty_spot": ("spots", _("Each place needs its name.")),
    "same_spot": ("spots", _("Two places have the same name. Change one.")),
    "bad_shape": (
        "spots",
        _("The points of a place cannot be read. Write them in percent, like 10,20 40,60."),
    ),
    "no_right_spot": ("spots", _("Tick the right place.")),
    "bad_least": ("least", WORDS),
    "bad_most": ("most", WORDS),
    "bad_words": ("most", WORDS),
    "least_over_most": ("most", _("This is less than the least number of words. Change one.")),
    "bad_lines": ("lines", between(1, MOST_LINES)),
    "bad_file_count": ("most", between(1, MOST_FILES)),
    "no_sort": ("accepts", _("Tick one sort of file at least.")),
    "no_criterion_title": ("rubric", _("Each criterion needs its title.")),
    "too_few_levels": ("rubric", _("Each criterion needs two levels at least.")),
    "no_level_text": ("rubric", LEVELS),
    "bad_level_points": ("rubric", LEVELS),
    "worthless_criterion": ("rubric", _("One level of each criterion must earn a point at least.")),
    "bad_label_count": ("labels", _("Write two labels at least, eleven at most.")),
    "empty_label": ("labels", _("Write two labels at least, eleven at most.")),
    "same_label": ("labels", _("Two labels say the same. Change one.")),
}
TOO_LONG = _("This is too long. Shorten it.")


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
