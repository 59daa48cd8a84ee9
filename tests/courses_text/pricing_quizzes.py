"""What each quiz of the pricing course says in numbers, computed anew.

For each question: the answer of a numeric one, and what options and feedback show that
the prompt does not give.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from elearn.domain.finance import (
    annual_percentage_rate,
    annuity_factor,
    average_balance,
    average_balance_rate,
    client_flows,
    effective_annual_rate,
    equal_instalment,
    equal_instalment_schedule,
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
from tests.courses_text.pricing_lessons import FLOWS
from tests.courses_text.pricing_numbers import money, percent

D = Decimal  # short, so that a column of amounts can be read


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
        r.interest for r in equal_principal_schedule(D(15000), D("0.015"), 10, unit=D("0.01"))
    )
    interest = 7400 * D("0.025")
    closing = 7400 - (1342 - interest)
    return {
        "cheaper-method": Asked(shown=[_declining_for_flat(D("0.02"), 12)]),
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
        "weekly-nominal": Asked(D("0.9") * 52, 1, [percent(effective_annual_rate(D("0.009"), 52))]),
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
        "digits-rebate": Asked(rebate, shown=[money(sum(range(11))), money(5500 * 4 / D(10))]),
        "murabaha-instalment": Asked(
            (financed + profit) / 10,
            shown=[
                *[money(x) for x in (financed, profit, financed + profit)],
                money((financed + 300000 * D("0.15")) / 10),
            ],
        ),
    }


def check_client():
    rate = periodic_rate(FLOWS["najiba"])
    return {
        "first-sentence": Asked(
            shown=[percent(rate * 12), percent(effective_annual_rate(rate, 12))]
        ),
        "per-thousand": Asked(
            D(1000) * D("0.0325"), 1, [money(1000), money(D(1000) * D("0.0325") * 12)]
        ),
        "no-interest-loan": Asked(8000 * D("0.06"), shown=[money(8000 - 8000 * D("0.06"))]),
        "teach-back": Asked(shown=["٣٢٪"]),
        "longer-term": Asked(
            20 * 5000 - 10 * 8800,
            shown=[money(20 * 5000), money(10 * 8800), money(8800 - 5000)],
        ),
    }


def final_exam():
    return {**_exam_of_amounts(), **_exam_of_rates(), **_exam_of_terms()}


def _exam_of_amounts():
    loan = 80000
    fee, insurance, savings = (loan * D(r) for r in ("0.025", "0.01", "0.10"))
    parts = equal_principal_schedule(D(6000), D("0.025"), 6)
    declining = equal_principal_schedule(D(10000), D("0.02"), 10)
    even = equal_instalment_schedule(D(10000), D("0.02"), 10, unit=D("0.01"))
    assert flat_interest(10000, D("0.02"), 10) == 2000
    return {
        "what-measures-a-price": Asked(
            shown=[
                "١٫٥٪",
                "١٨٪",
                percent(annual_percentage_rate(FLOWS["arwa"], 12)),
            ]
        ),
        "exam-cash-in-hand": Asked(
            loan - fee - insurance - savings,
            shown=[money(x) for x in (fee, insurance, savings, loan - fee - insurance)],
        ),
        "exam-average-balance": Asked(
            average_balance(36000, 12), shown=["١٣", "٢٤", money(36000 // 2)]
        ),
        "exam-two-methods": Asked(
            shown=[money(sum(r.interest for r in rows)) for rows in (declining, even)]
        ),
        "exam-flat-instalment": Asked(
            flat_instalment(4500, D("0.02"), 9),
            shown=[money(4500 // 9), money(4500 * D("0.02"))],
        ),
        "exam-second-row": Asked(
            parts[1].interest, shown=[money(parts[1].opening), money(parts[0].interest)]
        ),
        "exam-equal-instalment": Asked(
            equal_instalment(30000, D("0.02"), 18),
            shown=[
                money(equal_instalment(1000, D("0.02"), 18), 2),
                money(flat_instalment(30000, D("0.02"), 18)),
                "٣٠",
            ],
        ),
        "exam-gross-up": Asked(
            D(45000) / D("0.9"),
            shown=["٠٫٩٠", money(45000 * D("1.1")), money(45000 * D("1.1") * D("0.9"))],
        ),
    }


def _exam_of_rates():
    flows = (D(1950), *[D(-700)] * 3)
    weights = [rounded(700 * annuity_factor(D(r), 3)) for r in ("0.03", "0.04")]
    assert weights == [1980, 1943]
    assert flows[0] - weights[1] == 7
    assert abs(flows[0] - weights[1]) < abs(flows[0] - weights[0])
    month = D("0.038")
    return {
        "exam-between": Asked(shown=[percent(periodic_rate(flows), 2), money(3 * 700)]),
        "exam-nominal": Asked(100 * month * 12, 1, [percent(effective_annual_rate(month, 12))]),
        "exam-effective": Asked(
            100 * effective_annual_rate(D("0.03"), 12),
            1,
            ["١٫٠٣", money(D("1.03") ** 12, 4), percent(D("0.03") * 12, 0)],
        ),
    }


def _exam_of_terms():
    grown = 10000 * D("1.03")
    rebate = sum_of_digits_rebate(15600, 12, 9)
    profit = D(400000) * D("0.20")
    return {
        "exam-capitalised": Asked(
            grown * D("1.03"),
            shown=[money(x) for x in (grown, grown * D("0.03"), 10000 + 2 * 300)],
        ),
        "exam-digits": Asked(rebate, shown=["٧٨", money(15600 * 3 // 12)]),
        "exam-murabaha": Asked(100 * profit / 300000, 1, [money(profit), money(400000 - 100000)]),
    }


QUIZZES = {
    "check-price": check_price,
    "check-schedules": check_schedules,
    "check-rates": check_rates,
    "check-terms": check_terms,
    "check-client": check_client,
    "final-exam": final_exam,
}
