"""What the first module of the client protection course says in numbers."""

from fractions import Fraction

from tests.courses_text.pricing_numbers import given, money
from tests.courses_text.protection_capacity import HALF, INSTALMENT
from tests.courses_text.protection_numbers import Worked, row, share


def two_clean_files():
    lost, clients = 63, 420
    return Worked(
        given("420 63"),
        [share(lost, clients, 0), money(lost * (5 - 2))],
        [
            [
                row(60000, 1200),
                row(12, 10),
                row(INSTALMENT, 138),
                row(12 * INSTALMENT, 10 * 138),
                ["٠", "٩"],
            ]
        ],
    )


def seven_principles():
    marks = [(1, 1), (1, 2), (1, 1), (2, 2), (2, 0), (0, 1), (1, 0)]
    totals = [sum(column) for column in zip(*marks, strict=True)]
    best = 2 * len(marks)
    return Worked(
        set(),
        [share(totals[1], best, 0), share(best - 2, best)],
        [[*(row(*pair) for pair in marks), row(best, *totals)]],
    )


def a_product_that_fits():
    year = [40, 60, 260, 380, 360, 220, 90, 60, 50, 120, 60, 40]
    loan, cost = 600, 60
    each, mean = Fraction(loan + cost, 12), Fraction(sum(year), 12)
    seasonal = [(260, 125), (380, 185), (360, 180), (220, 110), (120, 60)]
    reasons = [14, 9, 8, 6, 3]
    assert sum(each > month * HALF for month in year) == 7
    assert sum(each > month for month in year) == 3
    assert sum(instalment for _, instalment in seasonal) == loan + cost
    assert all(instalment <= month * HALF for month, instalment in seasonal)
    assert {month for month, _ in seasonal} <= set(year)
    ours = sum(reasons[:3])
    return Worked(
        given("600 60"),
        [
            *(money(n) for n in (loan + cost, each, mean, sum(year), ours)),
            share(each, mean),
            share(ours, sum(reasons)),
        ],
        [
            [row(each), *(row(month, share(each, month)) for month in year)],
            [row(month, one, share(one, month)) for month, one in seasonal],
            [
                *(row(n, share(n, sum(reasons))) for n in reasons),
                row(sum(reasons), "١٠٠٪"),
            ],
        ],
    )


LESSONS = {
    "two-clean-files": two_clean_files,
    "seven-principles": seven_principles,
    "a-product-that-fits": a_product_that_fits,
}
