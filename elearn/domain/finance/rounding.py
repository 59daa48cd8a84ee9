"""How an exact amount becomes one that can be counted out in coins."""

from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction

Number = Decimal | Fraction | int

_DIGITS = 50  # far more than money needs, so that only the last step rounds


def rounded(amount: Number, unit: Decimal = Decimal(1)) -> Decimal:
    """Return `amount` as the nearest multiple of `unit`, a half going away from zero."""
    with localcontext() as context:
        context.prec = _DIGITS
        steps = as_decimal(as_fraction(amount) / as_fraction(unit)).quantize(
            Decimal(1), ROUND_HALF_UP
        )
        return steps * unit


def as_decimal(number: Number) -> Decimal:
    """Return the number with up to 50 significant digits."""
    exact = as_fraction(number)
    with localcontext() as context:
        context.prec = _DIGITS
        return Decimal(exact.numerator) / Decimal(exact.denominator)


def as_fraction(number: Number) -> Fraction:
    """Return the number, exactly."""
    return Fraction(number)
