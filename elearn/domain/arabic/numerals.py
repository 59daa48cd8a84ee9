"""Digits with separators, as the countries write them, read as one exact value."""

import re
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

DECIMAL = "\u066b"
GROUP = "\u066c"
MAX_DIGITS = 24

_EXACT_GROUPS = re.compile(r"[0-9]{1,3}(?:([^0-9])[0-9]{3})(?:\1[0-9]{3})*")
_ONE_GROUP = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")
_DIGITS = re.compile(r"[0-9]*")


class Reason(StrEnum):
    """Why a text is no number, as a page can say it."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NO_NUMBER = "no_number"
    TWO_NUMBERS = "two_numbers"
    BAD_GROUPING = "bad_grouping"
    BAD_SIGN = "bad_sign"
    ZERO_BELOW = "zero_below"
    UNKNOWN_UNIT = "unknown_unit"


class NotANumber(ValueError):
    """The text is not one number; `reason` tells why, `part` which piece of it."""

    def __init__(self, reason: Reason, part: str = "") -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.part = part


class Numeral(NamedTuple):
    """A value, and whether its one separator could have been meant the other way."""

    value: Fraction
    is_ambiguous: bool = False


def read_numeral(text: str) -> Numeral:
    """Read ASCII digits with `. , ٫ ٬` and spaces, or raise `NotANumber`."""
    numeral = text.replace(" ", GROUP)
    if sum(character.isdigit() for character in numeral) > MAX_DIGITS:
        raise NotANumber(Reason.TOO_LONG)
    whole, part = _split(numeral, _decimal_of(numeral))
    return Numeral(_value(_ungrouped(whole), part), bool(_ONE_GROUP.fullmatch(text)))


def _decimal_of(numeral: str) -> str | None:
    """Say which separator begins the fraction: the last one, if it stands once."""
    if DECIMAL in numeral:
        return DECIMAL
    seen = [character for character in numeral if not character.isdigit()]
    if not seen or seen.count(seen[-1]) > 1 or seen[-1] == GROUP:
        return None
    if seen == [","] and _ONE_GROUP.fullmatch(numeral):
        return None  # 1,234 is a thousand and some; 1.234 stays one and a bit
    return seen[-1]


def _split(numeral: str, decimal: str | None) -> tuple[str, str]:
    if decimal is None:
        return numeral, ""
    whole, _, part = numeral.partition(decimal)
    if not _DIGITS.fullmatch(part) or not (whole or part):
        raise NotANumber(Reason.BAD_GROUPING)
    return whole, part


def _ungrouped(whole: str) -> str:
    if _DIGITS.fullmatch(whole):
        return whole
    if whole.startswith("0") or not _EXACT_GROUPS.fullmatch(whole):
        raise NotANumber(Reason.BAD_GROUPING)
    return "".join(character for character in whole if character.isdigit())


def _value(whole: str, part: str) -> Fraction:
    return Fraction(int(f"{whole}{part}" or "0"), 10 ** len(part))
