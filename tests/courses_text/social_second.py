"""What the last two modules of the social course say in numbers, computed anew."""

import math
from fractions import Fraction

from tests.courses_text.pricing_numbers import given, money, percent
from tests.courses_text.social_case import (
    ANSWERED,
    BRANCH,
    CAME,
    CLIENTS,
    LATE_MEN,
    LATE_WOMEN,
    MEN,
    SEEN,
    STAFF,
    STEPS,
    WOMEN,
    YEAR,
    Worked,
    row,
    share,
)


def five_barriers():
    women, men = STEPS["women"], STEPS["men"]
    assert (women[-1], men[-1]) == (YEAR["women"][1], YEAR["men"][1])
    places = ((0, 0), (0, 1), (1, 1))
    table = [
        [
            *row(women[k], men[k]),
            share(women[k], women[k - 1], places[k - 1][0]),
            share(men[k], men[k - 1], places[k - 1][1]),
        ]
        for k in (1, 2, 3)
    ]
    reasons = [21, 11, 9, 6, 3]
    late = Fraction(LATE_WOMEN + LATE_MEN, CLIENTS)
    return Worked(
        [
            [row(women[0], men[0]), *table],
            [row(n, share(n, sum(reasons), 0)) for n in reasons],
        ],
        given("210 147 90 38 4 46 30"),
        [money(sum(reasons)), percent(late, 0)],
    )


def owner_or_name():
    lines = [*SEEN.values(), tuple(sum(column) for column in zip(*SEEN.values(), strict=True))]
    places = (0, 0, 1, 0, 1)
    table = [
        row(*line, sum(line), share(line[2], sum(line), digits))
        for line, digits in zip(lines, places, strict=True)
    ]
    women = [line[0] for line in BRANCH.values()]
    names = sum(
        Fraction(n * seen[2], sum(seen)) for n, seen in zip(women, SEEN.values(), strict=True)
    )
    raw = Fraction(lines[-1][2], sum(lines[-1]))
    return Worked(
        [table],
        {"١٩٩٦", *map(money, (*women, WOMEN))},
        [money(names), money(raw * WOMEN), money(WOMEN - round(names))],
    )


def those_we_do_not_see():
    lines = [(60, 24, 15), (40, 22, 17), (50, 14, 10)]
    whole = tuple(sum(column) for column in zip(*lines, strict=True))
    digits = ((0, 1), (0, 1), (0, 1), (0, 0))
    table = [
        row(*line, share(line[1], line[0], a), share(line[2], line[1], b))
        for line, (a, b) in zip([*lines, whole], digits, strict=True)
    ]
    return Worked([table], given(f"{CLIENTS} 3 200 11 34 20 2 12 5 6000 9"))


def pay_and_promotion():
    staff = list(STAFF.values())
    women, men = (sum(line[k] for line in staff) for k in (0, 1))
    pay = [
        Fraction(sum(line[k] * line[k + 2] for line in staff), n) for k, n in ((0, women), (1, men))
    ]
    grades = [row(*line, share(line[3] - line[2], line[3])) for line in staff]
    gap = 1 - pay[0] / pay[1]
    entitled, applied, raised = (30, 20), (9, 10), (3, 5)
    rates = [
        [share(a[k], b[k], places[k]) for k in (0, 1)]
        for a, b, places in (
            (applied, entitled, (0, 0)),
            (raised, applied, (1, 0)),
            (raised, entitled, (0, 0)),
        )
    ]
    grade_totals = [money(staff[k][0] + staff[k][1]) for k in range(3)]
    return Worked(
        [
            [*grades, row(women, men, *pay, percent(gap))],
            [row(*entitled), row(*applied), row(*raised), *rates],
        ],
        given("4600 4750 4%") | {"١٫٠٤"},
        [*grade_totals, percent(gap, 0), share(100, 5000, 0), money(4750 - 4600), "٤"],
    )


def a_safe_door():
    silent = [4, 3, 2]
    assert sum(silent) == 12 - 3
    return Worked(
        [[row(n) for n in silent]],
        given("190 33 44 12 36 9 6 7 5 30 90") | {"٢٠١٩"},
    )


def mission_and_cost():
    clients, balance, surplus = 75, 4000, 8000
    parts = [Fraction(n, 1000) for n in (25, 8, 3)]
    income, money_cost, provision = (clients * balance * part for part in parts)
    fixed, overhead = 3000, 2000
    cost = money_cost + provision + fixed + overhead
    loss = cost - income
    each = balance * (parts[0] - parts[1] - parts[2])
    needed = math.ceil((fixed + overhead) / each)
    assert (loss, each, needed) == (800, 56, 90)
    rise = percent(loss / (clients * balance), 2).rstrip("٪")
    table = [
        [percent(parts[0]), money(income)],
        [percent(parts[1]), money(money_cost)],
        [percent(parts[2]), money(provision)],
        [money(fixed)],
        [money(overhead)],
        [money(cost)],
    ]
    ways = [row(needed, 6), [rise], [money(Fraction(fixed, 2))], [money(loss)]]
    monthly = 6000 * Fraction(27, 10000)
    return Worked(
        [table, ways],
        {*given(f"{clients} {balance} {surplus} 12 6000 84 40 5"), "٢٫٥", "٠٫٨", "٠٫٣"},
        [percent(Fraction(14, 1000)), money(monthly)],
    )


def one_page_report():
    (w_start, w_came, _), (m_start, m_came, _) = YEAR.values()
    women, men = STEPS["women"], STEPS["men"]
    start, rural = w_start + m_start, (21, 12)
    assert sum(rural) == 33
    weighted = Fraction(WOMEN * 7 + MEN * 8, CLIENTS * 10)
    leads = 1 - sum(
        Fraction(line[0] * seen[2], sum(seen) * WOMEN)
        for line, seen in zip(BRANCH.values(), SEEN.values(), strict=True)
    )
    seen = sum(map(sum, SEEN.values()))
    names = sum(line[2] for line in SEEN.values())
    solved, complaints = (22, 15), (26, 18)
    money_share = Fraction(2592000, 5760000)
    numbers = [
        row(1, WOMEN, MEN, CLIENTS),
        ["٢", percent(money_share, 0), percent(1 - money_share, 0), "١٠٠٪"],
        row(3, rural[0], w_came, rural[1], m_came, share(sum(rural), CAME)),
        [
            "٤",
            share(WOMEN - w_came, w_start),
            share(MEN - m_came, m_start),
            share(CLIENTS - CAME, start),
        ],
        [
            *("٥", "٣٠"),
            share(LATE_WOMEN, WOMEN),
            share(LATE_MEN, MEN),
            share(LATE_WOMEN + LATE_MEN, CLIENTS),
        ],
        [
            "٦",
            share(women[3], women[0]),
            share(men[3], men[0]),
            share(women[3] + men[3], women[0] + men[0]),
        ],
        row(7, ANSWERED["women"][2], 50, ANSWERED["men"][2], 30, percent(weighted, 0)),
        row(8, seen - names, seen, percent(leads, 0)),
        row(
            *(9, solved[0], complaints[0], solved[1], complaints[1]),
            share(sum(solved), sum(complaints)),
        ),
    ]
    return Worked([numbers, [[share(sum(rural), CAME, 0), "٩٠"]]], {"١٨٪"})


LESSONS = {
    "five-barriers": five_barriers,
    "owner-or-name": owner_or_name,
    "those-we-do-not-see": those_we_do_not_see,
    "pay-and-promotion": pay_and_promotion,
    "a-safe-door": a_safe_door,
    "mission-and-cost": mission_and_cost,
    "one-page-report": one_page_report,
}
