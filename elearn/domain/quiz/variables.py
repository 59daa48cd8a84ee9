"""The numbers of a calculated question that each attempt draws anew."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any, Self

from elearn.domain.arabic.numbers import NotANumber, parse_number
from elearn.domain.formula import FaultyFormula, parse
from elearn.domain.quiz import reading

MOST_VALUES, MOST_VARIABLES, SAMPLES = 10_000, 8, 50
NAME = re.compile(r"[^\W\d]\w{0,29}")
SPREAD, APART = 2654435769, 40503  # of the golden section: samples lie evenly
BITS = 32


@dataclass(frozen=True)
class Variable:
    """A name, and its values: written one by one, or a range with its step."""

    name: str
    low: str = ""
    high: str = ""
    step: str = ""
    listed: tuple[str, ...] = ()

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Build the variable from its stored form, or raise `FaultyQuestion`."""
        return cls(
            reading.text(document, "name"),
            reading.text(document, "from"),
            reading.text(document, "to"),
            reading.text(document, "step"),
            reading.texts(document, "values"),
        )

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        said = {"name": self.name, "from": self.low, "to": self.high, "step": self.step}
        return {key: text for key, text in said.items() if text} | (
            {"values": list(self.listed)} if self.listed else {}
        )

    @property
    def count(self) -> int:
        """How many values there are; none where they cannot be read."""
        numbers = [number(text) for text in self.listed or (self.low, self.high, self.step)]
        if None in numbers or (self.listed and (self.low or self.high or self.step)):
            return 0
        if self.listed:
            return len(numbers)
        low, high, step = (value or Fraction(0) for value in numbers)
        return int((high - low) / step) + 1 if step > 0 and low <= high else 0

    @property
    def is_faulty(self) -> bool:
        """Whether there is nothing to draw from, or too much."""
        return not 1 <= self.count <= MOST_VALUES

    @property
    def is_unnamed(self) -> bool:
        """Whether no formula could speak of it."""
        try:
            parse(self.name, [self.name])
        except FaultyFormula:
            return True
        return not NAME.fullmatch(self.name)

    def value(self, place: int) -> str:
        """Return one of the values as a decimal text, counted from nought."""
        if self.listed:
            return decimal(number(self.listed[place]) or Fraction(0))
        low, step = number(self.low) or Fraction(0), number(self.step) or Fraction(0)
        return decimal(low + place * step)


def number(text: str) -> Fraction | None:
    """Return the number that a text says, or nothing."""
    try:
        read = parse_number(text)
    except NotANumber:
        return None
    return None if read.is_percent or read.unit else read.value


def decimal(value: Fraction) -> str:
    """Return a number that came from decimal texts as one."""
    places = 0
    while (value * 10**places).denominator != 1 and places < BITS * 2:
        places += 1
    digits = str(abs(round(value * 10**places))).rjust(places + 1, "0")
    whole, part = digits[: len(digits) - places], digits[len(digits) - places :]
    return ("-" if value < 0 else "") + whole + (f".{part}" if part else "")


def trials(variables: Sequence[Variable]) -> Iterator[dict[str, Fraction]]:
    """Yield the values to try a formula with: all corners of the ranges, and samples between."""
    ends = [sorted({0, each.count - 1}) for each in variables]
    spread = [
        [(nth * SPREAD + nth * row * APART) % 2**BITS * each.count >> BITS
         for row, each in enumerate(variables)]
        for nth in range(1, SAMPLES + 1)
    ]  # fmt: skip
    for places in (*product(*ends), *spread):
        pairs = zip(variables, places, strict=True)
        yield {each.name: Fraction(each.value(place)) for each, place in pairs}
