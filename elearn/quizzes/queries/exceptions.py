"""The rules of a quiz as they are for one learner, and who has exceptions."""

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from sqlalchemy import ColumnElement, bindparam, or_, select
from sqlalchemy.orm import joinedload

from elearn.accounts.models import Person
from elearn.db import rows, session
from elearn.domain.quiz.attempts import Rules
from elearn.domain.quiz.overrides import Override, excepted
from elearn.enrolments.models import Enrolment
from elearn.organisations.models import Cohort, CohortMember
from elearn.quizzes.models import Accommodation, QuizOverride

MOST = 500  # in a list to choose from
HERS = (
    select(
        QuizOverride.learner_id,
        QuizOverride.opens,
        QuizOverride.closes,
        QuizOverride.time_limit,
        QuizOverride.attempts,
        QuizOverride.password,
    )
    .where(
        QuizOverride.quiz_id == bindparam("quiz_id"),
        or_(
            QuizOverride.learner_id == bindparam("learner_id"),
            QuizOverride.cohort_id.in_(
                select(CohortMember.cohort_id).where(
                    CohortMember.person_id == bindparam("learner_id")
                )
            ),
        ),
    )
    .order_by(QuizOverride.id)
)
EXTRA = select(Accommodation.percent).where(Accommodation.learner_id == bindparam("learner_id"))


def rules_for(rules: Rules, quiz_id: int, learner_id: int) -> Rules:
    """Return the rules of a quiz as they are for one learner."""
    found = rows(HERS, {"quiz_id": quiz_id, "learner_id": learner_id})
    extra = sum(percent for (percent,) in rows(EXTRA, {"learner_id": learner_id}))
    return excepted(rules, list(overrides(found)), extra)


def overrides(found: Iterable[Any]) -> Iterator[Override]:
    """Yield exceptions as the domain knows them."""
    for learner_id, opens, closes, minutes, attempts, password in found:
        limit = None if minutes is None else timedelta(minutes=minutes)
        is_personal = learner_id is not None
        yield Override(is_personal, opens, closes, limit, attempts, password or None)


def exceptions_of(quiz_id: int) -> list[QuizOverride]:
    """Return the exceptions of a quiz, the newest first."""
    mine = select(QuizOverride).filter_by(quiz_id=quiz_id).order_by(QuizOverride.id.desc())
    whole = mine.options(joinedload(QuizOverride.learner), joinedload(QuizOverride.cohort))
    return list(session.scalars(whole))


def accommodations_in(course_id: int) -> list[Accommodation]:
    """Return who of a course's learners has more time."""
    learners = select(Enrolment.learner_id).where(*following(course_id))
    mine = select(Accommodation).where(Accommodation.learner_id.in_(learners))
    whole = mine.options(joinedload(Accommodation.learner)).order_by(Accommodation.id.desc())
    return list(session.scalars(whole))


def learners_of(course_id: int) -> list[tuple[int, str]]:
    """Return the learners of a course, by name."""
    people = select(Person).join(Enrolment, Enrolment.learner_id == Person.id)
    named = people.where(*following(course_id)).order_by(Person.sort_key, Person.id).limit(MOST)
    return [(person.id, person.name) for person in session.scalars(named)]


def cohorts_of(course_id: int) -> list[tuple[int, str]]:
    """Return the cohorts from which somebody follows a course, by name."""
    members = select(CohortMember.cohort_id).join(
        Enrolment, Enrolment.learner_id == CohortMember.person_id
    )
    theirs = members.where(*following(course_id))
    named = select(Cohort.id, Cohort.name).where(Cohort.id.in_(theirs)).order_by(Cohort.name)
    return [(number, name) for number, name in session.execute(named)]


def following(course_id: int) -> tuple[ColumnElement[bool], ...]:
    """Return what is true of an enrolment of somebody who follows a course."""
    return (
        Enrolment.course_id == course_id,
        Enrolment.admitted_at.is_not(None),
        Enrolment.ended_at.is_(None),
    )
