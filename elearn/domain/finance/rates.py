"""The price of a loan as a rate, found from what enters and leaves the client's hand."""

from collections.abc import Sequence
from decimal import Decimal, localcontext

from elearn.domain.finance.rounding import Number, as_decimal

_DIGITS = 50
_HALVINGS = 110  # ten halved so often is below 1e-32
_HIGHEST = Decimal(10)  # 1000% for each period; nothing that is lent costs more


class NoRate(ValueError):
    """The flows have no positive rate: nothing was lent, or nothing was charged."""


def present_value(flows: Sequence[Decimal], rate: Number) -> Decimal:
    """Return the value today of flows 0, 1, 2 … at `rate` for each period, in money.

    The definition of present value: each flow over (1 + rate) to the power of its period.
    """
    with localcontext() as context:
        context.prec = _DIGITS
        discount = 1 / (1 + as_decimal(rate))
        total = Decimal(0)
        for flow in reversed(flows):
            total = total * discount + flow
        return total


def annuity_factor(rate: Number, periods: int) -> Decimal:
    """Return the value today of one unit of money paid at the end of each period."""
    return present_value((Decimal(0), *[Decimal(1)] * periods), rate)


def periodic_rate(flows: Sequence[Decimal]) -> Decimal:
    """Return the rate of one period at which the flows are worth nought, or raise `NoRate`.

    The internal rate of return, by bisection between nought and 1000%. The first flow
    must be positive and the sum of all negative or nought. Then the value rises from the
    sum at nought to the first flow, so a root exists; with one change of sign, or two
    (savings that come back at the end), the rule of Descartes leaves only one.
    """
    if not flows or flows[0] <= 0 or sum(flows) > 0:
        raise NoRate
    if sum(flows) == 0:
        return Decimal(0)
    if present_value(flows, _HIGHEST) < 0:
        raise NoRate
    return _bisect(flows)


def annual_percentage_rate(flows: Sequence[Decimal], periods_per_year: int) -> Decimal:
    """Return the nominal yearly rate: periodic rate times periods, or raise `NoRate`.

    The convention of the United States (rate of a period times their number in a year).
    """
    return periodic_rate(flows) * periods_per_year


def effective_annual_rate(rate: Number, periods_per_year: int) -> Decimal:
    """Return the yearly rate when the rate of one period compounds.

    By definition: (1 + rate) to the power of the periods in a year, less one.
    """
    with localcontext() as context:
        context.prec = _DIGITS
        return (1 + as_decimal(rate)) ** periods_per_year - 1


def _bisect(flows: Sequence[Decimal]) -> Decimal:
    with localcontext() as context:
        context.prec = _DIGITS
        low, high = Decimal(0), _HIGHEST
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if present_value(flows, middle) < 0:
                low = middle
            else:
                high = middle
        return (low + high) / 2
