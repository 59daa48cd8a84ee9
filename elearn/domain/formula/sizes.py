"""How large a number may grow while a formula is computed, and how it is kept within that."""

from contextlib import AbstractContextManager
from decimal import (
    Context,
    Decimal,
    DecimalException,
    DivisionByZero,
    InvalidOperation,
    Overflow,
    Underflow,
    localcontext,
)
from fractions import Fraction

MOST_BITS = 10_000  # up to here a number is exact
MODEST_BITS = 200  # of a value that a function works with for long
DIGITS, FARTHEST = 50, 2000  # of a number that is not exact, and of its exponent
TRAPS = [DivisionByZero, InvalidOperation, Overflow, Underflow]


class BadValue(ValueError):
    """A function cannot be computed with such a value."""


class TooLarge(ValueError):
    """A number has left the bounds."""


def bits(value: Fraction) -> int:
    """Return how much room a number takes."""
    return max(value.numerator.bit_length(), value.denominator.bit_length())


def settled(value: Fraction, most: int = MOST_BITS) -> Fraction:
    """Return a number, exact while it is small enough, else to 50 digits, or raise `TooLarge`."""
    if bits(value) <= most:
        return value
    with bounded() as context:
        try:
            found = context.divide(Decimal(value.numerator), Decimal(value.denominator))
        except DecimalException:
            raise TooLarge from None
        return Fraction(found)


def power(base: Fraction, exponent: Fraction) -> Fraction:
    """Return a power of a base that is above zero or an exponent that is whole."""
    if exponent.denominator == 1 and bits(base) * abs(exponent) <= MOST_BITS:
        return Fraction(base**exponent.numerator)
    is_minus = base < 0 and exponent.numerator % 2 == 1
    with bounded() as context:
        try:
            found = context.power(decimal(abs(base)), decimal(exponent))
        except DecimalException:
            raise TooLarge from None
        return Fraction(-found if is_minus else found)


def decimal(value: Fraction) -> Decimal:
    """Return a number to 50 digits, inside `bounded`."""
    return Decimal(value.numerator) / Decimal(value.denominator)


def bounded() -> AbstractContextManager[Context]:
    """Return a context of 50 digits that lets no number leave the bounds."""
    return localcontext(Context(DIGITS, Emax=FARTHEST, Emin=-FARTHEST, traps=TRAPS))


def whole(value: Fraction, low: int, high: int) -> int:
    """Return a whole number within bounds, or raise `BadValue`."""
    if value.denominator != 1 or not low <= value <= high:
        raise BadValue
    return value.numerator
