"""The last module of the course on Islamic microfinance: refusals, arrears, books."""

from fractions import Fraction

from tests.courses_text.islamic_numbers import Worked
from tests.courses_text.islamic_partners import (
    BOUGHT,
    LEASED,
    OUR_PROFIT,
    OUR_SHARE,
    QUARTERS,
    RENT,
    rent_for,
)
from tests.courses_text.islamic_sales import (
    CAPITAL,
    COST,
    EARNEST,
    INSTALMENT,
    MONTHS,
    OWED,
    PROFIT,
    SALAM_PRICE,
    lines,
)
from tests.courses_text.islamic_sources import BASE, DIRECT, FILES, LOAN, RATE, turns
from tests.courses_text.pricing_numbers import given, money, percent


def what_we_refuse():
    bought, owed, cash = 500_000, 575_000, 460_000
    return Worked(
        given("500000 575000 460000 150000"),
        [
            *map(money, (bought - cash, owed - cash)),
            *[money(amount // 1000) for amount in (bought, owed, cash)],
            percent(Fraction(owed - cash, cash), 0),
        ],
    )


def late_and_guarantees():
    each, asked, spared = 2_000, 14, 5
    members, premium, claims = 400, 1_500, 360_000
    whole = members * premium
    fee = whole * 20 // 100
    kept = asked - spared
    return Worked(
        given("280 2000 180000 400 1500"),
        [*map(money, (18_000, 30_000, (whole - fee - claims) // members))],
        [
            [
                *[[money(n), money(n * each)] for n in (asked, spared, kept)],
                *lines(kept * each, 0),
            ],
            [
                *lines(whole),
                ["٢٠٪", money(fee)],
                *lines(whole - fee, claims, whole - fee - claims),
            ],
        ],
    )


def books_and_papers():
    zakat, gifts = (720_000, 450_000, 680_000), (6_000, 4_000, 10_000)
    seventh, sixth = turns(12)[6], turns(12)[5]
    waqf = (sixth[3], sixth[4], seventh[2] * LOAN)
    columns = (zakat, waqf, gifts)
    ends = [first + came - went for first, came, went in columns]
    assert ends[1] == seventh[3]
    sold, worn = ["١٣", "١٠"], Fraction(BOUGHT, LEASED)
    return Worked(
        given("30 24 30000 2000000 3600000 50000"),
        [
            *map(money, (INSTALMENT, OWED, PROFIT // MONTHS, worn, BOUGHT - 10 * worn)),
            *map(money, (rent_for(24), 30 * SALAM_PRICE, CAPITAL - 30 * SALAM_PRICE, sum(ends))),
        ],
        [
            [
                *lines(EARNEST),
                ["٩", "١٥", money(COST)],
                [*sold, money(COST)],
                [*sold, money(PROFIT)],
                [*sold, money(EARNEST)],
            ],
            [[*map(money, row)] for row in (*zip(*columns, strict=True), ends)],
        ],
    )


def job_aid():
    sales, *costs = QUARTERS.values()
    gain, loss = (sales[n] - sum(cost[n] for cost in costs) for n in (0, 1))
    return Worked(
        set(),
        [],
        [
            [
                [*map(money, (COST, PROFIT, EARNEST, OWED, OWED, MONTHS, INSTALMENT))],
                ["٣٠", money(RENT), "٢٤", "٣٠", money(rent_for(24))],
                ["١٠", money(SALAM_PRICE), money(10 * SALAM_PRICE)],
                [money(gain), percent(OUR_PROFIT, 0), money(gain * OUR_PROFIT)],
                [money(-loss), percent(OUR_SHARE, 0), money(-loss * OUR_SHARE)],
                [money(DIRECT), money(FILES), money(DIRECT // FILES)],
                ["٢٫٥٪", money(BASE), "٢٫٥٪", money(BASE * RATE)],
            ]
        ],
    )


BRANCH = {
    "what-we-refuse": what_we_refuse,
    "late-and-guarantees": late_and_guarantees,
    "books-and-papers": books_and_papers,
    "job-aid": job_aid,
}
