"""What the third and fourth modules of the digital finance course say in numbers."""

from decimal import Decimal
from fractions import Fraction

from elearn.domain.finance import annual_percentage_rate, client_flows
from tests.courses_text.digital_money import INSTALMENT, INSTALMENTS, LOAN, PAY_FEE, cents
from tests.courses_text.pricing_numbers import given, money, percent
from tests.courses_text.protection_numbers import Worked, row, share

SMALL, SMALL_INSTALMENT, SMALL_INSTALMENTS = 200, 54, 4  # Mabruka's
YEAR = 365
ZAHRA = (LOAN, INSTALMENT, INSTALMENTS)
MABRUKA = (SMALL, SMALL_INSTALMENT, SMALL_INSTALMENTS)


def rate(loan, instalment, count, taken=0, each=0):
    """Return the yearly rate of a loan whose wallet fees the client pays."""
    payments = [Decimal(instalment) + Decimal(each)] * count
    return annual_percentage_rate(client_flows(Decimal(loan), payments, fees=Decimal(taken)), 12)


def fees_change_the_price():
    half = Decimal("0.5")
    columns = []
    for loan, instalment, count in (ZAHRA, MABRUKA):
        paid, taken, fees = instalment * count, Decimal(loan) / 100, count * half
        cost = paid - loan
        columns.append(
            [
                *row(loan, paid, cost),
                *row(Fraction(taken), Fraction(fees), cost + Fraction(taken + fees)),
                share(Fraction(taken + fees), cost),
                percent(rate(loan, instalment, count)),
                percent(rate(loan, instalment, count, taken, half)),
            ]
        )
    rows = [list(pair) for pair in zip(*columns, strict=True)]
    rows[3] = ["١٪", *rows[3]]
    helped = (rate(*MABRUKA, 2), rate(*ZAHRA, 7, half), rate(*MABRUKA, 0, half))
    return Worked(
        given("0.50 220 54 300"),
        [money(12 + INSTALMENTS * half), *(each.rstrip("٪") for row_ in rows[7:] for each in row_)],
        [
            rows,
            [
                [*row(500), percent(helped[0])],
                [*row(500, 700), percent(helped[1])],
                [percent(helped[2])],
            ],
        ],
    )


def evening_match():
    lines = [(220, 0), (0, 180), (240, 204), (220, 110)]
    found = [sum(column) for column in zip(*lines, strict=True)]
    ages = [(5, 980), (2, 340), (1, 110)]
    count, held = (sum(column) for column in zip(*ages, strict=True))
    assert found[0] - found[1] == 7960 - 7774
    return Worked(
        given("38 7960 7774 0.5%"),
        [money(340 + 110)],
        [
            [
                row(220, 0, 220),
                row(0, 180, 180),
                row(204, 240, *lines[2], 240 - 204),
                row(*lines[3], 110),
                row(*found, found[0] - found[1]),
            ],
            [row(*ages[0]), ["٣", "٧", *row(*ages[1])], row(*ages[2]), row(count, held)],
        ],
    )


def failed_or_reversed():
    taken, left = 90 + PAY_FEE, Fraction(200)
    steps = [left, left - taken, left - 2 * taken, left - taken]
    assert steps[2] >= 0
    rows = [cents(steps[0]), *(cents(taken, step) for step in steps[1:])]
    return Worked(given("90 200 46"), [], [rows])


def ten_minute_loan():
    offers = [(30, 10), (14, 8), (7, 5)]
    rows = []
    for days, fee in offers:
        once = Fraction(fee, 100 - fee)
        rows.append(row(days, fee, 100 - fee, percent(once), percent(once * YEAR / days)))
    debt, months = Fraction(100), [["١٠٪"]]
    drawn = []
    for month in range(1, 7):
        months.append([*row(month), *cents(debt, debt / 10, debt * 11 / 10)])
        debt = debt * 11 / 10
        drawn.append(money(debt))
    return Worked(given("100 365"), drawn, [rows, months])


def machine_that_says_yes():
    groups = [(400, 12), (350, 28), (250, 50)]
    groups.append(tuple(sum(column) for column in zip(*groups, strict=True)))
    asked, low = (450, 550), (150, 100)
    assert sum(asked) == groups[-1][0]
    assert sum(low) == groups[2][0]
    taken = [a - b for a, b in zip(asked, low, strict=True)]
    shares = [share(a, b) for a, b in zip(taken, asked, strict=True)]
    return Worked(
        set(),
        [money(sum(taken))],
        [
            [row(n, bad, share(bad, n, 0)) for n, bad in groups],
            [row(*asked), row(*low), row(*taken), shares],
        ],
    )


def pin_sim_and_voice():
    ungrouped = {"٠٠٠٠", "٩٩٩٩", "١٩٥٠", "٢٠١٠"}  # codes and years
    return Worked(ungrouped | given("20"), [money(10**4), money(2010 - 1950 + 1)])


def zahra_does_not_read():
    skills = [(6, 18), (4, 15), (1, 12), (3, 13), (2, 17)]
    women, owners = 120, [78, 30, 12]
    assert sum(owners) == women
    before, after = (sum(column) for column in zip(*skills, strict=True))
    return Worked(
        given("20 120 21"),
        [share(before, 20 * 5, 0), share(after, 20 * 5, 0)],
        [[row(*pair) for pair in skills], [row(n, share(n, women, 0)) for n in owners]],
    )


LESSONS = {
    "fees-change-the-price": fees_change_the_price,
    "evening-match": evening_match,
    "failed-or-reversed": failed_or_reversed,
    "ten-minute-loan": ten_minute_loan,
    "machine-that-says-yes": machine_that_says_yes,
    "pin-sim-and-voice": pin_sim_and_voice,
    "zahra-does-not-read": zahra_does_not_read,
}
