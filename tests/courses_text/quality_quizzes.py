"""What the quizzes on portfolio quality ask in numbers, computed anew from what they give.

For each question: the answer of a numeric one, and what options and feedback show that
neither the prompt gives nor a sum ends in.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from elearn.domain.finance import equal_principal_schedule
from tests.courses_text.pricing_numbers import given, money, percent
from tests.courses_text.quality_measures import WRITTEN_OFF, at_risk
from tests.courses_text.quality_numbers import share

D, F = Decimal, Fraction


@dataclass(frozen=True)
class Asked:
    """The numbers of one question."""

    answer: D | F | int | None = None
    shown: set[str] = field(default_factory=set)


def cents(part, whole):
    """Return one number as per cent of another."""
    return F(part) / F(whole) * 100


def days(first, last):
    return (date(2025, *last) - date(2025, *first)).days


def needed(*bands):
    return sum(F(held * rate, 100) for held, rate in bands)


def interest(parts, rate):
    """Return the interest of a balance that is repaid in these parts."""
    rows = equal_principal_schedule(D(sum(parts)), rate, len(parts))
    assert [line.principal for line in rows] == parts
    return sum(line.interest for line in rows)


def check_measures():
    loans = [(2_000, 300, 44), (3_500, 0, 0), (1_000, 100, 30), (2_500, 0, 0), (1_000, 400, 120)]
    whole, late = sum(held for held, *_ in loans), sum(gone for _, gone, _ in loans)
    assert late == 800
    wrong = at_risk(loans, 29)
    return {
        "oldest-unpaid": Asked(days((3, 1), (4, 30))),
        "which-enters": Asked(
            cents(at_risk(loans, 30), whole),
            {money(whole), share(wrong, whole, 0), share(late, whole, 0)},
        ),
        "above-hundred": Asked(shown={share(48_400, 44_000, 0)}),
        "arrears-roll": Asked(9_000 + (50_000 - 43_500) - 4_000),
        "card-lines": Asked(
            shown={
                money(days((4, 5), (6, 30))),
                money(6_000 - 3_600),
                money(12_000 - 3_600),
            }
        ),
    }


def check_age():
    held = (300_000, 1), (20_000, 5), (12_000, 40), (4_000, 100)
    return {
        "roll-rate": Asked(
            cents(48_000 - 30_000 - 6_000, 48_000), {share(48_000 - 30_000, 48_000)}
        ),
        "provision-needed": Asked(needed(*held), {money(needed(*held[1:]))}),
        "provision-expense": Asked(11_200 - (9_000 - 2_500), {money(11_200 - 9_000)}),
        "what-write-off-changes": Asked(shown={money(10_000 + WRITTEN_OFF - 220)}),
        "refinancing-filter": Asked(shown=given("41 50 2%")),
        "chain": Asked(F(1_000) * 20 * 50 * 60 / 100**3),
    }


def check_beneath():
    return {
        "old-denominator": Asked(cents(420, 10_000), {share(420, 14_000, 0)}),
        "shrinking": Asked(cents(200, 5_000 - 1_000), {share(200, 5_000, 0)}),
        "cohort-rate": Asked(cents(50, 1_250)),
        "index": Asked(F(50, 20), {money(F(20, 50), 1), "٥٠", "٢٠"}),
    }


def check_causes():
    return {
        "average-delay": Asked(F(0 + 3 + 8 + 4 + 5, 5)),
        "renewal-rate": Asked(cents(52, 80)),
        "cliff": Asked(shown=given("15% 1%")),
        "new-bonus": Asked((3 * 300 + 5 * min(55, 40)) * F(6, 10)),
    }


def check_work():
    return {
        "hours-needed": Asked(F(30 * 6 + 21 * 40 + 9 * 60, 60)),
        "who-first": Asked(shown=given("5000 3000 1500 2000 30% 40% 60%")),
        "realistic-target": Asked(600 - F(8_000 * 5, 100) + 2 * 30),
    }


SIX = [(8_000, 0, 0), (5_000, 500, 35), (6_000, 600, 12), (4_000, 1_200, 91), (7_000, 0, 0)]
SIX += [(6_000, 300, 31)]


def final_measures():
    whole = sum(held for held, *_ in SIX)
    return {
        "exam-par-thirty": Asked(cents(at_risk(SIX, 30), whole), {money(whole)}),
        "exam-par-difference": Asked(F(50_000 * (7 - 3), 100)),
        "exam-days": Asked(days((11, 10), (12, 10)), {"٢٠"}),
        "exam-whole-balance": Asked(shown={money(3_000 + 400), money((3_000 + 400) // 2)}),
        "exam-on-time": Asked(cents(68_000, 80_000)),
        "exam-choose-rate": Asked(shown={"٣٠"}),
        "exam-stock-flow": Asked(22_000 - 18_000 + 5_000),
    }


def final_age():
    provision = (80_000, 1), (5_000, 20), (10_000, 10), (5_000, 60)
    old, new = (interest(parts, D("0.02")) for parts in ([1_000] * 3, [500] * 6))
    return {
        "exam-roll": Asked(cents(9_000, 25_000)),
        "exam-provision": Asked(needed(*provision), {money(needed((5_000, 20 - 1)))}),
        "exam-general-specific": Asked(shown={"١٪"}),
        "exam-expense": Asked(38_000 - (40_000 - 15_000)),
        "exam-coverage": Asked(cents(54_000, 90_000), {share(90_000 - 54_000, 90_000, 0)}),
        "exam-write-off-par": Asked(
            cents(120 - 50, 2_000 - 50), {share(120 - 50, 2_000), share(120, 2_000, 0)}
        ),
        "exam-write-off-ratio": Asked(cents(90, F(3_400 + 3_800, 2))),
        "exam-good-reschedule": Asked(shown={"٣٠"}),
        "exam-resched-cost": Asked(
            new - old, {money(left * D("0.02")) for left in range(500, 3_001, 500)}
        ),
        "exam-cash-in-hand": Asked(cents(7_000 - 6_400, 7_000)),
    }


def final_beneath():
    today, before = cents(120, 4_000), cents(120, 2_500)
    return {
        "exam-lagged": Asked(before - today, {money(before, 1), money(today, 1)}),
        "exam-loan-age": Asked(cents(110, 2_000)),
        "exam-cohort-project": Asked(F(16, 10) * F(25, 10)),
        "exam-index": Asked(F(60, 150) / F(400, 2_000), {"٤٠", "٢٠"}),
        "exam-stress": Asked(
            cents(200 + F(1_500, 5), 5_000), {share(F(1_500, 5), 5_000, 0), percent(F(1, 5), 0)}
        ),
    }


def final_practice():
    return {
        "exam-first-default": Asked(cents(8, 160), {"٢٪"}),
        "exam-sample": Asked(shown={"١٩", "٢٥"}),
        "exam-bonus-cliff": Asked(215 - F(5_000 * 4, 100)),
        "exam-capacity": Asked(4_200 - 5 * 5 * 150, {"١٥٠"}),
        "exam-what-to-cut": Asked(shown={"٩٠", "٦١"}),
        "exam-basin": Asked(500 - 350 + 4 * 40),
        "exam-shock-line": Asked(cents(30 + 42, 600), {share(30, 600, 0)}),
        "exam-bridge": Asked(cents(90 + 45 + 60 + 15, 3_000)),
    }


QUIZZES = {
    "check-measures": check_measures(),
    "check-age": check_age(),
    "check-beneath": check_beneath(),
    "check-causes": check_causes(),
    "check-work": check_work(),
    "final-exam": final_measures() | final_age() | final_beneath() | final_practice(),
}
