"""What enters and leaves a client's hand, period by period.

Flow 0 is the day of the loan, flow k the end of period k; what enters is positive, what
leaves is negative, in money.
"""

from collections.abc import Sequence
from decimal import Decimal

NOTHING = Decimal(0)


def client_flows(
    principal: Decimal,
    payments: Sequence[Decimal],
    *,
    fees: Decimal = NOTHING,
    savings: Decimal = NOTHING,
    savings_each_period: Decimal = NOTHING,
) -> tuple[Decimal, ...]:
    """Return the net flows of a loan whose savings come back with the last payment.

    `fees` and `savings` are kept back on the day of the loan, `savings_each_period` is
    paid with every instalment; savings are returned whole and without interest.
    """
    start = principal - fees - savings
    returned = savings + savings_each_period * len(payments)
    later = [-payment - savings_each_period for payment in payments]
    later[-1] += returned
    return (start, *later)


def settled_early(flows: Sequence[Decimal], after: int, payoff: Decimal) -> tuple[Decimal, ...]:
    """Return the flows when the client pays period `after` and, that day, the payoff."""
    kept = list(flows[: after + 1])
    kept[-1] -= payoff
    return tuple(kept)
