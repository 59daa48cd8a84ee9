"""Module 5 of the guide for coordinators: its tables, computed from the case."""

from fractions import Fraction

from tests.courses_text.partnership_course import Shown
from tests.courses_text.partnership_field import ANSWERED, ASKED, MAP, WORKSHOP, form
from tests.courses_text.partnership_work import (
    BY_GENDER,
    FINISHED,
    FINISHED_AGAIN,
    FIRST,
    FUNNEL,
    GRAVE,
    SAT,
    SEATS,
    SECOND,
    each,
)
from tests.courses_text.quality_numbers import row, share, total

TRAINED, WAITING = 40, 30
KEPT = 18  # who showed the book after six months
REFERRED, STARTED = FUNNEL[0], FUNNEL[-1]
CELLS, GAPS_LEFT = sum(map(len, MAP)), 6
CASH = 13_000
SITTING = 6  # the money for the bus was decided here


def practice_changed():
    return Shown(
        f"{TRAINED}:1 {WAITING}:1 36%:1 36:1 {KEPT}:1 24:1 32:1 61.1%:1 56.3%:1",
        [
            [
                row(TRAINED, WAITING),
                row(TRAINED, WAITING),
                row(8, 6),
                row(share(8, TRAINED), share(6, WAITING)),
                row(3, 36),
                row(3, 22),
                row(3, share(22, 36)),
                row(6, 32, 25),
                row(6, KEPT, 8),
                row(6, share(KEPT, 32), share(8, 25)),
            ]
        ],
    )


def one_page():
    women = BY_GENDER[0][3]
    parts = [
        ((ANSWERED, ASKED), (ANSWERED, ASKED)),
        ((GAPS_LEFT, CELLS), (GAPS_LEFT, CELLS)),
        ((68, REFERRED), (68, REFERRED)),
        ((STARTED, 30, REFERRED), (STARTED, REFERRED)),
        ((women, STARTED), (women, STARTED)),
        ((2, SEATS), (2, SEATS)),
        ((21, 28), (21, 28)),
        ((6, KEPT, TRAINED), (KEPT, TRAINED)),
    ]
    lines = [row(n, *shown, share(*of)) for n, (shown, of) in enumerate(parts, 1)]
    lines.append([*row(9, SECOND, FINISHED_AGAIN), each(SECOND, FINISHED_AGAIN)])
    told = (STARTED, REFERRED, women, STARTED, GAPS_LEFT, CELLS, KEPT, TRAINED)
    page = form(7, n2=told, n3=(68, REFERRED), n6=(sum(line[1] for line in spending()), CASH))
    gaps = sum(line.count(0) for line in MAP)
    return Shown(
        f"{gaps}:1 {GAPS_LEFT}:1 37.5%:1 25%:1 {FINISHED}:1 {FINISHED_AGAIN}:1 {REFERRED}:1 "
        f"{KEPT}:1 {FINISHED + FINISHED_AGAIN}:1",
        [lines, [row(FINISHED + FINISHED_AGAIN, TRAINED), row(KEPT)], page],
    )


def spending():
    reserve = CASH - 8_000 - 1_500 - (WORKSHOP + WORKSHOP // 10) - 400 - 600
    return [
        (8_000, FIRST + SECOND),
        (1_500, 1_600),
        (WORKSHOP + WORKSHOP // 10, WORKSHOP),
        (400, 300),
        (600, 540),
        (reserve, 0),
    ]


def open_money():
    given = [(8_000, 0), (3_000, 1_800), (2_000, 0), (0, 2_400)]
    cash, kind = total(given)
    spent = total(spending())
    assert cash == spent[0] == CASH
    assert SAT[SITTING - 1] >= GRAVE, "too few sat to decide on money"
    left, over = CASH - spent[1], 1_600 - 1_500
    return Shown(
        f"{kind}:1 {cash + kind}:1 5%:1 {SITTING}:2 2000:1 {CASH}:1 {spent[1]}:1 {left}:1 "
        f"{FINISHED + FINISHED_AGAIN}:1 {FIRST + SECOND}:1 {over}:1",
        [
            [row(*line) for line in [*given, (cash, kind)]],
            [row(*line, share(line[1], line[0])) for line in [*spending(), spent]],
            form(7, n6=(30,)),
        ],
    )


def handbook():
    networks = [(REFERRED, STARTED), (90, 33), (30, 12)]
    rates = [round(Fraction(b, a) * 100, 1) for a, b in networks]
    naive = float(sum(rates) / 3)
    return Shown(
        f"30:1 45:1 {naive:.1f}%:1",
        [form(12), [row(*n, share(n[1], n[0])) for n in [*networks, total(networks)]]],
    )


def job_aid():
    return Shown("7:2 14:2 30:1 72:1 3:1 6:1", [])


LESSONS = {
    "did-practice-change": practice_changed,
    "report-on-one-page": one_page,
    "money-in-the-open": open_money,
    "handbook-of-the-year": handbook,
    "job-aid": job_aid,
}
