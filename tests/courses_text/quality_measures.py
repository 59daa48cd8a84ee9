"""Modules 1 and 2 of the course on portfolio quality: their tables and givens, computed anew."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from elearn.domain.finance import equal_principal_schedule
from tests.courses_text.pricing_numbers import given, money, percent
from tests.courses_text.quality_numbers import Worked, row, share, total

D = Decimal

# The two branches: thousands of pounds in Damanhour, thousands of dinars in Amara.
PORTFOLIO, BEFORE, YEAR_AGO, SENT = 12_400, 8_000, 7_100, 248
PARTIAL, RESCHEDULED, REFINANCED, WRITTEN_OFF = 186, 310, 155, 124
TRUE = SENT + PARTIAL + RESCHEDULED + REFINANCED
CLIENTS = {"emad": 460, "sharif": 400, "doaa": 370, "heba": 320}
AMARA, AMARA_BEFORE = 960_000, 930_000
BANDS = [859_200, 19_200, 38_400, 18_000, 9_600, 9_600, 6_000]  # sound, rescheduled, ageing …
NAMES = ["", "", "1 30", "31 60", "61 90", "91 180", "180"]
AMARA_AT_RISK = sum(BANDS[3:]) + BANDS[1]


def two_branches():
    paid = [1_000, 1_000, 400, 400, 400, 400]
    days = [5, 5, 28, 29, 28, 29]
    enough = (sum(paid) // 1_000) + 1  # the first instalment that is not whole
    assert (date(2025, 6, 30) - date(2025, enough, 5)).days == 86
    return Worked(
        given("12000 30 186 31 25"),
        [],
        [
            [
                row(PORTFOLIO, AMARA // 1000),
                row(SENT, money(D(AMARA_AT_RISK) / 1000, 1)),
                row(share(SENT, PORTFOLIO), share(AMARA_AT_RISK, AMARA)),
                row(BEFORE, AMARA_BEFORE // 1000),
                row(share(PORTFOLIO - BEFORE, BEFORE), share(AMARA - AMARA_BEFORE, AMARA_BEFORE)),
                row(sum(CLIENTS.values()), 480),
            ],
            [row(1_000, part, day) for part, day in zip(paid, days, strict=True)]
            + [row(6 * 1_000, sum(paid))],
        ],
    )


TEN = [(2_400, 0, 0), (1_800, 150, 6), (2_000, 0, 0), (2_600, 400, 38), (1_500, 0, 0)]
TEN += [(2_200, 600, 95), (1_900, 100, 19), (1_600, 0, 0), (2_500, 200, 33), (1_500, 0, 0)]


def at_risk(loans, days):
    return sum(balance for balance, _, late in loans if late > days)


def whole_balance():
    plans = [(7, 25), (14, 24), (30, 12), (90, 4)]
    missed = [len(range(0, 32, every)) for every, _ in plans]
    assert [at_risk(TEN, days) for days in (1, 30, 90)] == [11_000, 7_300, 2_200]
    return Worked(
        given("20 40 31 2%"),
        [],
        [
            [*(row(*loan) for loan in TEN), row(*total(TEN)[:2])],
            [row("30"), row("90")],
            [
                row(every, gone, of, share(gone, of))
                for (every, of), gone in zip(plans, missed, strict=True)
            ],
        ],
    )


def three_rates():
    due, on_time = [40_000, 44_000, 48_000], [35_200, 37_840, 39_840]
    old, early = [2_800, 3_160, 3_360], [5_200, 7_400, 9_600]
    portfolio, risk = [400_000, 440_000, 480_000], [24_000, 35_200, 52_800]
    arrears, stock = [], 6_000
    for month in range(3):
        stock += due[month] - on_time[month] - old[month]
        arrears.append(stock)
    cash = total([on_time, old, early])
    divided = [(cash, due), (on_time, due), (arrears, portfolio), (risk, portfolio)]
    rates = [[share(a, b) for a, b in zip(over, under, strict=True)] for over, under in divided]
    return Worked(
        given("110% 6000 2400 24 300 31 90 98%"),
        [percent(1, 0)],
        [
            [row(*line) for line in (due, on_time, old, early, cash, arrears, portfolio)]
            + [row("30", *risk)],
            [*(row(*line) for line in rates[:3]), row("30", *rates[3])],
        ],
    )


def ageing_moves():
    may = [(36_000, 21_600, 3_600), (20_000, 4_800, 7_200), (10_000, 2_400, 1_600)]
    moved = [(held, back, stayed, held - back - stayed) for held, back, stayed in may]
    assert sum(BANDS) == AMARA
    assert BANDS[3] == moved[0][3] + moved[1][2]
    assert BANDS[4] == moved[1][3] + moved[2][2]
    chain = Fraction(1)
    for held, *_, older in moved:
        chain *= Fraction(older, held)
    return Worked(
        given("1000 20%"),
        [percent(chain)],
        [
            [row(name, held, share(held, AMARA)) for name, held in zip(NAMES, BANDS, strict=True)]
            + [row(AMARA, percent(1))],
            [row(name, *line) for name, line in zip(NAMES[2:], moved, strict=False)],
            [
                row(name, *(share(part, line[0], 0) for part in line[1:]))
                for name, line in zip(NAMES[2:], moved, strict=False)
            ],
        ],
    )


def provision():
    rates = [1, 20, 5, 20, 50, 75, 100]
    needed = [held * rate // 100 for held, rate in zip(BANDS, rates, strict=True)]
    assert sum(needed) - (31_400 - 2_400) == 6_952
    steps = [2_000 * rate // 100 for rate in (1, 5, 20, 50, 75, 100)]
    lines = zip(NAMES[1:], (1, 5, 20, 50, 75, 100), steps, [steps[0], *steps], strict=False)
    return Worked(
        given(f"31400 2400 2% {SENT}"),
        [money(AMARA_AT_RISK)],
        [
            [
                row(name, held, f"{rate}%", part)
                for name, held, rate, part in zip(NAMES, BANDS, rates, needed, strict=True)
            ]
            + [row(AMARA, sum(needed))],
            [row(name, f"{rate}%", step, step - last) for name, rate, step, last in lines],
        ],
    )


def write_off():
    before, risk, reserve = 10_124, 324, 220
    after = [part - WRITTEN_OFF for part in (before, risk, reserve)]
    lines = zip((before, risk, reserve), after, strict=True)
    first, second, third = (row(a, b, WRITTEN_OFF) for a, b in lines)
    rates = row(share(risk, before), share(after[1], after[0]))
    return Worked(
        given(f"{YEAR_AGO} {PORTFOLIO} 31 180 14 4800"),
        [],
        [
            [
                first,
                row("30", " ".join(second)),
                rates,
                third,
                row(before - reserve, after[0] - after[2], 0),
            ]
        ],
    )


def rescheduling():
    rate = D("0.025")
    old = [(r.principal, r.interest) for r in equal_principal_schedule(D(6_000), rate, 6)]
    new, balance = [], D(6_000)
    for part in [600] * 4 + [900] * 4:
        new.append((D(part), balance * rate))
        balance -= part
    assert balance == 0
    months = zip([*old, (0, 0), (0, 0)], new, strict=True)
    kinds = [(24, 20), (16, 6)]
    files = [(47, 4_200, 4_500, 0), (0, 1_000, 9_000, 3), (28, 6_800, 7_000, 0)]
    files += [(63, 5_000, 5_000, 1), (2, 800, 6_000, 12)]
    return Worked(
        given(f"2.5% 31 22 {RESCHEDULED} {REFINANCED} 15 20%"),
        [],
        [
            [],
            [
                row(n, *a, b, money(i, 0 if i == int(i) else 1))
                for n, (a, (b, i)) in enumerate(months, 1)
            ]
            + [row(*total(old), *total(new))],
            [row(n, ok, n - ok, share(ok, n)) for n, ok in [*kinds, total(kinds)]],
            [row(*loan, loan[2] - loan[1]) for loan in files],
        ],
    )


LESSONS = {
    "two-branches": two_branches,
    "whole-balance": whole_balance,
    "three-rates": three_rates,
    "ageing-moves": ageing_moves,
    "provision": provision,
    "write-off": write_off,
    "rescheduling": rescheduling,
}
