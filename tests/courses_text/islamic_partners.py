"""The third module of the course on Islamic microfinance: leases and partnerships."""

from fractions import Fraction

from tests.courses_text.islamic_numbers import Worked
from tests.courses_text.islamic_sales import lines
from tests.courses_text.pricing_numbers import given, money, percent

# Yasir's three-wheeler
BOUGHT, LEASED = 3_600_000, 24
RECOVERED = {"asset": BOUGHT, "cover": 240_000, "upkeep": 180_000, "gain": 900_000}
RENT = sum(RECOVERED.values()) // LEASED

# Ruqayya's bakery
OVEN, HER_CASH, OUR_CASH = 1_600_000, 800_000, 1_600_000
HERS = OVEN + HER_CASH
OUR_SHARE = Fraction(OUR_CASH, HERS + OUR_CASH)
OUR_PROFIT = Fraction(30, 100)
QUARTERS = {
    "sales": (5_400_000, 3_600_000),
    "flour": (3_100_000, 2_150_000),
    "power": (720_000, 620_000),
    "wages": (700_000, 700_000),
    "rent": (180_000, 180_000),
    "other": (150_000, 200_000),
}

# The shop that passes share by share
SHARES, EACH, OURS, STEP, SHARE_RENT = 60, 100_000, 48, 4, 3_000


def rent_for(days):
    return Fraction(RENT * days, 30)


def ijara():
    days = (30, 30, 24, 30)
    work, net, fair = 26, 16_000, 150_000
    paid = 9 * RENT + rent_for(24)  # ten months, of which the third stood still for six days
    worth = 9 * fair + Fraction(fair * 24, 30)
    gross, now = work * net, work * 5_500
    return Worked(
        given("5500 26 24 16000 150000") | {"٤٠٪"},
        [
            *map(money, (now, gross, gross - RENT, gross - now, RENT - now, RENT - rent_for(24))),
            *map(money, (paid, worth, paid - worth)),
        ],
        [
            lines(*RECOVERED.values(), sum(RECOVERED.values()), RENT),
            [
                *[[money(n), money(d), money(rent_for(d))] for n, d in enumerate(days, 1)],
                [money(sum(map(rent_for, days)))],
            ],
        ],
    )


def mudaraba():
    weight, bought, share = 120, 12_500, Fraction(60, 100)
    capital = weight * bought
    prices, costs = (17_000, 11_000), (120_000, 90_000)
    sold = [weight * price for price in prices]
    left = [income - cost for income, cost in zip(sold, costs, strict=True)]
    gain, loss = (rest - capital for rest in left)
    together = gain + loss
    return Worked(
        given("12500 20 2% 40% 25% 60%"),
        [
            *map(money, (20 * bought, together, together * share, together * (1 - share))),
            money((gain - together) * share),
            *[money(abs(n) // 1000) for n in (gain * share, gain * (1 - share), loss)],
        ],
        [
            [
                [*map(money, prices)],
                [money(weight), *map(money, sold)],
                [*map(money, costs)],
                [*map(money, left)],
                [money(capital)] * 2,
                [money(gain), money(-loss)],
                [money(gain * share), money(0)],
                [money(gain * (1 - share)), money(-loss)],
            ]
        ],
    )


def musharaka():
    sales, *costs = QUARTERS.values()
    spent = [sum(cost) for cost in zip(*costs, strict=True)]
    gain, loss = (income - out for income, out in zip(sales, spent, strict=True))
    taken = (90_000, 30_000)
    hers = gain * (1 - OUR_PROFIT)
    wrong = -loss * (1 - OUR_PROFIT)
    year, apart = gain + loss, hers + loss * (1 - OUR_SHARE)
    assert apart - year * (1 - OUR_PROFIT) == 25_000
    return Worked(
        given("90000 30000 30 40 60 70"),
        [
            *map(money, (hers - sum(taken), sum(taken), sum(taken) * OUR_PROFIT)),
            *map(money, (wrong, wrong + loss * (1 - OUR_SHARE))),
            *map(money, (year * (1 - OUR_PROFIT), year * OUR_PROFIT, apart, year - apart)),
        ],
        [
            [
                [money(OVEN), money(0)],
                [money(HER_CASH), money(OUR_CASH)],
                [money(HERS), money(OUR_CASH)],
                [percent(1 - OUR_SHARE, 0), percent(OUR_SHARE, 0)],
                [percent(1 - OUR_PROFIT, 0), percent(OUR_PROFIT, 0)],
            ],
            [
                *[[*map(money, row)] for row in QUARTERS.values()],
                [*map(money, spent)],
                [money(gain), money(-loss)],
                [money(hers), money(-loss * (1 - OUR_SHARE))],
                [money(gain * OUR_PROFIT), money(-loss * OUR_SHARE)],
            ],
        ],
    )


def diminishing():
    rows = []
    for quarter, ours in enumerate(range(OURS, 0, -STEP), 1):
        rows.append((quarter, ours, ours * SHARE_RENT, STEP * EACH))
    first_above_half = next(q for q, ours, *_ in rows if SHARES - (ours - STEP) > SHARES / 2)
    assert first_above_half == 5  # the caption says: after the purchase of the fifth
    worth, repair = 7_200_000, 1_500_000
    ours = Fraction(rows[6][1], SHARES)
    assert rows[0][2] - rows[1][2] == 12_000
    return Worked(
        given("100000 180000 1200000 6000000 7200000 1500000"),
        [
            *map(money, (SHARES, SHARE_RENT, worth // SHARES, worth // SHARES - EACH)),
            *map(money, (STEP * (worth // SHARES - EACH), 8 * SHARE_RENT)),
            *map(money, (repair * ours, repair * (1 - ours), SHARES - STEP)),
            *[percent(ours, 0), percent(1 - ours, 0)],
        ],
        [
            [
                [money(STEP)],
                *[[*map(money, row), money(row[2] + row[3])] for row in rows],
                [
                    *[money(sum(row[n] for row in rows)) for n in (2, 3)],
                    money(sum(row[2] + row[3] for row in rows)),
                ],
            ]
        ],
    )


PARTNERS = {
    "ijara": ijara,
    "mudaraba": mudaraba,
    "musharaka": musharaka,
    "diminishing": diminishing,
}
