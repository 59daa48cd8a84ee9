"""Two numbers that bound a range: «5-10», «من ٥ إلى ١٠», «بين 5% و10%»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from elearn.domain.arabic.numbers import (
    MAX_LENGTH,
    NotANumber,
    Number,
    Reason,
    parse_number,
)
from elearn.domain.arabic.text import norm

_OPENING = re.compile(r"(?:من|بين|ما بين|from|between|de|entre)\s+")
_BETWEEN = re.compile(
    r"\s+(?:الي|حتي|to|a|et|and)\s+|\s+و\s*|\s*[-\u2010-\u2014\u2212\u2026]\s*|\.{2,3}"
)


@dataclass(frozen=True)
class Range:
    """Two bounds, the lower first whichever was typed first.

    Latin digits in an Arabic line show the bounds the other way round, so people type both.
    """

    low: Number
    high: Number


def parse_range(text: str) -> Range:
    """Read two numbers with a dash or words between them, or raise `NotANumber`."""
    if len(text) > MAX_LENGTH:
        raise NotANumber(Reason.TOO_LONG)
    for left, right in _halves(_OPENING.sub("", norm(text), count=1)):
        try:
            return _range(parse_number(left), parse_number(right))
        except NotANumber:
            continue
    raise NotANumber(Reason.NO_NUMBER)


def _halves(text: str) -> Iterator[tuple[str, str]]:
    for found in _BETWEEN.finditer(text):
        yield text[: found.start()], text[found.end() :]


def _range(first: Number, second: Number) -> Range:
    if second.is_percent and not first.is_percent:
        first = replace(first, value=first.value / 100, is_percent=True)
    unit = second.unit or first.unit
    low, high = sorted((first, second), key=lambda number: number.value)
    return Range(replace(low, unit=unit), replace(high, unit=unit))
