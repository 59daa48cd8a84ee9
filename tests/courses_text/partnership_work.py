"""Modules 3 and 4 of the guide for coordinators: their tables, computed from the case."""

from fractions import Fraction
from itertools import pairwise
from math import ceil

from tests.courses_text.partnership_course import Shown
from tests.courses_text.partnership_field import form
from tests.courses_text.pricing_numbers import money
from tests.courses_text.quality_numbers import row, share, total

MEMBERS = 9
GRAVE = ceil(MEMBERS * 2 / 3)  # votes for money or expulsion
SAT = [8, 6, 4, 7, 5, 7]  # who came to each sitting
FUNNEL = [160, 136, 102, 68, 51]
BY_GENDER = [(76, 58, 44, 22), (84, 78, 58, 29)]
FIRST, SECOND = 3_800, 3_800 + 240
SEATS, FINISHED, FINISHED_AGAIN = 20, 12, 17


def more_than_half(number):
    return number // 2 + 1


def each(paid, people):
    return money(Fraction(paid, people), 1)


def memorandum():
    promises = [(60, 33), (80, 56), (40, 30), (24, 9), (50, 41), (30, 36)]
    return Shown(
        "80:1 40:1 50%:1 15:1",
        [
            form(10, n4=(MEMBERS,), n5=(7,), n10=(30,)),
            [row(*promise, share(promise[1], promise[0])) for promise in promises],
        ],
    )


def committee():
    quorum, two_thirds, came = more_than_half(MEMBERS), GRAVE, SAT
    assert (quorum, two_thirds) == (5, 6)
    assert sum(people >= quorum for people in came) == 5
    assert [4 > 7 / 2, 3 > 6 / 2, two_thirds <= 5] == [True, False, False]
    valid = range(quorum, MEMBERS + 1)
    grave = [two_thirds if here >= two_thirds else None for here in valid]
    rows = [row(n, more_than_half(n), votes) for n, votes in zip(valid, grave, strict=True)]
    return Shown(
        "4.5:2 5.5:1 7:2 4:1 2:2 1:2 3.5:1 6:2 3:3 8:1 5:1",
        [[row(4), *rows], [row(*range(1, 7)), row(*came, sum(came))]],
    )


def disagree():
    one, both, other = 35, 25, 20
    union = one + both + other
    return Shown(
        f"60:1 45:1 {union}:2 50:1",
        [
            [["٨"]],
            [row(one), row(both), row(other), row(union)],
            [row(1), row(2, 7), row(3, 14), row(4, 30)],
            [["٣٠"]],
        ],
    )


def referral_slip():
    days = [1, 2, 2, 3, 4, 6, 7, 9, 15, 21, 30]
    assert sum(day <= 2 for day in days) == 3
    return Shown(
        f"{sum(days)}:1 {sorted(days)[len(days) // 2]}:1",
        [[["٣"]], [row(7), row(14), row(30)], [row(*range(1, 12)), row(*days)]],
    )


def referral_funnel():
    first, pairs = FUNNEL[0], list(pairwise(FUNNEL))
    stages = [row(first, share(1, 1))]
    stages += [row(b, share(b, a), share(b, first), a - b) for a, b in pairs]
    places = [(100, 39), (60, 12), (first, FUNNEL[-1])]
    everybody = total(BY_GENDER)
    assert total(places[:2]) == list(places[2])
    assert everybody == [*FUNNEL[:3], FUNNEL[-1]]
    assert 20 + 14 == 18 + 9 + 7 == 34
    parts = [row(*p, share(p[1], p[0]), share(p[3], p[1])) for p in [*BY_GENDER, everybody]]
    return Shown(
        "160:2 66.7%:1 34:2 20:1 14:1 18:1 9:1 7:1 17:1 60:1 51:1 37.9%:1 37.2%:1 70:1 63:1 30:1",
        [stages, [row(*place, share(place[1], place[0])) for place in places], parts],
    )


def seats():
    fixed, materials = [1_800, 600, 300], SEATS * 55
    given = [(8, 8, 7), (6, 6, 5), (6, 4, 3)]
    held = [row(all_, named, came, all_ - named, named - came) for all_, named, came in given]
    all_, named, came = total(given)
    ends = row(all_, named, came, all_ - named, named - came)
    assert sum(fixed) + materials == FIRST
    runs = [(FIRST, SECOND), (SEATS, SEATS), (came, 18), (FINISHED, FINISHED_AGAIN)]
    prices = [[each(FIRST, n), each(SECOND, m)] for n, m in (runs[1], runs[3])]
    cheaper = round(Fraction(FIRST, FINISHED) - Fraction(SECOND, FINISHED_AGAIN))
    return Shown(
        f"{SEATS}:1 {came}:2 190:1 316.7:1 72:1 {named}:1 24:1 240:1 6:1 37:1 {cheaper}:1",
        [
            [*(row(line) for line in fixed), row(SEATS, 55, materials), row(FIRST)],
            [[money(n), each(FIRST, n)] for n in (SEATS, came, FINISHED)],
            [*held, ends],
            [*(row(*run) for run in runs), *prices],
        ],
    )


def selling():
    pieces, price, stall, carried, hours = (40, 60), (5, 4), (75, 0), (15, 10), (14, 16)
    sold = [n * p for n, p in zip(pieces, price, strict=True)]
    stuff = [n * 18 // 10 for n in pieces]
    left = [a - b - c - d for a, b, c, d in zip(sold, stuff, stall, carried, strict=True)]
    minutes = hours[1] * 60 // pieces[1]
    work, way = Fraction(minutes, 60) * 5, Fraction(carried[1], pieces[1])
    cost = Fraction(18, 10) + work + way
    market = [pieces, price, sold, ["1.8", *stuff], stall, carried, left, hours]
    market.append([each(*pair) for pair in zip(left, hours, strict=True)])
    card = [[money(Fraction(18, 10), 2)], [money(minutes), money(work, 2)]]
    card += [[*row(carried[1], pieces[1]), money(way, 2)], [money(cost, 2)]]
    card += [[money(price[1], 2)], [money(price[1] - cost, 2)]]
    return Shown(
        "900:1 14:1 9:1 5:1 3:1 1%:1",
        [
            [row(*line) for line in market],
            card,
            [row(60), row(4), row(42), row(3), row(60 - 42 - 3)],
        ],
    )


LESSONS = {
    "memorandum": memorandum,
    "committee-that-counts": committee,
    "when-partners-disagree": disagree,
    "referral-slip": referral_slip,
    "referral-funnel": referral_funnel,
    "sponsored-seats": seats,
    "help-them-sell": selling,
}
