"""Numbers in other units, and numbers that agree in their first digits."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from elearn.domain.arabic.numbers import NotANumber, Number, parse_number, split_number
from elearn.domain.arabic.text import norm
from elearn.domain.quiz import reading


@dataclass(frozen=True)
class Measure:
    """Another unit: what is given in it times the factor is what is asked for."""

    text: str
    factor: str

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        return dict(vars(self))

    @property
    def value(self) -> Fraction | None:
        """The factor; nothing where it is no number above nothing."""
        try:
            value = parse_number(self.factor).value
        except NotANumber:
            return None
        return value if value > 0 else None


def measure(document: Mapping[str, Any]) -> Measure:
    """Build one unit from its stored form."""
    return Measure(reading.text(document, "text"), reading.text(document, "factor"))


def read_in(text: str, measures: Iterable[Measure]) -> Number | None:
    """Return a number that was given in one of the other units, as one of the unit asked for."""
    for each in measures:
        number = given_in(text, each.text)
        if number is not None and each.value:
            return Number(number * each.value)
    return None


def given_in(text: str, unit: str) -> Fraction | None:
    """Return the number that stands beside a unit, or nothing where the unit is another."""
    try:
        (number, rest), (one, own) = split_number(text), split_number(f"1 {unit}")
    except NotANumber:
        return None
    if one.is_percent:
        return number.value * 100 if number.is_percent else None
    if one.unit:
        is_same = number.unit is not None and number.unit.agrees_with(one.unit)
        return number.value if is_same else None
    is_bare = number.is_percent or not own
    return None if is_bare or norm(rest) != own else number.value


def agree(one: Fraction, two: Fraction, digits: int) -> bool:
    """Whether two numbers are the same when both are rounded to so many digits."""
    return significantly(one, digits) == significantly(two, digits)


def significantly(value: Fraction, digits: int) -> Fraction:
    """Return a number rounded to so many digits from its first; a half goes up in size."""
    if not value:
        return value
    place = digits - 1 - magnitude(abs(value))
    scaled = abs(value) * Fraction(10) ** place
    rounded = Fraction(int(scaled + Fraction(1, 2))) / Fraction(10) ** place
    return rounded if value > 0 else -rounded


def magnitude(value: Fraction) -> int:
    """Return the power of ten that a number above nothing begins with."""
    power = len(str(value.numerator)) - len(str(value.denominator))
    return power if Fraction(10) ** power <= value else power - 1
