"""Work on quizzes that waits for its time."""

from typing import Any

from sqlalchemy import select, update

from elearn.accounts.models import Person
from elearn.db import session
from elearn.jobs import waits_outside
from elearn.ports import Services
from elearn.quizzes.models import Attempt, Quiz, QuizStatistics
from elearn.quizzes.operations import finish_overdue, regrading, uploading


def close(payload: dict[str, Any], services: Services) -> None:
    """End an attempt whose time is over; one that was finished stays as it is."""
    attempt = session.get(Attempt, payload["attempt"])
    if attempt:
        finish_overdue(attempt, services.clock.now())


@waits_outside
def work_out_statistics(payload: dict[str, Any], services: Services) -> None:
    """Keep the statistics of a quiz as they are now; others write meanwhile."""
    # Loads numpy, which nobody else who imports the jobs needs.
    from elearn.quizzes.queries import statistics  # noqa: PLC0415

    now = services.clock.now()
    here = QuizStatistics.quiz_id == payload["quiz"]
    if session.scalars(select(QuizStatistics.id).where(here)).one_or_none() is None:
        return
    reports = statistics.made(payload["quiz"])
    session.commit()
    session.connection(execution_options={"writes": True})
    session.execute(update(QuizStatistics).where(here).values(at=now, reports=reports))
    session.commit()


def regrade(payload: dict[str, Any], services: Services) -> None:
    """Mark a quiz anew, unless it was changed since somebody looked at what would change."""
    quiz, by = session.get_one(Quiz, payload["quiz"]), session.get_one(Person, payload["by"])
    if quiz.edition_id == payload["edition"]:
        regrading.regrade(quiz, by, services.clock.now())


def forget_files(payload: dict[str, Any], services: Services) -> None:
    """Forget the files of an attempt that no answer names."""
    uploading.forget_files(payload["attempt"], services.answers, services.clock.now())
