"""What the second module of the client protection course says in numbers."""

from fractions import Fraction

from tests.courses_text.pricing_numbers import given, money, percent
from tests.courses_text.protection_numbers import Worked, a_month, row, share

HALF, THREE_QUARTERS = Fraction(1, 2), Fraction(3, 4)
OLD_LINES = {"sales": 1900 * 26, "transport": 0, "husband": 11000, "food": 5000}
NEW_LINES = {"sales": a_month(10800, 52), "transport": 1500, "husband": 8500, "food": 7200}
GOODS, RENT, OTHER_EXPENSES = 31200, 2400, 4600
INSTALMENT = 5800


def profit(lines):
    return lines["sales"] - GOODS - RENT - lines["transport"]


def surplus(lines):
    return profit(lines) + lines["husband"] - lines["food"] - OTHER_EXPENSES


SURPLUS = surplus(NEW_LINES)


def cash_flow_sheet():
    ways = [(1900 * 26, 1900, 26), (32 * 1500, 32, 1500), (a_month(10800, 52), 10800, 52, 12)]
    assert NEW_LINES["sales"] == min(found for found, *_ in ways)
    assert NEW_LINES["husband"] == min(9000, 11000, 8500)
    assert OLD_LINES["husband"] == max(9000, 11000, 8500)
    lost = {name: abs(OLD_LINES[name] - NEW_LINES[name]) for name in OLD_LINES}
    fell = surplus(OLD_LINES) - SURPLUS
    assert sum(lost.values()) == fell
    assert surplus(OLD_LINES) > 2 * SURPLUS
    assert lost["sales"] == SURPLUS - INSTALMENT
    both = (OLD_LINES, NEW_LINES)
    return Worked(
        given("9000 50% 45%") | {money(INSTALMENT)},
        [
            *(money(n) for n in lost.values()),
            *(money(n) for n in (fell, SURPLUS * HALF)),
            share(INSTALMENT, surplus(OLD_LINES)),
            share(INSTALMENT, SURPLUS),
        ],
        [
            [row(*terms, found) for found, *terms in ways],
            [
                row(*(each["sales"] for each in both)),
                row(GOODS, GOODS),
                row(RENT, RENT),
                row(*(each["transport"] for each in both)),
                row(*map(profit, both)),
                row(*(each["husband"] for each in both)),
                row(*(each["food"] for each in both)),
                row(OTHER_EXPENSES, OTHER_EXPENSES),
                row(*map(surplus, both)),
            ],
        ],
    )


def all_instalments():
    weekly, daily, circle = a_month(600, 52), 50 * 26, 1000
    out = INSTALMENT + weekly + daily + circle
    gap, bracelet = out - SURPLUS, 9200
    assert INSTALMENT + weekly == SURPLUS, "the drawing ends two bars at the line"
    assert 3 * bracelet == 12 * gap
    salon = [75, 40, a_month(30, 26)]
    return Worked(
        given("9200 50% 75% 300 75 40"),
        [
            *(money(n) for n in (SURPLUS, SURPLUS * HALF, gap, 600 * 4)),
            *(money(n) for n in (weekly - 600 * 4, sum(salon))),
            share(out, SURPLUS),
            share(sum(salon), 300, 0),
        ],
        [
            [
                row(INSTALMENT, INSTALMENT),
                row(600, weekly),
                row(50, daily),
                row(circle, circle),
                row(out),
            ],
            [
                row(50, 26, daily),
                row(52, 12, 600, weekly),
                row(26, 12, 30, a_month(30, 26)),
                row(900, 6, Fraction(900, 6)),
            ],
        ],
    )


def second_loan():
    normal, winter, owed = 360, 240, [120, 110, 45]
    weak = normal * THREE_QUARTERS
    sums = [sum(owed[: n + 1]) for n in range(3)]
    more, after = 40, normal + 40
    assert sums[0] <= winter * HALF < normal * HALF < sums[1] < winter < sums[2]
    return Worked(
        {money(more)},
        [
            *(money(n) for n in (normal * HALF, after, owed[1] - more)),
            money((sums[2] - winter) * 2),
            share(sums[1], after),
            share(owed[1], winter),
        ],
        [
            [*(row(n, share(n, normal)) for n in owed), row(sums[2], share(sums[2], normal))],
            [
                row(*sums),
                row(normal, *(share(n, normal) for n in sums)),
                row(*(normal - n for n in sums)),
                row(weak, *(share(n, weak) for n in sums)),
                row(*(abs(weak - n) for n in sums)),
                row(winter, *(share(n, winter) for n in sums)),
                row(*(abs(winter - n) for n in sums)),
            ],
        ],
    )


def the_guarantor():
    wage, house, own, backed = 480, 310, 45, [55, 70, 120]
    left = wage - house
    limit = left * THREE_QUARTERS
    each, group = 1200, 5
    shown = [*backed, sum(backed)]
    assert backed[1] <= limit - own < backed[2]
    return Worked(
        given("480 310 45 75%"),
        [
            *(money(n) for n in (left, each * group, Fraction(each, group - 1))),
            *(money(n, 1) for n in (limit, limit - own)),
        ],
        [
            [row(n, own + n, share(own + n, left)) for n in shown],
            [
                row(gone, group - gone, paid, percent(paid / each - 1, 0 if gone != 2 else 1))
                for gone in range(4)
                for paid in [Fraction(each * group, group - gone)]
            ],
        ],
    )


LESSONS = {
    "cash-flow-sheet": cash_flow_sheet,
    "all-instalments": all_instalments,
    "the-second-loan": second_loan,
    "the-guarantor": the_guarantor,
}
