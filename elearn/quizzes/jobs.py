"""Work on quizzes that waits for its time."""

from typing import Any

from elearn.db import session
from elearn.ports import Services
from elearn.quizzes.models import Attempt
from elearn.quizzes.operations import finish_overdue


def close(payload: dict[str, Any], services: Services) -> None:
    """End an attempt whose time is over; one that was finished stays as it is."""
    attempt = session.get(Attempt, payload["attempt"])
    if attempt:
        finish_overdue(attempt, services.clock.now())
