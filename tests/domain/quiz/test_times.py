from datetime import UTC, datetime, timedelta

import pytest

from elearn.domain.quiz.times import clamped, unturned

STARTED = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
RECEIVED = STARTED + timedelta(minutes=20)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def test_a_clock_that_was_set_back_gives_no_time_away():
    set_back = STARTED - timedelta(hours=1)

    assert unturned(set_back, STARTED, ran=15 * MINUTE) == STARTED + 15 * MINUTE


def test_a_clock_that_runs_on_is_believed():
    assert unturned(STARTED + 16 * MINUTE, STARTED, ran=15 * MINUTE) == STARTED + 16 * MINUTE
    assert unturned(STARTED - DAY, STARTED, ran=None) == STARTED - DAY


@pytest.mark.parametrize(
    ("told", "taken", "is_skewed"),
    [
        (STARTED + 5 * MINUTE, STARTED + 5 * MINUTE, False),
        (STARTED - 2 * MINUTE, STARTED, False),
        (STARTED - 3 * MINUTE, STARTED, True),
        (STARTED - 2 * DAY, STARTED, True),
        (RECEIVED + 2 * MINUTE, RECEIVED, False),
        (RECEIVED + 2 * DAY, RECEIVED, True),
    ],
)
def test_a_devices_clock_is_held_between_start_and_receipt(told, taken, is_skewed):
    assert clamped(told, STARTED, RECEIVED) == (taken, is_skewed)


def test_a_device_that_told_no_time_is_not_flagged():
    assert clamped(None, STARTED, RECEIVED) == (None, False)
