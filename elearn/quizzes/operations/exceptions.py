"""Make exceptions from the rules of a quiz, and take them back."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from elearn.accounts.operations.audit import note
from elearn.db import session
from elearn.domain.quiz.overrides import extended
from elearn.jobs import enqueue
from elearn.organisations.models import CohortMember
from elearn.quizzes.models import Accommodation, Attempt, Quiz, QuizOverride
from elearn.quizzes.queries.exceptions import rules_for


def grant(
    quiz: Quiz, whom: Mapping[str, int | None], said: Mapping[str, Any], by_id: int, now: datetime
) -> None:
    """Let a quiz be otherwise for a person or a cohort, from now on; attempts get more time."""
    found = session.scalars(select(QuizOverride).filter_by(quiz_id=quiz.id, **whom)).one_or_none()
    override = found or QuizOverride(quiz_id=quiz.id, **whom)
    for name, value in said.items():
        setattr(override, name, value)
    override.by_id, override.at = by_id, now
    session.add(override)
    session.flush()
    tell("quizzes.exception_granted", override, by_id, now)
    extend(people(override), [quiz.id])


def take_back(override: QuizOverride, by_id: int, now: datetime) -> None:
    """Let a quiz be as it is for everybody; attempts under way keep the time that they have."""
    tell("quizzes.exception_taken_back", override, by_id, now)
    session.delete(override)
    session.flush()


def give_time(learner_id: int, percent: int, by_id: int, now: datetime) -> None:
    """Give a person more time in all of her quizzes, also in those that she sits now."""
    found = session.scalars(select(Accommodation).filter_by(learner_id=learner_id)).one_or_none()
    given = found or Accommodation(learner_id=learner_id)
    given.percent, given.by_id, given.at = percent, by_id, now
    session.add(given)
    session.flush()
    note("quizzes.time_given", now, by_id, learner_id, percent=percent)
    extend([learner_id])


def take_time_back(learner_id: int, by_id: int, now: datetime) -> None:
    """Let a person have the time that everybody has, from her next attempt on."""
    for given in session.scalars(select(Accommodation).filter_by(learner_id=learner_id)):
        note("quizzes.time_taken_back", now, by_id, learner_id, percent=given.percent)
        session.delete(given)
    session.flush()


def tell(deed: str, override: QuizOverride, by_id: int, now: datetime) -> None:
    """Write down who changed what for whom; never the password."""
    moments = {name: getattr(override, name) for name in ("opens", "closes")}
    note(
        deed,
        now,
        by_id,
        override.learner_id,
        course=override.quiz.activity.course.slug,
        reason=override.quiz.activity.title,
        organisation=override.cohort.name if override.cohort else None,
        minutes=override.time_limit,
        attempts=override.attempts,
        password=bool(override.password),
        **{name: moment.isoformat() for name, moment in moments.items() if moment},
    )


def people(override: QuizOverride) -> list[int]:
    """Return whom an exception is for."""
    if override.learner_id is not None:
        return [override.learner_id]
    members = select(CohortMember.person_id).filter_by(cohort_id=override.cohort_id)
    return list(session.scalars(members))


def extend(learners: Iterable[int], quizzes: Iterable[int] | None = None) -> None:
    """Give attempts under way the time that their learners' rules give now, never less."""
    running = select(Attempt).where(
        Attempt.learner_id.in_(list(learners)), Attempt.finished_at.is_(None)
    )
    if quizzes is not None:
        running = running.where(Attempt.quiz_id.in_(list(quizzes)))
    for attempt in session.scalars(running.options(joinedload(Attempt.edition))):
        rules = rules_for(attempt.edition.rules, attempt.quiz_id, attempt.learner_id)
        deadline = extended(attempt.deadline, attempt.started_at, rules)
        if deadline == attempt.deadline:
            continue
        attempt.deadline = deadline
        if deadline:
            enqueue("quizzes.close", {"attempt": attempt.id}, due=deadline + rules.patience)
    session.flush()
