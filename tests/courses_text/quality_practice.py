"""Modules 4 and 5 of the course on portfolio quality: their tables and givens, computed anew."""

from decimal import Decimal
from fractions import Fraction

from tests.courses_text import quality_measures as m
from tests.courses_text.pricing_numbers import given, money
from tests.courses_text.quality_beneath import OFFICERS
from tests.courses_text.quality_numbers import Worked, row, share, total

D, F = Decimal, Fraction
MILLION = D(m.AMARA_AT_RISK) / 1000


def early_signals():
    days = [(0, 0, 4), (0, 3, 9), (0, 1, 3), (2, 5, 12), (0, 0, 0), (1, 4, 11), (0, 2, 6)]
    days += [(1, 5, 11)]
    pairs = [
        ([200, 210, 225], [2, 4, 7]),
        ([60, 62, 65], [49, 44, 39]),
        ([1_250, 1_300, 1_400], [250, 390, 560]),
    ]
    signs = []
    for whole, part in pairs:
        rates = [share(a, b) for a, b in zip(part, whole, strict=True)]
        signs += [row(*whole), row(*part), row(*rates)]
    first, renewed, last = ([F(a, b) for a, b in zip(p, w, strict=True)] for w, p in pairs)
    over = [
        (a > F(2, 100)) + (b < F(7, 10)) + (c > F(1, 4))
        for a, b, c in zip(first, renewed, last, strict=True)
    ]
    assert over == [0, 1, 3]  # thresholds passed in April, May and June
    return Worked(
        given("18 2% 70% 25%"),
        [],
        [[row(n, *line) for n, line in enumerate(days, 1)] + [row(*total(days))], signs],
    )


def five_doors():
    doors = [(6, 40), (8, 74), (7, 58), (2, 12), (2, 16)]
    files, balance = total(doors)
    return Worked(
        given("19 37 29"),
        [],
        [
            [row(n, held, share(held, balance)) for n, held in [*doors, (files, balance)]],
            [row("30 45 60 90 120 135")],
            [],
        ],
    )


LENT = {"emad": 80, "sharif": 56, "doaa": 48, "heba": 36}
STEPS = [row("3% 1.2"), row("3 5% 1.0"), row("5 6% 0.8")]
STEPS += [row("6 8% 0.6"), row("8 10% 0.3"), row("10% 0")]
QUALITY = {"emad": "0", "sharif": "0.6", "doaa": "1.0", "heba": "1.0"}


def incentives():
    old = [(n, 10 * n + 1_000) for n in LENT.values()]
    risks = [share(risk, held) for held, risk in OFFICERS.values()]
    new = []
    for name, clients in m.CLIENTS.items():
        served, lent = 3 * clients, 5 * min(LENT[name], 40)
        new.append((clients, served, lent, (served + lent) * D(QUALITY[name])))
    shown = [row(*line[:3], QUALITY[name], line[3]) for name, line in zip(LENT, new, strict=True)]
    return Worked(
        given("30 28 4100 148 29 3.1% 40 1000"),
        [],
        [
            [row(*line, risk) for line, risk in zip(old, risks, strict=True)] + [row(*total(old))],
            STEPS,
            [*shown, row(*total(new))],
        ],
    )


def branch_week():
    bands = [("1 2", 45, 6), ("3 14", 24, 40), ("15 30", 18, 50), ("31 60", 22, 60)]
    bands += [("61 90", 11, 60), ("90", 15, 30)]
    minutes = sum(n * each for _, n, each in bands)
    return Worked(
        given("3000 30% 2000 40%"),
        [],
        [
            [row(name, n, each, n * each) for name, n, each in bands]
            + [row(sum(n for _, n, _ in bands), minutes)],
            [row(day) for day in ("2", "1", "3", "7", "15", "30")],
        ],
    )


def collections_plan():
    corners = [(180, 80), (420, 50), (200, 40), (99, 10)]
    hoped = [D(held) * rate / 100 for held, rate in corners]
    assert sum(held for held, _ in corners) == m.TRUE
    weeks = [(40, 18, 27), (36, 20, 31), (32, 22, 36), (30, 23, 38)]
    lines = [
        row(held, f"{rate}%", money(back, 0 if back == int(back) else 1))
        for (held, rate), back in zip(corners, hoped, strict=True)
    ]
    kept = [(n, *line) for n, line in enumerate(weeks, 1)]
    return Worked(
        given(f"5% {m.PORTFOLIO} 60 45 50 150 120 300"),
        [],
        [
            [*lines, row(m.TRUE, money(sum(hoped), 1))],
            [row(n, made, ok, share(ok, made), came) for n, made, ok, came in kept]
            + [row(*total(weeks)[:2], share(*reversed(total(weeks)[:2])), total(weeks)[2])],
        ],
    )


def after_a_shock():
    harm = [(48, 36_000), (50, 40_000), (22, 20_000)]
    clients, whole = total(harm)
    both = (harm[1][1] + harm[2][1], whole)
    risk = [m.AMARA_AT_RISK + held for held in both]
    return Worked(
        given(f"{m.AMARA} {m.AMARA_AT_RISK} 72 19% 44"),
        [],
        [
            [row(*line) for line in [*harm, (clients, whole)]],
            [
                row(*both),
                row(*risk),
                row(*(share(held, m.AMARA) for held in risk)),
                row("20% 1%", *(held * 19 // 100 for held in both)),
                row(*(2 * held // 10 for held in both)),
            ],
        ],
    )


def true_figure():
    planks = [m.SENT, m.PARTIAL, m.RESCHEDULED, m.REFINANCED]
    built = [sum(planks[: n + 1]) for n in range(4)]
    gone, off = D("4.8"), m.WRITTEN_OFF
    amara = D(m.AMARA) / 1000
    return Worked(
        given("124 4.8 62.4 960 8000 930 45 7.5% 5% 648 12000 55 50 443.9"),
        [],
        [
            [row(m.PORTFOLIO)]
            + [row(a, b, share(b, m.PORTFOLIO)) for a, b in zip(planks, built, strict=True)],
            [
                row("30", share(m.TRUE, m.PORTFOLIO), share(MILLION, amara)),
                row(
                    "12",
                    share(m.TRUE + off, m.PORTFOLIO + off),
                    share(MILLION + gone, amara + gone),
                ),
                row(share(m.TRUE, m.BEFORE), share(m.AMARA_AT_RISK, m.AMARA_BEFORE)),
            ],
        ],
    )


def job_aid():
    ladder = [row(day) for day in ("1", "3", "7", "15", "30")]
    return Worked(tables=[[], ladder, [row(x) for x in ("2%", "70%", "25%", "25%")]])


LESSONS = {
    "early-signals": early_signals,
    "five-doors": five_doors,
    "incentives": incentives,
    "branch-week": branch_week,
    "collections-plan": collections_plan,
    "after-a-shock": after_a_shock,
    "true-figure": true_figure,
    "job-aid": job_aid,
}
