"""Answers that are numbers, with or without a unit, compared by what they are worth."""

from elearn.domain.arabic.numbers import NotANumber, Number, split_number
from elearn.domain.arabic.ranges import Range, parse_range
from elearn.domain.arabic.spelling import level_of_words
from elearn.domain.arabic.text import norm

MARKS = 1
OTHER = -1


def level_of_quantities(answer: str, form: str) -> int | None:
    """Return the level at which both are the same quantity, `OTHER`, or nothing.

    Nothing means that the key is no quantity, and must be compared as words.
    """
    if key := _number(form):
        return _level_of_number(answer, form, *key)
    if bounds := _range(form):
        return MARKS if _is_same_range(_range(answer), bounds) else OTHER
    return None


def _level_of_number(answer: str, form: str, key: Number, rest: str) -> int | None:
    sent = _number(answer)
    if sent is None:
        return None if rest else OTHER
    if not _is_same(sent[0], key):
        return OTHER
    if sent[1] == rest:
        return MARKS
    return _level_of_rest(answer, sent[1], form, rest)


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


def _is_same_range(sent: Range | None, key: Range) -> bool:
    return sent is not None and _is_same(sent.low, key.low) and _is_same(sent.high, key.high)


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
