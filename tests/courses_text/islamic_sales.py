"""The first two modules of the course on Islamic microfinance: doors and sales."""

from fractions import Fraction

from elearn.domain.finance import rounded, sum_of_digits_rebate
from tests.courses_text.islamic_numbers import Worked
from tests.courses_text.pricing_numbers import given, money, percent

# Adam's needs and his salam
NEEDS = {"wages": 1_100_000, "ploughing": 450_000, "seed": 300_000, "sacks": 150_000}
SACKS, SALAM_PRICE, STORING = 40, 50_000, 3_000
CAPITAL = SACKS * SALAM_PRICE

# Najoud's machine
QUOTED, DISCOUNT, CARRIED, PROFIT, EARNEST, MONTHS = 500_000, 20_000, 12_000, 60_000, 24_000, 12
COST = QUOTED - DISCOUNT + CARRIED
PRICE = COST + PROFIT
OWED = PRICE - EARNEST
INSTALMENT = OWED // MONTHS


def lines(*amounts):
    """Return a table with one number in each row."""
    return [[money(amount)] for amount in amounts]


def four_doors():
    assert sum(NEEDS.values()) == CAPITAL
    goods = NEEDS["seed"] + NEEDS["sacks"]
    return Worked(
        set(),
        [percent(Fraction(goods, CAPITAL))],
        [lines(*NEEDS.values(), CAPITAL)],
    )


def who_decides():
    return Worked(given("210000 20 60000 45000 38000"), [percent(Fraction(3, 20), 0)])


def murabaha_day():
    hours = {"asked": (9, 0), "promised": (10, 30), "bought": (9, 15)}
    hours |= {"received": (11, 20), "sold": (13, 10), "delivered": (13, 25)}
    minutes = [60 * hour + minute for hour, minute in hours.values()]
    assert minutes[4] - minutes[2] == 3 * 60 + 55  # what the caption says in words
    resold = 470_000
    return Worked(
        given("14 15000") | {"٠٠"},
        [*map(money, (COST, resold, EARNEST, COST - resold, EARNEST - (COST - resold)))],
        [[[money(hour), f"{minute:02}".translate(DIGITS)] for hour, minute in hours.values()]],
    )


DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def murabaha_price():
    left = OWED - 6 * INSTALMENT
    chosen, late = 10_000, 9_000
    by_digits = rounded(sum_of_digits_rebate(PROFIT, MONTHS, 6))
    rebates = [0, chosen, by_digits, Fraction(PROFIT * 6, MONTHS)]
    assert sum(range(1, 7)) == 21
    assert sum(range(1, 13)) == 78
    return Worked(
        given("576000 9000 21 78"),
        [
            *[money(thousands // 1000) for thousands in (COST, QUOTED - DISCOUNT, PRICE, PROFIT)],
            *map(money, (COST - late, PRICE - late, INSTALMENT - late)),
            percent(Fraction(PROFIT, COST)),
        ],
        [
            [
                *lines(QUOTED, DISCOUNT, QUOTED - DISCOUNT, CARRIED, COST, PROFIT, PRICE),
                *lines(EARNEST, OWED),
                [money(MONTHS), money(INSTALMENT)],
            ],
            [[money(rebate), money(left - rebate)] for rebate in rebates],
        ],
    )


def salam():
    markets = (70_000, 60_000, 45_000)
    sold = [SACKS * market for market in markets]
    results = [income - SACKS * STORING - CAPITAL for income in sold]
    assert results[2] < 0 < results[1]
    parallel, missing = 56_000, 10
    margin = parallel - SALAM_PRICE - STORING
    assert margin * SACKS == 120_000
    bought = missing * markets[0]
    short = bought - missing * SALAM_PRICE
    return Worked(
        given("15 100 40 50000 35000 3000 56000"),
        [
            *map(money, (30, 45, 60, 70)),  # sacks brought, and prices in thousands
            *map(money, (markets[1] - STORING, markets[1] - STORING - SALAM_PRICE)),
            *map(money, (markets[0] - SALAM_PRICE, SACKS * (markets[0] - SALAM_PRICE))),
            *map(money, (missing * SALAM_PRICE, bought, short, short - margin * SACKS)),
            *[money(abs(result) // 1000) for result in results],
        ],
        [
            [
                [*map(money, markets)],
                [*map(money, sold)],
                [money(SACKS * STORING)] * 3,
                [money(CAPITAL)] * 3,
                [money(abs(result)) for result in results],
            ]
        ],
    )


def istisna():
    price, paid = 342_000, 300_000
    down = price * 30 // 100
    return Worked(
        given("45 30% 50000 90000"),
        [*map(money, (price - down, (price - down) // 9, price - paid))],
        [
            [
                [money(price), money(paid)],
                [money(down), "٩", money(paid // 2), money(paid // 2)],
                ["٥٥", "٤٥"],
            ]
        ],
    )


SALES = {
    "four-doors": four_doors,
    "who-decides": who_decides,
    "murabaha-day": murabaha_day,
    "murabaha-price": murabaha_price,
    "salam": salam,
    "istisna": istisna,
}
