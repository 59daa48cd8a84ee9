"""Have the statistics of a large quiz worked out."""

from datetime import datetime, timedelta

from sqlalchemy import select

from elearn.db import session
from elearn.jobs import enqueue
from elearn.quizzes.models import Quiz, QuizStatistics

PATIENCE = timedelta(hours=1)  # then somebody may ask again: the job may have been given up


def ask_for_statistics(quiz: Quiz, now: datetime) -> None:
    """Let a job work them out, unless one is about to."""
    locked = select(QuizStatistics).filter_by(quiz_id=quiz.id).with_for_update()
    row = session.scalars(locked).one_or_none()
    if row is None:
        row = QuizStatistics(quiz_id=quiz.id)
        session.add(row)
    elif is_awaited(row, now):
        return
    row.asked_at = now
    session.flush()
    enqueue("quizzes.work_out_statistics", {"quiz": quiz.id}, due=now)


def is_awaited(row: QuizStatistics, now: datetime) -> bool:
    """Whether a job was asked for not long ago and has not answered."""
    has_answered = row.at is not None and row.at >= row.asked_at
    return not has_answered and now < row.asked_at + PATIENCE
