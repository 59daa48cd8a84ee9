"""When a lesson is done."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any


def seconds_missing(rule: Mapping[str, Any], opened: datetime | None, now: datetime) -> int:
    """Return how many seconds the learner still has to stay, 0 when the lesson may end.

    A lesson with `{"seconds": 120}` wants two minutes since it was opened; every other one
    is done when the learner says so. An unknown opening counts as just now.
    """
    wanted = timedelta(seconds=int(rule.get("seconds", 0)))
    stayed = now - opened if opened else timedelta()
    return max(0, -int((stayed - wanted) // timedelta(seconds=1)))
