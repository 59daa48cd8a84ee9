"""What time it is for an attempt."""

from datetime import datetime, timedelta

import structlog

from elearn.quizzes.queries import Underway
from elearn.web.services import services

A_STEP = timedelta(minutes=1)  # clocks are always corrected a little; this is somebody's hand

log = structlog.get_logger("clock")


def moment(attempt: Underway) -> datetime:
    """Return the present moment, as it counts for this attempt; cry out if the clock went back."""
    clock = services().clock
    counts = attempt.moment(clock)
    behind = counts - clock.now()
    if behind > A_STEP:
        log.error("clock_set_back", attempt=attempt.id, seconds=int(behind.total_seconds()))
    return counts
