"""What the quizzes of the guide for coordinators ask in numbers, computed from what they give.

For each question: the answer of a numeric one, and what options and feedback show that
neither the prompt gives nor a sum ends in.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor
from statistics import mean, median

from tests.courses_text.partnership_work import more_than_half
from tests.courses_text.pricing_numbers import given, money

F = Fraction


@dataclass(frozen=True)
class Asked:
    """The numbers of one question."""

    answer: F | int | None = None
    shown: set[str] = field(default_factory=set)


def cents(part, whole):
    """Return one number as per cent of another."""
    return F(part) / F(whole) * 100


def rise(before, after, others_before, others_after):
    """Return by how many points a group rose more than another."""
    return (after - before) - (others_after - others_before)


WAITED = [2, 3, 3, 5, 6, 20, 31]
CHECKS = {
    "check-field": {
        "response-rate": Asked(cents(21, 32 - 2)),
        "upper-bound": Asked(cents(18 + 40 - 30, 40)),
        "count-gaps": Asked(5 * 4 - 7 - 6),
    },
    "check-people": {
        "dedupe": Asked(140 + 110 - 35),
        "of-what": Asked(cents(30, 80)),
        "invitations": Asked(
            floor(F(40 * 100, 75)), {money(floor(F(40 * 100, 75))), *given("40 25% 50")}
        ),
    },
    "check-agreement": {
        "quorum-eleven": Asked(more_than_half(11)),
        "two-thirds": Asked(ceil(F(13 * 2, 3))),
        "commitment": Asked(shown=given("50")),
        "union-count": Asked(90 + 70 - 30, {money(90 + 70)}),
        "exit-clause": Asked(shown=given("30")),
        "dispute-first": Asked(shown=given("60 45")),
    },
    "check-passage": {
        "real-referral": Asked(shown=given("30")),
        "funnel-whole": Asked(cents(72, 200)),
        "funnel-narrow": Asked(shown={money(200 - 160)}),
        "product-of-rates": Asked(250 * F(90 * 80 * 50, 100**3)),
        "median": Asked(median(WAITED), {money(sum(WAITED))}),
        "completer-cost": Asked(F(4_500, 18)),
        "empty-seats": Asked(shown=given("20 24 72")),
        "fair-or-shop": Asked(F(30 * 6 - 30 * 2 - 40 - 20, 12)),
    },
    "check-evidence": {
        "difference": Asked(rise(25, 60, 25, 35), given("60")),
        "cautious": Asked(cents(24, 50)),
        "pooled": Asked(
            cents(30 + 20, 150 + 50),
            {f"{money(rate)}٪" for rate in (cents(30, 150), cents(20, 50), mean([20, 40]))},
        ),
        "one-page": Asked(shown=given("51 160 68")),
        "overspend": Asked(cents(2_550, 2_400), given("5%")),
    },
}
FINAL = {
    "x-rate": Asked(cents(27, 50 - 5)),
    "x-lower": Asked(cents(15, 25)),
    "x-gap-share": Asked(cents(14, 8 * 5)),
    "x-spare": Asked(40 + 50 + 30 - 85),
    "x-unique": Asked(95 + 80 + 60 - 23),
    "x-share-of": Asked(cents(45, 75)),
    "x-invite": Asked(F(60 * 100, 75), given("60")),
    "x-budget": Asked((250 + 350 + 40 * (12 + 3)) * F(110, 100), given("110%")),
    "x-progress": Asked(60 * F(9, 12) - 36),
    "x-quorum": Asked(more_than_half(15), {money(15 + 1)}),
    "x-least-yes": Asked(more_than_half(7)),
    "x-both-lists": Asked(70 + 50 - 95),
    "x-stage-rate": Asked(cents(108, 135)),
    "x-young-referral": Asked(shown=given("30")),
    "x-seat": Asked(F(2_000 + 25 * 40, 20)),
    "x-noshow": Asked(cents(24 - 18, 24)),
    "x-unit-cost": Asked(F(5, 2) + F(30, 60) * 6 + F(20, 40), given("60")),
    "x-compare": Asked(rise(30, 54, 28, 34), given("30 54 28 34")),
    "x-points": Asked(shown=given("20 30")),
    "x-limits": Asked(shown=given("32")),
    "x-in-kind": Asked(cents(3_000, 9_000 + 3_000)),
}
QUIZZES = CHECKS | {"final-exam": FINAL}
