"""What the fifth module of the client protection course says in numbers."""

from datetime import date
from fractions import Fraction
from itertools import accumulate
from math import sqrt

from tests.courses_text.pricing_numbers import given, money
from tests.courses_text.protection_capacity import HALF, INSTALMENT, SURPLUS
from tests.courses_text.protection_numbers import Worked, row, share

ANY_YEAR = 2026  # March has 31 days in every year


def a_door_for_complaints():
    limit, read = 10, date(ANY_YEAR, 4, 5)
    came_and_closed = [(3, 9), (5, 18), (11, 21), (17, 24), (23, None)]
    register, in_time = [], 0
    for number, (came, closed) in enumerate(came_and_closed, 41):
        end = date(ANY_YEAR, 3, closed) if closed else read
        days = (end - date(ANY_YEAR, 3, came)).days
        in_time += bool(closed) and days <= limit
        register.append(row(number, came, *([closed] if closed else []), days))
    clients, complaints, closed_in_time = (640, 400), (16, 6), (12, 6)
    rates = [Fraction(n * 1000, of) for n, of in zip(complaints, clients, strict=True)]
    later = (22, 19)
    return Worked(
        given("1000 22 19"),
        [
            share(in_time, len(register), 0),
            money(Fraction(later[0] * 1000, clients[1])),
            share(later[1], later[0]),
        ],
        [
            register,
            [
                row(*clients),
                row(*complaints),
                row(*rates),
                row(*closed_in_time),
                [share(*pair, 0) for pair in zip(closed_in_time, complaints, strict=True)],
            ],
        ],
    )


def what_complaints_teach():
    subjects = [18, 11, 9, 7, 5]
    whole = sum(subjects)
    women, men = (56, 14), (24, 12)
    asked, know = (sum(pair) for pair in zip(women, men, strict=True))
    troubled, spoke, clients, registered = 20, 2, 640, 16
    silent = [9, 5, 4]
    assert asked == clients // 8
    assert sum(silent) == troubled - spoke
    rate = Fraction(troubled, asked)
    expected = clients * rate
    assert Fraction(spoke, troubled) == registered / expected
    margin = 2 * sqrt(rate * (1 - rate) / asked)
    assert round(100 * margin) == 10
    assert 95 < clients * (float(rate) - margin) < 105
    assert 215 < clients * (float(rate) + margin) < 225
    return Worked(
        given("214 640 20 16"),
        [money(n) for n in (sum(subjects[:2]), whole, expected, expected - registered)],
        [
            [
                row(n, share(n, whole, 0), share(so_far, whole, 0))
                for n, so_far in zip(subjects, accumulate(subjects), strict=True)
            ],
            [
                row(women[0], men[0], asked),
                row(women[1], men[1], know),
                [share(women[1], women[0], 0), share(men[1], men[0], 0), share(know, asked)],
            ],
            [row(n, share(n, sum(silent))) for n in silent],
        ],
    )


def what_the_phone_knows():
    pictures, phones = [140, 96, 76], 12
    return Worked(
        set(),
        [money(pictures[0] * phones)],
        [[*(row(n) for n in pictures), row(sum(pictures))], [["٢١٧"]]],
    )


def a_day_of_decisions():
    riham, before, washing = 300, 145, 35
    hours = given("15 30 45 13 20 14 16") | {"٠٠"}
    circle, loan = 1000, 32000
    cost = Fraction(9600, 60000) * loan
    exact = (loan + cost) / 12
    kept = 3094
    assert 0 < kept - exact < 1
    room = SURPLUS * HALF - circle
    assert kept <= room < INSTALMENT
    return Worked(
        hours | given("300 145 35 37 60000 52 53 50") | {money(INSTALMENT)},
        [
            *(money(n) for n in (before + washing, 20 * 37, SURPLUS, SURPLUS * HALF)),
            *(money(n) for n in (circle, room, loan, cost, loan + cost, kept)),
            money(exact, 2),
            share(before, riham),
            share(before + washing, riham, 0),
            share(kept + circle, SURPLUS),
        ],
    )


def job_aid():
    return Worked(
        given("15 30 60 90"),  # the days of the ladder
        [],
        [[["٥٢", "١٢", "٢٦", "١٢"], ["٥٠٪"], ["٧٥٪"], ["١٬٠٠٠"]]],
    )


LESSONS = {
    "a-door-for-complaints": a_door_for_complaints,
    "what-complaints-teach": what_complaints_teach,
    "what-the-phone-knows": what_the_phone_knows,
    "a-day-of-decisions": a_day_of_decisions,
    "job-aid": job_aid,
}
