"""Repayment schedules as a branch prints them: rounded rows that add up."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from elearn.domain.finance.instalments import equal_instalment
from elearn.domain.finance.rounding import Number, rounded

WHOLE = Decimal(1)


@dataclass(frozen=True)
class Row:
    """One period of a schedule, amounts in money, rounded to the unit of the schedule."""

    period: int
    opening: Decimal
    principal: Decimal
    interest: Decimal

    @property
    def instalment(self) -> Decimal:
        """What the client pays at the end of the period."""
        return self.principal + self.interest

    @property
    def closing(self) -> Decimal:
        """What is left of the principal after the payment."""
        return self.opening - self.principal


def flat_schedule(
    principal: Decimal, rate: Number, periods: int, *, unit: Decimal = WHOLE
) -> tuple[Row, ...]:
    """Return the rows when each period charges the first principal.

    The share of the principal is rounded to `unit`, the last row takes what is left.
    """
    interest = rounded(Fraction(principal) * Fraction(rate), unit)
    share = rounded(Fraction(principal) / periods, unit)
    return _rows(principal, ((share, interest) for _ in range(periods)))


def equal_principal_schedule(
    principal: Decimal,
    rate: Number,
    periods: int,
    *,
    grace: int = 0,
    unit: Decimal = WHOLE,
) -> tuple[Row, ...]:
    """Return the rows when equal parts of the principal are paid on a declining balance.

    `grace` periods before them pay interest only. Interest of a row is its opening
    balance times rate, rounded to `unit`; the last row takes what is left of the principal.
    """
    share = rounded(Fraction(principal) / periods, unit)
    rows = list(_resting(principal, rate, grace, unit))
    for period in range(grace + 1, grace + periods + 1):
        opening = rows[-1].closing if rows else principal
        part = opening if period == grace + periods else share
        rows.append(Row(period, opening, part, _interest(opening, rate, unit)))
    return tuple(rows)


def equal_instalment_schedule(
    principal: Decimal,
    rate: Number,
    periods: int,
    *,
    grace: int = 0,
    unit: Decimal = WHOLE,
) -> tuple[Row, ...]:
    """Return the rows when one equal instalment clears a declining balance.

    `grace` periods before it pay interest only. The instalment and each row's interest
    are rounded to `unit`; the last row takes what is left, so its instalment may differ.
    """
    instalment = rounded(equal_instalment(principal, rate, periods), unit)
    rows = list(_resting(principal, rate, grace, unit))
    for period in range(grace + 1, grace + periods + 1):
        opening = rows[-1].closing if rows else principal
        interest = _interest(opening, rate, unit)
        part = opening if period == grace + periods else instalment - interest
        rows.append(Row(period, opening, part, interest))
    return tuple(rows)


def _resting(principal: Decimal, rate: Number, grace: int, unit: Decimal) -> Iterable[Row]:
    for period in range(1, grace + 1):
        yield Row(period, principal, Decimal(0), _interest(principal, rate, unit))


def _interest(balance: Decimal, rate: Number, unit: Decimal) -> Decimal:
    return rounded(Fraction(balance) * Fraction(rate), unit)


def _rows(principal: Decimal, parts: Iterable[tuple[Decimal, Decimal]]) -> tuple[Row, ...]:
    shares = list(parts)
    rows: list[Row] = []
    for period, (share, interest) in enumerate(shares, start=1):
        opening = rows[-1].closing if rows else principal
        part = opening if period == len(shares) else share
        rows.append(Row(period, opening, part, interest))
    return tuple(rows)
