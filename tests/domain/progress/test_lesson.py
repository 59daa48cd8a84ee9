from datetime import UTC, datetime, timedelta

import pytest

from elearn.domain.progress import seconds_missing

OPENED = datetime(2027, 3, 1, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rule", "stayed", "missing"),
    [
        ({}, 0, 0),
        ({"seconds": 120}, 0, 120),
        ({"seconds": 120}, 119.5, 1),
        ({"seconds": 120}, 120, 0),
        ({"seconds": 120}, 999, 0),
    ],
)
def test_a_lesson_by_time_says_how_long_is_left(rule, stayed, missing):
    now = OPENED + timedelta(seconds=stayed)

    assert seconds_missing(rule, OPENED, now) == missing


def test_a_clock_that_was_set_back_gives_nothing_away():
    now = OPENED - timedelta(hours=1)

    assert seconds_missing({"seconds": 120}, OPENED, now) == 3720


def test_a_page_that_was_never_opened_has_to_be_read_first():
    assert seconds_missing({"seconds": 120}, None, OPENED) == 120
