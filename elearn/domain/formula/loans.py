"""What a formula may ask about loans. A rate is that of one period: 2% is 0.02."""

from fractions import Fraction

from elearn.domain.finance import (
    annual_percentage_rate,
    effective_annual_rate,
    equal_instalment,
    flat_instalment,
    flat_interest,
)
from elearn.domain.finance.rounding import as_decimal
from elearn.domain.formula.sizes import MODEST_BITS, BadValue, bits, settled, whole

MOST_PERIODS = 600  # fifty years of months
MODEST_RATE, RATE_PLACES = 60, 15  # bits up to which a rate is exact, else its decimal places
HIGHEST_RATE = 10  # 1000% for each period


def payment(principal: Fraction, rate: Fraction, periods: Fraction) -> Fraction:
    """Return the equal instalment that clears a declining balance."""
    return equal_instalment(settled(principal, MODEST_BITS), step(rate), count(periods))


def balance(principal: Fraction, rate: Fraction, periods: Fraction, after: Fraction) -> Fraction:
    """Return what is still owed after so many equal instalments."""
    paid, growth = whole(after, 0, count(periods)), 1 + step(rate)
    if growth == 1:
        return principal * (1 - Fraction(paid, count(periods)))
    left = 1 - growth ** (paid - count(periods))
    return settled(principal, MODEST_BITS) * left / (1 - growth ** -count(periods))


def interest(principal: Fraction, rate: Fraction, periods: Fraction, number: Fraction) -> Fraction:
    """Return the interest within one of the equal instalments, the first being number 1."""
    before = Fraction(whole(number, 1, count(periods)) - 1)
    return balance(principal, rate, periods, before) * step(rate)


def flat_payment(principal: Fraction, rate: Fraction, periods: Fraction) -> Fraction:
    """Return the instalment when every period charges the first principal."""
    return flat_instalment(principal, step(rate), count(periods))


def flat_total(principal: Fraction, rate: Fraction, periods: Fraction) -> Fraction:
    """Return all that is paid when every period charges the first principal."""
    return principal + flat_interest(principal, step(rate), count(periods))


def yearly_rate(
    received: Fraction, instalment: Fraction, periods: Fraction, per_year: Fraction
) -> Fraction:
    """Return the annual percentage rate of equal instalments, or raise `NoRate`."""
    flows = [as_decimal(received), *[-as_decimal(instalment)] * count(periods)]
    return Fraction(annual_percentage_rate(flows, count(per_year)))


def effective(rate: Fraction, per_year: Fraction) -> Fraction:
    """Return the yearly rate when the rate of one period compounds."""
    return Fraction(effective_annual_rate(as_decimal(step(rate)), count(per_year)))


def portfolio_at_risk(late: Fraction, portfolio: Fraction) -> Fraction:
    """Return the share of the portfolio that is owed by loans in arrears."""
    if not 0 <= late <= portfolio or portfolio == 0:
        raise BadValue
    return late / portfolio


def step(rate: Fraction) -> Fraction:
    """Return the rate of one period, or raise `BadValue`."""
    if not 0 <= rate <= HIGHEST_RATE:
        raise BadValue
    return rate if bits(rate) <= MODEST_RATE else round(rate, RATE_PLACES)


def count(periods: Fraction) -> int:
    """Return a number of periods, or raise `BadValue`."""
    return whole(periods, 1, MOST_PERIODS)
