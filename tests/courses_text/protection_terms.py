"""What the third and fourth modules of the client protection course say in numbers."""

from fractions import Fraction

from tests.courses_text.pricing_numbers import given, money, percent
from tests.courses_text.protection_numbers import Worked, row, share

NEW_IN_OLD = 10  # old ouguiyas for a new one
LOAN_LEFT, INSTALMENT = 6, 138  # of Hanan's loan, and of the father who was late


def ten_minutes():
    loan, fee, insurance, each, count = 30000, 600, 300, 3450, 10
    in_hand, paid = loan - fee - insurance, each * count
    asked = 20
    before_after = [(14, 18), (19, 20), (7, 15), (5, 14), (6, 16)]
    sheet = (loan, fee, insurance, in_hand, each, paid, paid - in_hand)
    return Worked(
        {"٧٠", "٧٥", "٢٥"},  # the shares that the text asks to compare
        [money(paid - loan), share(1, asked, 0)],
        [
            [row(n, n * NEW_IN_OLD) for n in sheet],
            [["١", "٢"], ["٣", "٤"], ["٥", "٦"], ["٧"], ["٨"], ["٩"], ["١٠"]],
            [
                row(asked, asked),
                *(
                    row(before, share(before, asked, 0), after, share(after, asked, 0))
                    for before, after in before_after
                ),
            ],
        ],
    )


def a_price_we_can_defend():
    costs = [(6, 5), (13, 12), (5, 4), (2, Fraction(3, 2)), (4, Fraction(7, 2))]
    costs.append(tuple(map(sum, zip(*costs, strict=True))))
    left = LOAN_LEFT * INSTALMENT
    days = (20, 90)
    by_instalment = [Fraction(INSTALMENT, 100) * day for day in days]
    by_balance = [Fraction(left * 2, 1000) * day for day in days]
    uncapped = Fraction(20 - 3, 2)
    assert uncapped > 5
    back = by_instalment[0] - 5
    return Worked(
        {money(INSTALMENT)} | given("27 60 22"),  # dinars and piastres, said in words
        [
            *(money(n) for n in (left,)),
            money(uncapped, 2),
            money(back, 2),
            share(by_instalment[1], INSTALMENT, 0),
            share(by_balance[1], INSTALMENT),
        ],
        [
            [[money(n, 1) for n in pair] for pair in costs],
            [
                row(*days),
                ["١٪", *(money(n, 2) for n in by_instalment)],
                ["٠٫٢٪", *(money(n, 2) for n in by_balance)],
                ["٣", "٥", money(5, 2), money(5, 2)],
            ],
        ],
    )


def incentives_that_harm():
    loans, at_risk = (34, 22), ("0.018", "0.012")
    over, ended, gone, upheld = (9, 1), (60, 50), (12, 3), (2, 0)
    per_loan = [5 * n for n in loans]
    bar = [120 if n >= 30 else 0 for n in loans]
    book = [100 if Fraction(n) < Fraction("0.02") else 0 for n in at_risk]
    old = [sum(parts) for parts in zip(per_loan, bar, book, strict=True)]
    sound = [a - b for a, b in zip(loans, over, strict=True)]
    for_sound = [4 * n for n in sound]
    left = [Fraction(a, b) for a, b in zip(gone, ended, strict=True)]
    staying = [75 if rate <= Fraction(1, 10) else 0 for rate in left]
    book_again = [100 if Fraction(n) < Fraction("0.04") else 0 for n in at_risk]
    quiet = [75 if not n else 0 for n in upheld]
    new = [sum(parts) for parts in zip(for_sound, staying, book_again, quiet, strict=True)]
    quarter = 320 * 3
    return Worked(
        given("320 2% 10% 4% 600"),
        [
            *(money(n) for n in (quarter, quarter + old[0], sum(old), sum(new))),
            share(old[0], quarter + old[0]),
        ],
        [
            [row(*loans), [percent(Fraction(n)) for n in at_risk]]
            + [row(*pair) for pair in (per_loan, bar, book, old)],
            [row(*pair) for pair in (over, ended, gone, upheld)],
            [row(*sound), row(*for_sound), [percent(rate, 0) for rate in left]]
            + [row(*pair) for pair in (staying, book_again, quiet, new)],
        ],
    )


def ladder_of_days():
    causes = [25, 7, 5, 3]
    before, after = (14, 56), (9, 50)
    return Worked(
        given("56 14 50"),
        [share(*before, 0), share(*after, 0)],
        [
            [*(row(n, share(n, sum(causes))) for n in causes), row(sum(causes), "١٠٠٪")],
            [[day] for day in ("١", "٣", "٧", "١٥", "٣٠", "٦٠", "٩٠")],
        ],
    )


def the_visit():
    owed, parts, a_day = 2300, (1000, 700, 600), 200
    assert sum(parts) == owed
    assert parts[1] <= 4 * a_day
    assert parts[2] <= 3 * a_day
    return Worked(
        given("200 1800 13 750"),  # 13: the fifth and eight days
        [money(owed), money(4 * a_day), money(owed - parts[0])],
        [[row(*parts)]],
    )


def default_with_dignity():
    left, now, recovered = LOAN_LEFT * INSTALMENT, 150, 200
    new_loan, count, each = 1000, 10, 115
    ways = [(INSTALMENT, left), (Fraction(left, 12), left), (Fraction(left, 9), left)]
    ways.append((each, each * count))
    shares = [share(instalment, now) for instalment, _ in ways]
    in_hand, more = new_loan - left, each * count - left
    assert [instalment <= Fraction(now, 2) for instalment, _ in ways] == [0, 1, 0, 0]
    return Worked(
        given("300 50% 180 200 15 90"),
        [
            *(money(n) for n in (Fraction(now, 2), in_hand, more, more - in_hand)),
            share(ways[2][0], recovered, 0),
            share(180, left),
        ],
        [
            [
                row(now),
                row(ways[0][0], shares[0], left),
                row(12, ways[1][0], shares[1], left),
                row(ways[2][0], shares[2], left),
                row(new_loan, each, shares[3], each * count),
            ]
        ],
    )


LESSONS = {
    "ten-minutes-before-signing": ten_minutes,
    "a-price-we-can-defend": a_price_we_can_defend,
    "incentives-that-harm": incentives_that_harm,
    "ladder-of-days": ladder_of_days,
    "the-visit": the_visit,
    "default-with-dignity": default_with_dignity,
}
