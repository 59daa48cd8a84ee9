"""Answers that are numbers, with or without a unit, compared by what they are worth."""

from elearn.domain.arabic.numbers import NotANumber, Number, split_number
from elearn.domain.arabic.ranges import Range, parse_range
from elearn.domain.arabic.spelling import level_of_words
from elearn.domain.arabic.text import norm

MARKS = 1
OTHER = -1


def level_of_quantities(answer: str, form: str) -> int | None:
    """Return the level at which both are the same quantity, `OTHER`, or nothing.

    Nothing means that they are not both quantities, and must be compared as words.
    """
    ranges = _range(answer), _range(form)
    match ranges:
        case (Range() as sent, Range() as key):
            same = _is_same(sent.low, key.low) and _is_same(sent.high, key.high)
            return MARKS if same else OTHER
        case (None, None):
            return _level_of_numbers(answer, form)
        case _:
            return OTHER if _number(answer) or _number(form) else None


def _level_of_numbers(answer: str, form: str) -> int | None:
    sent, key = _number(answer), _number(form)
    if sent is None or key is None:
        return None
    if not _is_same(sent[0], key[0]):
        return OTHER
    if sent[1] == key[1]:
        return MARKS
    return _level_of_rest(answer, sent[1], form, key[1])


def _level_of_rest(answer: str, sent: str, form: str, key: str) -> int:
    """Compare the words beside the numbers; a counted thing at the end may be left out."""
    if not sent:
        return MARKS if _is_counted(form, key) else OTHER
    if not key:
        return MARKS if _is_counted(answer, sent) else OTHER
    return level_of_words(sent, key) or OTHER


def _is_counted(text: str, rest: str) -> bool:
    return " " not in rest and norm(text).endswith(rest) and not rest.startswith("بال")


def _is_same(sent: Number, key: Number) -> bool:
    if sent.unit and key.unit and not sent.unit.agrees_with(key.unit):
        return False
    if key.is_percent and not sent.is_percent:
        # The sign may stand beside the field already; a ratio says the same.
        return sent.unit is None and key.value in {sent.value, sent.value / 100}
    if sent.is_percent and key.unit:
        return False
    return sent.value == key.value


def _number(text: str) -> tuple[Number, str] | None:
    try:
        return split_number(text)
    except NotANumber:
        return None


def _range(text: str) -> Range | None:
    try:
        return parse_range(text)
    except NotANumber:
        return None
