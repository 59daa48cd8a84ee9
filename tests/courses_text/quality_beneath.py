"""Module 3 of the course on portfolio quality: its tables and givens, computed anew."""

from fractions import Fraction

from tests.courses_text import quality_measures as m
from tests.courses_text.pricing_numbers import given, money, percent
from tests.courses_text.quality_numbers import Worked, row, share, total

OFFICERS = {"emad": (4_100, 451), "sharif": (3_200, 224), "doaa": (2_900, 145), "heba": (2_200, 79)}


def growth_hides():
    portfolio = [m.BEFORE, 8_600, 9_300, 10_000, 10_800, 11_600, m.PORTFOLIO]
    risk = [200, 206, 214, 200, 227, 244, m.SENT]
    ages = [("3", 5_000, 10), ("3 6", 4_200, 84), ("6", 3_200, 154)]
    assert total([line[1:] for line in ages]) == [m.PORTFOLIO, m.SENT]
    return Worked(
        given("20 1000 60 500 1500 62.4 930 1550 260 15% 1100") | {"٢٠١٠"},
        [share(m.PORTFOLIO - m.BEFORE, m.BEFORE, 0), share(m.AMARA_AT_RISK, m.AMARA)],
        [
            [row(a, b, share(b, a)) for a, b in zip(portfolio, risk, strict=True)],
            [row("30")]
            + [row(name, held, risk, share(risk, held)) for name, held, risk in ages]
            + [row(m.PORTFOLIO, m.SENT, share(m.SENT, m.PORTFOLIO))],
        ],
    )


def cohorts():
    months = [(1_000, [6, 14, 22, 28, 30]), (1_200, [12, 24, 36, 45]), (1_500, [18, 39, 63])]
    months += [(1_800, [27, 63]), (2_000, [40])]
    pieces = [(900, 49), (900, 14)]
    assert total(pieces) == [1_800, 63]
    return Worked(
        given("2.0 0.6"),
        [share(200, m.BEFORE)],
        [
            [row("2 4 6 8 10"), *(row(lent, *late) for lent, late in months)],
            [row("2 4 6 8 10")]
            + [row(*(share(part, lent) for part in late)) for lent, late in months],
            [row(lent, late, share(late, lent)) for lent, late in [*pieces, total(pieces)]],
        ],
    )


def concentration():
    trades = [(4_340, 496), (3_720, 155), (1_860, 62), (1_240, 93), (1_240, 93)]
    whole = total(trades)
    assert whole == [m.PORTFOLIO, m.TRUE] == total(OFFICERS.values())
    shares = [(Fraction(held, whole[0]), Fraction(risk, whole[1])) for held, risk in trades]
    people = [(m.CLIENTS[name], *held) for name, held in OFFICERS.items()]
    return Worked(
        given(f"{m.SENT} 300 2480 80 820 1000 40 1300 350 150 25% 4% 7% 35 55.2"),
        [],
        [
            [row(held, risk, share(risk, held)) for held, risk in [*trades, whole]],
            [row(percent(a), percent(b), money(b / a, 1)) for a, b in shares],
            [row(*line, share(line[2], line[1])) for line in [*people, total(people)]],
        ],
    )


LESSONS = {
    "growth-hides": growth_hides,
    "cohorts": cohorts,
    "concentration": concentration,
}
