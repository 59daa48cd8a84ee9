"""Modules 1 and 2 of the guide for coordinators: their tables, computed from the case."""

from tests.courses_text.partnership_course import Shown
from tests.courses_text.quality_numbers import row, share, total

MAP = [(4, 2, 1, 0), (5, 2, 0, 0), (3, 2, 1, 1), (2, 1, 1, 0), (1, 0, 0, 0), (1, 1, 0, 0)]
ASKED, ANSWERED = 24, 18
CATEGORIES = [(54, 42), (30, 42), (24, 48)]
ACTIVITIES = [(30, 54), (42, 24), (27, 27), (9, 27)]
WOMEN, MEN = total(CATEGORIES)
YOUNG = WOMEN + MEN
BUDGET = [(300,), (30, 15), (12, 25), (30, 4), (400,), (150,)]
MINUTES = [20, 10, 35, 40, 15, 45, 40, 15, 20]
WORKSHOP = sum(line[0] * (line[1] if line[1:] else 1) for line in BUDGET)


def form(lines, **extra):
    """Return the rows of a form whose lines are numbered; some show numbers of their own."""
    return [row(n, *extra.get(f"n{n}", ())) for n in range(1, lines + 1)]


def five_offices():
    doors = [(9, 12), (14, 12), (11, 8), (8, 16), (5, 12)]
    seats, came = 20, 20 - 3
    return Shown(f"31:2 {seats}:1 {came}:1", [[row(*d) for d in [*doors, total(doors)]], form(5)])


def partner_survey():
    waves, kinds = [9, 5, 4], [(6, 5), (5, 4), (7, 6), (6, 3)]
    assert total(kinds) == [ASKED, ANSWERED]
    assert sum(waves) == ANSWERED
    return Shown(
        f"{ASKED}:3 12:1 {ANSWERED}:1 14:2",
        [
            form(12, n3=(12,), n5=(12,), n10=(3,)),
            [row(n + 1, wave, sum(waves[: n + 1])) for n, wave in enumerate(waves)],
            [row(*kind, share(kind[1], kind[0])) for kind in [*kinds, total(kinds)]],
        ],
    )


def service_map():
    cells = [cell for line in MAP for cell in line]
    counts = [cells.count(0), cells.count(1), cells.count(2), sum(cell > 2 for cell in cells)]
    lines = [row(*line, sum(line)) for line in [*MAP, total(MAP)]]
    assert sum(counts) == len(cells) == 6 * 4
    assert (sum(MAP[0]), sum(MAP[4])) == (7, 1)  # taught seven times, sold once
    return Shown(
        f"3:2 4:3 6:3 {sum(cells)}:3 140:1 90:1 45:2 40:1 7:1 9:1",
        [lines, [row(len(cells)), *(row(n, share(n, len(cells))) for n in counts)]],
    )


def young_people():
    def table(groups, *shares):
        groups = [*groups, (WOMEN, MEN)]
        return [row(w, m, w + m, *(part(w, w + m) for part in shares)) for w, m in groups]

    assert total(ACTIVITIES) == [WOMEN, MEN]
    assert (YOUNG, share(WOMEN, YOUNG, 0)) == (240, "٤٥٪")
    return Shown(
        "28:1 45%:1 63.6%:2 5:1",
        [
            form(14),
            table(CATEGORIES, lambda w, all_: share(all_, YOUNG), share),
            table(ACTIVITIES, share, lambda w, all_: share(w, WOMEN)),
        ],
    )


def data_with_care():
    return Shown(f"61:1 24:1 216:1 {YOUNG}:1", [[["٥"]], form(8, n6=(24,))])


def workshop():
    starts = [9 * 60 + sum(MINUTES[:n]) for n in range(len(MINUTES))]
    times = [row(f"{t // 60} {t % 60:02} {m}") for t, m in zip(starts, MINUTES, strict=True)]
    lines = [row(line[0]) if len(line) == 1 else row(*line, line[0] * line[1]) for line in BUDGET]
    reserve = WORKSHOP // 10
    assert sum(MINUTES) == 4 * 60
    assert int(30 / 0.8) == 37
    return Shown(
        f"9:1 00:2 1:1 80%:1 37:1 {sum(MINUTES)}:1 {WORKSHOP}:1 29:1 13:1",
        [
            [*times, row(sum(MINUTES))],
            [*lines, row(WORKSHOP), row("10%", reserve), row(WORKSHOP + reserve)],
            [row(people, share(people, 37)) for people in (37, 33, 29, 26)],
            [["٢٠"]],
        ],
    )


LESSONS = {
    "five-offices": five_offices,
    "partner-survey": partner_survey,
    "service-map": service_map,
    "young-people-sorted": young_people,
    "data-with-care": data_with_care,
    "workshop-by-minutes": workshop,
}
