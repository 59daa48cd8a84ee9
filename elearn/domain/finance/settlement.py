"""What a client owes who wants to close a loan early: four rules that branches use.

Each payoff is in money and is paid on top of the instalment of the period `after`.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from elearn.domain.finance.rates import present_value
from elearn.domain.finance.rounding import Number, rounded
from elearn.domain.finance.schedules import Row


def payoff_with_all_interest(rows: Sequence[Row], after: int) -> Decimal:
    """Return the sum of the instalments left: nothing is let off."""
    return sum((row.instalment for row in rows[after:]), Decimal(0))


def payoff_with_interest_so_far(rows: Sequence[Row], after: int) -> Decimal:
    """Return the principal left: the interest of periods not used is let off."""
    return rows[after - 1].closing if after else rows[0].opening


def payoff_at_rate(rows: Sequence[Row], after: int, rate: Number) -> Decimal:
    """Return the value that day of the instalments left, at the loan's own periodic rate.

    The actuarial rule; rounded to whole units of money.
    """
    left = (Decimal(0), *(row.instalment for row in rows[after:]))
    return rounded(present_value(left, rate))


def sum_of_digits_rebate(interest: Number, periods: int, after: int) -> Fraction:
    """Return the interest let off by the sum of digits ("rule of 78"), in money.

    Periods left k out of n weigh k(k+1)/2 out of n(n+1)/2; 78 is that sum for twelve.
    """
    left = periods - after
    return Fraction(interest) * left * (left + 1) / (periods * (periods + 1))
