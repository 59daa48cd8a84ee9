"""What the last module of the digital finance course says in numbers."""

from fractions import Fraction
from math import ceil

from tests.courses_text.digital_money import PAY_FEE, cents
from tests.courses_text.pricing_numbers import given, money
from tests.courses_text.protection_numbers import Worked, row, share


def between_two_doors():
    kinds = [14, 9, 6, 5]
    return Worked(
        given("90 20 8500 1000 30 24 118"),
        [],
        [[row(n) for n in [*kinds, sum(kinds)]], [["٣"], ["٥"], ["٧"]]],
    )


def step_by_step():
    minutes = [25, 2, 2, 2, 1, 1]
    weeks = [(1, 240, 36, 3), (4, 250, 110, 4), (8, 260, 169, 3)]
    rate = {week: Fraction(errors * 1000, paid) for week, _, paid, errors in weeks}
    women, men = (140, 84), (120, 85)
    assert [a + b for a, b in zip(women, men, strict=True)] == [260, 169]
    gap = Fraction(men[1], men[0]) - Fraction(women[1], women[0])
    last, share_of_all = money(rate[8], 1), share(169, 260, 0)
    assert rate[8] < rate[1] / 4
    return Worked(
        given("140 84 120 85 40 1000"),
        [money(Fraction(3 * 1000, 260), 1)],
        [
            [row(n) for n in minutes],
            [
                row(week, all_, paid, share(paid, all_, 0), errors, money(rate[week], 1))
                for week, all_, paid, errors in weeks
            ],
            [
                ["٥٠٪", share_of_all],
                ["٢٠", last],
                ["٠", "٢"],
                ["١٥", money(gap * 100, 1)],
                ["٧٠٪", "٦٠٪"],
            ],
        ],
    )


def when_it_pays():
    fixed = [300, 200, 100]
    window, wallet = ("1.5", "0.6", "0.3", 0, 0), (0, 0, 0, "0.9", "0.3")
    costs = [sum(Fraction(str(each)) for each in column) for column in (window, wallet)]
    saved = costs[0] - costs[1]
    dearer = saved - Fraction(3, 10)
    counts = [
        Fraction(sum(fixed)) / (saved - PAY_FEE),
        (sum(fixed) + 200 * PAY_FEE) / saved,
        sum(fixed) / dearer,
    ]
    rows = [cents(*pair) for pair in zip(window, wallet, strict=True)]
    return Worked(
        given("1000 800 5400 60 0.50 1.75 14"),
        [*(money(ceil(count)) for count in counts), money(ceil(counts[0]) - 1)],
        [[row(n) for n in [*fixed, sum(fixed)]], [*rows, cents(*costs)]],
    )


def when_the_line_is_down():
    receipts = [(14, 14 * 60), (3, 130), (1, 0)]
    receipts.append(tuple(sum(column) for column in zip(*receipts, strict=True)))
    first, last = 451, 468
    assert last - first + 1 == receipts[-1][0]
    return Worked(
        given("1500 451 468 1170 200 60"),
        [money(last - first)],
        [[row(*pair) for pair in receipts]],
    )


def job_aid():
    return Worked(set(), [], [[["١١٠٪"], ["٣٦٥"], row(1000, 40)]])


LESSONS = {
    "between-two-doors": between_two_doors,
    "step-by-step": step_by_step,
    "when-it-pays": when_it_pays,
    "when-the-line-is-down": when_the_line_is_down,
    "job-aid": job_aid,
}
