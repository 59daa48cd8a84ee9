"""What the first three modules of the social course say in numbers, computed anew.

Each lesson has its tables row by row, the terms its case gives, and what follows from
them outside a sum; sums in the text are worked by the test itself.
"""

from fractions import Fraction
from statistics import mean, median

from tests.courses_text.pricing_numbers import given, money, percent
from tests.courses_text.social_case import (
    ANSWERED,
    APPLIED,
    BRANCH,
    CAME,
    CLIENTS,
    LATE_MEN,
    LATE_WOMEN,
    LOANS,
    MEN,
    SHARE_YEARS,
    WOMEN,
    YEAR,
    Worked,
    row,
)


def line_on_the_wall():
    return Worked(
        [[["١٨٪"], ["١٥"]]],
        given(f"144 {CLIENTS} {CAME} 33 60 75%"),
        [percent(Fraction(144, CLIENTS), 0)],
    )


def seven_questions():
    boxes = ["110", "100", "110", "111", "110", "111", "000"]
    rows = [[int(box) for box in line] for line in boxes]
    columns = [sum(column) for column in zip(*rows, strict=True)]
    whole = Fraction(sum(columns), 21)
    return Worked(
        [[*[row(*line, sum(line)) for line in rows], row(*columns, sum(columns))]],
        given("17 12 7 18 15") | {"٢٠٢٢"},
        [percent(whole), percent(whole, 0)],
    )


def how_change_happens():
    steps = [200, 170, 130, 90]
    chain = [
        row(after, percent(Fraction(after, before), places))
        for before, after, places in zip(steps, steps[1:], (0, 1, 1), strict=False)
    ]
    return Worked([[["٢٠٠"]], [["٢٠٠"], *chain]], given("20 50") | {"٢٠١٥"}, ["٦٥"])


def indicator_card():
    shares = [(WOMEN, CLIENTS), (540, 1000), (2592000, 5760000)]
    return Worked(
        [
            [row(part, whole, percent(Fraction(part, whole), 0)) for part, whole in shares],
            [["١٥"], ["١٤٪"]],
        ],
        given(f"{MEN} 3168000 40 9 25 180 7 10 50 46") | {"١٠٠٪"},
        [percent(Fraction(46, 50), 0)],
    )


def shares_and_rates():
    lines = [*BRANCH.values(), (WOMEN, MEN, LATE_WOMEN, LATE_MEN)]
    counts, shares = [row(*line) for line in lines], [[*rates(*line)] for line in lines]
    trade = BRANCH["trade"][0] + BRANCH["trade"][1]
    return Worked(
        [counts, shares],
        given(f"{LATE_WOMEN + LATE_MEN} {CLIENTS} {trade} 30 50"),
        [percent(Fraction(WOMEN, CLIENTS), 0), "٤"],
    )


def rates(women, men, late_women, late_men):
    return percent(Fraction(late_women, women)), percent(Fraction(late_men, men))


def who_is_poor():
    counts = [(20, 10), (28, 26), (14, 22)]
    women, men = (sum(column) for column in zip(*counts, strict=True))
    whole = women + men
    names = (("٠", "٣"), ("٤", "٥"), ("٦", "٨"))
    first = [
        [*name, *row(w, m, w + m), percent(Fraction(w + m, whole), 0)]
        for name, (w, m) in zip(names, counts, strict=True)
    ]
    took, missed, others_took, others = 24, 6, 12, 78
    second = [
        row(took, missed, took + missed),
        row(others_took, others, others_took + others),
        row(took + others_took, missed + others, whole),
    ]
    chances = [80, 60, 40, 30, 10]
    return Worked(
        [[*first, [*row(women, men, whole), "١٠٠٪"]], second],
        given("80 32 60 40 2 5 80% 60% 40% 30% 10% 50%"),
        [percent(Fraction(sum(chances), 500), 0), "٢٥"],
    )


def who_left():
    lines = [*YEAR.values()]
    ends = [start + came - left for start, came, left in lines]
    assert ends == [WOMEN, MEN]
    columns = [row(*column, sum(column)) for column in zip(*lines, strict=True)]
    reasons = [(9, 3), (8, 2), (5, 6), (2, 2), (7, 8), (4, 4)]
    women, men = (sum(column) for column in zip(*reasons, strict=True))
    return Worked(
        [
            [*columns, row(*ends, sum(ends))],
            [*[row(*line) for line in reasons], row(women, men)],
        ],
        given("90") | {money(women + men)},
    )


def mean_and_median():
    women, men = (sorted(loans) for loans in LOANS.values())
    table = [row(place, w, m) for place, (w, m) in enumerate(zip(women, men, strict=True), 1)]
    assert [mean(women), mean(men)] == [6000, 6000]
    days = [5, 5, 6, 6, 7, 8, 33]
    assert (mean(days), median(days)) == (10, 6)
    assert median([3000, 3500, 4500, 9000]) == 4000
    return Worked(
        [[*table, row(sum(women), sum(men))]],
        given("21 9000 100 33 370 160 150 60 8000"),
        [money(median(women) * 100), money(median(women)), money(median(men))],
    )


def the_table_that_turns():
    women = [sum(line[k] for line in APPLIED.values()) for k in (0, 1)]
    men = [sum(line[k] for line in APPLIED.values()) for k in (2, 3)]
    share = {who: Fraction(line[1], line[0]) for who, line in (("w", women), ("m", men))}
    detail = [
        row(*pair, percent(Fraction(pair[1], pair[0]), 0))
        for line in APPLIED.values()
        for pair in (line[:2], line[2:])
    ]
    totals = [row(*women, percent(share["w"])), row(*men, percent(share["m"]))]
    asked = [percent(share["m"], 0), percent(share["w"], 0), money(women[0] + men[0])]
    points = [money(share[who] * 100, 1) for who in "mw"]
    return Worked([totals, detail], given("26"), [*asked, *points])


def who_was_asked():
    lines = list(ANSWERED.values())
    whole = [sum(column) for column in zip(*lines, strict=True)]
    table = [row(*line, percent(Fraction(line[2], line[1]), 0)) for line in lines]
    weighted = Fraction(WOMEN * 7 + MEN * 8, CLIENTS * 10)
    margin = {n: round(100 / n**0.5) for n in (25, 50, 80, 100, 400)}
    most = whole[2] + whole[0] - whole[1]
    return Worked(
        [
            [*table, [*row(*whole), percent(Fraction(whole[2], whole[1]))]],
            [row(n, margin[n]) for n in (25, 80, 100, 400)],
        ],
        given(f"{CLIENTS} 46 70 1 12 60% 40%") | {"٥٠٪", "١٠٠٪"},
        [
            money(margin[50]),
            percent(weighted, 0),
            percent(Fraction(most, whole[0]), 0),
            *[percent(weighted + sign * Fraction(margin[80], 100), 0) for sign in (-1, 1)],
        ],
    )


def honest_chart():
    table = [row(n, women, percent(Fraction(women, n), 0)) for n, women in SHARE_YEARS]
    start, end = SHARE_YEARS[0], SHARE_YEARS[-1]
    more = [money(end[0] - start[0]), money(start[0] - start[1])]
    assert [end[0] - end[1]] == [400]
    return Worked([table], given("42 44 42% 6% 70% 38%"), more)


LESSONS = {
    "line-on-the-wall": line_on_the_wall,
    "seven-questions": seven_questions,
    "how-change-happens": how_change_happens,
    "indicator-card": indicator_card,
    "shares-and-rates": shares_and_rates,
    "who-is-poor": who_is_poor,
    "who-left": who_left,
    "mean-and-median": mean_and_median,
    "the-table-that-turns": the_table_that_turns,
    "who-was-asked": who_was_asked,
    "honest-chart": honest_chart,
}
