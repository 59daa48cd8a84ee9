"""The fourth module of the course on Islamic microfinance: qard hasan, zakat and waqf."""

from decimal import Decimal
from fractions import Fraction

from tests.courses_text.islamic_numbers import Worked
from tests.courses_text.islamic_sales import lines
from tests.courses_text.pricing_numbers import given, money, percent

# The qard hasan fund of a month
WAGE, FORMS, MESSAGES, FILES = 150_000, 15_000, 9_000, 60
DIRECT = WAGE * 40 // 100 + FORMS + MESSAGES

# Husain's shop on the day of zakat
GOODS, DRAWER, BANK, GOOD_DEBTS = 6_200_000, 740_000, 360_000, 900_000
COUNTED = GOODS + DRAWER + BANK + GOOD_DEBTS
SUPPLIERS, MURABAHA, MURABAHA_OF_A_YEAR = 1_500_000, 1_700_000, 400_000
BASE = COUNTED - SUPPLIERS - MURABAHA_OF_A_YEAR
FRIDGES, LOST_DEBTS = 1_100_000, 150_000
NISAB = 85 * 60_000
RATE = Fraction(25, 1000)

# The waqf
FUND, LOAN, PARTS = 6_000_000, 120_000, 6


def qard_hasan():
    counted, fees, real = 700, 1_500, 980_000
    surplus = counted * fees - real
    return Worked(
        given("2000 40000 200000 2% 1500 700 980000 6000000 120000 31 150000"),
        [
            *map(money, (DIRECT, FILES, DIRECT // FILES, 2_000 - DIRECT // FILES)),
            *map(money, (Fraction(40_000, 50), Fraction(200_000, 50))),
            *map(money, (counted * fees, surplus, surplus // counted, FUND // LOAN)),
            money((real - surplus) // counted),
        ],
        [
            [
                ["٤٠٪", money(WAGE * 40 // 100)],
                *lines(FORMS, MESSAGES, 35_000, 40_000, 28_000, 50_000),
            ]
        ],
    )


def zakat_of_a_trader():
    bases = [BASE, COUNTED - SUPPLIERS - MURABAHA]
    assert bases[1] < NISAB < bases[0]
    due = [base * RATE if base >= NISAB else 0 for base in bases]
    return Worked(
        given("85 60000 2.5% 2.5 365 354"),
        [
            money(Fraction(Decimal("2.5")) * 365 / 354, 2),
            money(FRIDGES * RATE),
            money(COUNTED * RATE),
            money(Fraction(COUNTED, 10**6), 1),
            money(Fraction(BASE, 10**6), 1),
            money(Fraction(COUNTED - BASE, 10**6), 1),
        ],
        [
            lines(
                *(GOODS, DRAWER, BANK, GOOD_DEBTS, COUNTED),
                *(LOST_DEBTS, FRIDGES, SUPPLIERS, MURABAHA),
            ),
            [
                [money(COUNTED)] * 2,
                [money(SUPPLIERS)] * 2,
                [money(MURABAHA_OF_A_YEAR), money(MURABAHA)],
                [*map(money, bases)],
                ["٦٠٬٠٠٠", money(NISAB), money(NISAB)],
                [*map(money, due)],
            ],
        ],
    )


def zakat_as_source():
    received = 9_600_000
    spent = [(60, 50_000), (18, 300_000), (1, 480_000)]
    whole = sum(count * each for count, each in spent)
    return Worked(
        given("9600000"),
        [percent(Fraction(480_000, received), 0), percent(Fraction(1, 8))],
        [
            [
                *[[*map(money, (count, each, count * each))] for count, each in spent],
                *lines(whole, received - whole),
            ]
        ],
    )


def turns(months, meets=lambda _: True):
    """Lend all that came back in each month, whole loans only; return the rows of the book."""
    cash, lent, rows = FUND, [], []
    for month in range(1, months + 1):
        start, new = cash, cash // LOAN if meets(month) else 0
        lent.append(new)
        left = cash - new * LOAN
        back = sum(lent[-PARTS:]) * LOAN // PARTS
        rows.append((month, start, new, left, back))
        cash = left + back
    return rows


def loans(rows):
    return sum(new for _, _, new, _, _ in rows)


def cash_waqf():
    year, two = turns(12), turns(24)
    count, seldom = loans(year), loans(turns(12, lambda month: month % 3 == 1))
    lost = 3 * LOAN
    assert {new for _, _, new, *_ in year[1:]} >= {8, 18}
    assert all(8 <= new <= 18 for _, _, new, *_ in year[1:])
    return Worked(
        given("120000 1.2 20%"),
        [
            *map(money, (count * LOAN, loans(two) - count, seldom, count - seldom)),
            money(Fraction(count * LOAN, FUND), 2),
            *map(money, (lost, FUND / Decimal("1.2"))),
            *[percent(Fraction(3, count)), percent(Fraction(lost, FUND), 0)],
        ],
        [[*[[*map(money, row)] for row in year], [money(count)]]],
    )


SOURCES = {
    "qard-hasan": qard_hasan,
    "zakat-of-a-trader": zakat_of_a_trader,
    "zakat-as-source": zakat_as_source,
    "cash-waqf": cash_waqf,
}
