"""What a client pays each period, and what the loan costs on average."""

from fractions import Fraction

from elearn.domain.finance.rounding import Number, as_fraction


def flat_interest(principal: Number, rate: Number, periods: int) -> Fraction:
    """Return the whole interest when every period charges the first principal.

    Principal in money, rate a fraction for each period. By definition: principal times
    rate times number of periods.
    """
    return as_fraction(principal) * as_fraction(rate) * periods


def flat_instalment(principal: Number, rate: Number, periods: int) -> Fraction:
    """Return the payment of each period under flat interest, in money, not rounded."""
    return (as_fraction(principal) + flat_interest(principal, rate, periods)) / periods


def equal_instalment(principal: Number, rate: Number, periods: int) -> Fraction:
    """Return the equal payment that clears a declining balance, in money, not rounded.

    Principal in money, rate a fraction for each period. The formula is that of the
    annuity paid at the end of each period: it follows from setting the present value of
    the payments, a geometric series, equal to the principal. A rate of nought divides
    the principal by the periods.
    """
    step = as_fraction(rate)
    if step == 0:
        return as_fraction(principal) / periods
    return as_fraction(principal) * step / (1 - (1 + step) ** -periods)


def average_balance(principal: Number, periods: int) -> Fraction:
    """Return the mean balance over the term when the principal is paid in equal parts.

    The balances are P, P(n-1)/n … P/n, an arithmetic series whose mean is P(n+1)/(2n).
    """
    return as_fraction(principal) * (periods + 1) / (2 * periods)


def average_balance_rate(cost: Number, balance: Number, years: Number) -> Fraction:
    """Return the approximate yearly price: cost over mean balance over years.

    Cost and balance in money; the result is a fraction for a year. It ignores when
    within the term the cost is paid, so it is a first look and not the annual rate.
    """
    return as_fraction(cost) / as_fraction(balance) / as_fraction(years)
