"""What each quiz of the pricing course says in numbers, computed anew.

For each question: the answer of a numeric one, and what options and feedback show that
the prompt does not give.
"""

from dataclasses import dataclass, field
from decimal import Decimal as D
from fractions import Fraction

from elearn.domain.finance import (
    average_balance,
    average_balance_rate,
    client_flows,
    effective_annual_rate,
    equal_instalment,
    equal_principal_schedule,
    flat_instalment,
    flat_interest,
    flat_schedule,
    payoff_with_all_interest,
    payoff_with_interest_so_far,
    periodic_rate,
    rounded,
    sum_of_digits_rebate,
)
from tests.courses_text.pricing_numbers import money, percent


@dataclass(frozen=True)
class Asked:
    """The numbers of one question."""

    answer: D | Fraction | int | None = None
    places: int = 0
    shown: list[str] = field(default_factory=list)


def check_price():
    loan, cost = 30000, 1350
    balance = average_balance(18000, 5)
    return {
        "cash-in-hand": Asked(
            loan - loan * 2 // 100 - loan * 5 // 100,
            shown=[money(loan * 2 // 100), money(loan * 5 // 100)],
        ),
        "average-balance": Asked(balance, shown=[money(18000 // 2)]),
        "rough-yearly-price": Asked(
            100 * average_balance_rate(cost, balance, Fraction(5, 12)),
            shown=[
                percent(Fraction(cost) / balance),
                percent(Fraction(cost, 18000)),
                "٣٠٪",
            ],
        ),
    }


def check_schedules():
    flat = flat_interest(15000, D("0.015"), 10)
    declining = sum(
        r.interest
        for r in equal_principal_schedule(D(15000), D("0.015"), 10, unit=D("0.01"))
    )
    interest = 7400 * D("0.025")
    closing = 7400 - (1342 - interest)
    return {
        "cheaper-method": Asked(shown=[_declining_for_flat(D("0.02"), 12), "٤٪"]),
        "flat-interest": Asked(flat, shown=[money(flat / 10), money(declining)]),
        "one-row": Asked(
            closing, shown=[money(x) for x in (interest, 1342 - interest, D(7400) - 1342)]
        ),
        "instalment-from-table": Asked(
            equal_instalment(50000, D("0.03"), 24),
            shown=[
                money(equal_instalment(1000, D("0.03"), 24), 2),
                money(rounded(equal_instalment(1000, D("0.03"), 24), D("0.01")) * 50, 2),
                money(flat_instalment(50000, D("0.03"), 24)),
                "٥٠",
            ],
        ),
    }


def _declining_for_flat(rate, periods):
    """Return, as shown, the declining rate that costs what a flat one costs."""
    rows = flat_schedule(D(1000000), rate, periods)
    flows = client_flows(D(1000000), [row.instalment for row in rows])
    return percent(periodic_rate(flows), 2)


def check_rates():
    interest, fee = flat_interest(60000, D("0.02"), 6), D(60000) * 3 / 100
    cost, balance = interest + Fraction(fee), average_balance(60000, 6)
    half = Fraction(1, 2)
    assert balance == 35000
    return {
        "whole-cost": Asked(cost, shown=[money(interest), money(fee)]),
        "pocket-measure": Asked(
            100 * average_balance_rate(cost, balance, half),
            1,
            [percent(cost / balance), percent(average_balance_rate(cost, 60000, half))],
        ),
        "which-way": Asked(shown=["٣٦٪"]),
        "weekly-nominal": Asked(
            D("0.9") * 52, 1, [percent(effective_annual_rate(D("0.009"), 52))]
        ),
        "effective-year": Asked(
            100 * effective_annual_rate(D("0.025"), 12),
            1,
            ["١٫٠٢٥", money(D("1.025") ** 12, 4), percent(D("0.025") * 12, 0)],
        ),
        "not-comparable": Asked(shown=["٣٦٪", "٤٠٪"]),
    }


def check_terms():
    rows = flat_schedule(D(48000), D("0.02"), 12)
    every, principal = (
        payoff_with_all_interest(rows, 8),
        payoff_with_interest_so_far(rows, 8),
    )
    rebate = sum_of_digits_rebate(5500, 10, 6)
    financed = D(300000) - 60000
    profit = financed * 15 / 100
    return {
        "grace-interest": Asked(20000 * D("0.015") * 3, shown=[money(20000 * D("0.015"))]),
        "two-payoffs": Asked(
            every - principal,
            shown=[money(x) for x in (rows[0].interest, every, principal)],
        ),
        "digits-rebate": Asked(
            rebate, shown=[money(sum(range(11))), money(5500 * 4 / D(10))]
        ),
        "murabaha-instalment": Asked(
            (financed + profit) / 10,
            shown=[
                *[money(x) for x in (financed, profit, financed + profit)],
                money((financed + 300000 * D("0.15")) / 10),
            ],
        ),
    }


QUIZZES = {
    "check-price": check_price,
    "check-schedules": check_schedules,
    "check-rates": check_rates,
    "check-terms": check_terms,
}
