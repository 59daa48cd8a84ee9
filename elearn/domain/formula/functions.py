"""The functions that a formula may call; there are no others."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from elearn.domain.formula import loans
from elearn.domain.formula.sizes import BadValue, whole

MOST_PLACES = 20


@dataclass(frozen=True)
class Function:
    """What is computed, and from how many values."""

    compute: Callable[..., Fraction]
    least: int
    most: int

    def takes(self, count: int) -> bool:
        """Whether it may be called with so many values."""
        return self.least <= count <= self.most

    def of(self, values: list[Any]) -> Fraction:
        """Return the result, or raise `BadValue`."""
        return self.compute(*values)


def nearest(value: Fraction, places: Fraction = Fraction(0)) -> Fraction:
    """Return a number rounded to places after the point, halves away from zero."""
    unit = Fraction(10) ** -whole(places, -MOST_PLACES, MOST_PLACES)
    steps = math.floor(abs(value) / unit + Fraction(1, 2))
    return (steps if value >= 0 else -steps) * unit


def to_step(value: Fraction, step: Fraction) -> Fraction:
    """Return a number rounded to a step such as 50, as a branch rounds its instalments."""
    if step <= 0:
        raise BadValue
    return nearest(value / step) * step


def total(*values: Fraction) -> Fraction:
    """Return the sum."""
    return sum(values, Fraction(0))


def remainder(value: Fraction, by: Fraction) -> Fraction:
    """Return what is left of a division."""
    return value % by


def lower(value: Fraction) -> Fraction:
    """Return the whole number at or below a number."""
    return Fraction(math.floor(value))


def upper(value: Fraction) -> Fraction:
    """Return the whole number at or above a number."""
    return Fraction(math.ceil(value))


MANY = 100
FUNCTIONS: Mapping[str, Function] = {
    "if": Function(total, 3, 3),  # evaluated by the evaluation itself: one side only
    "round": Function(nearest, 1, 2),
    "round_to": Function(to_step, 2, 2),
    "floor": Function(lower, 1, 1),
    "ceil": Function(upper, 1, 1),
    "abs": Function(abs, 1, 1),
    "min": Function(lambda *values: min(values), 1, MANY),
    "max": Function(lambda *values: max(values), 1, MANY),
    "sum": Function(total, 1, MANY),
    "mod": Function(remainder, 2, 2),
    "payment": Function(loans.payment, 3, 3),
    "balance": Function(loans.balance, 4, 4),
    "interest": Function(loans.interest, 4, 4),
    "flat_payment": Function(loans.flat_payment, 3, 3),
    "flat_total": Function(loans.flat_total, 3, 3),
    "apr": Function(loans.yearly_rate, 4, 4),
    "effective": Function(loans.effective, 2, 2),
    "par": Function(loans.portfolio_at_risk, 2, 2),
}
