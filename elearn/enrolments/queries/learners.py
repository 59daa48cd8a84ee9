"""Who follows a course, for trainers and administrators."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, func, select, true, tuple_
from sqlalchemy.orm import aliased

from elearn.accounts.models import Person
from elearn.accounts.queries import named
from elearn.courses.models import Course
from elearn.db import one, session
from elearn.domain.arabic.text import norm
from elearn.enrolments.models import CourseCompletion, Enrolment
from elearn.enrolments.queries.followed import DONE, RESUME
from elearn.organisations.models import Membership

PAGE = 50


@dataclass(frozen=True)
class LearnerLine:
    """One learner in a trainer's list."""

    enrolment_id: int
    name: str
    since: datetime
    is_admitted: bool
    done: int
    stopped_at: str | None
    seen_at: datetime | None
    completed_at: datetime | None
    deadline: date | None


@dataclass(frozen=True)
class LearnersPage:
    """One page of a course's learners, and the enrolment after which the next one begins."""

    lines: list[LearnerLine]
    after: int | None


PLACE = (Enrolment.admitted_at.is_not(None), Person.sort_key, Enrolment.id)
LEARNERS = (
    select(
        Enrolment.id,
        Person.name_ar,
        Person.name_latin,
        Enrolment.at,
        Enrolment.admitted_at.is_not(None),
        DONE,
        RESUME.c.title,
        Enrolment.resume_at,
        CourseCompletion.at,
        Enrolment.deadline,
    )
    .join(Person, Enrolment.learner_id == Person.id)
    .outerjoin(RESUME, RESUME.c.id == Enrolment.resume_id)
    .outerjoin(CourseCompletion, CourseCompletion.enrolment_id == Enrolment.id)
    .where(Enrolment.course_id == bindparam("course_id"), Enrolment.ended_at.is_(None))
    .order_by(*PLACE)
)


def learners(
    course_id: int, organisations: set[int] | None = None, asked: str = "", after: int = 0
) -> LearnersPage:
    """Return a page of who follows a course, those who wait first.

    With `organisations` only their people are there, with `asked` those of such a name.
    """
    query = LEARNERS.where(belongs_to(organisations), *map(named, norm(asked).split()))
    if after:
        query = query.where(tuple_(*PLACE) > place_of(after))
    rows = session.execute(query.limit(PAGE + 1), {"course_id": course_id}).all()
    lines = [LearnerLine(row[0], row[1] or row[2], *row[3:]) for row in rows[:PAGE]]
    return LearnersPage(lines, lines[-1].enrolment_id if rows[PAGE:] else None)


def place_of(number: int) -> ColumnElement[Any]:
    """Return the place of an enrolment in the order, looked up: no name stands in an address."""
    there, who = aliased(Enrolment), aliased(Person)

    def of(column: Any) -> Any:  # noqa: ANN401 - a column
        found: Select[Any] = select(column).select_from(there)
        there_with_name = found.join(who, there.learner_id == who.id)
        return there_with_name.where(there.id == number).scalar_subquery()

    return tuple_(of(there.admitted_at.is_not(None)), of(who.sort_key), of(there.id))


def belongs_to(organisations: set[int] | None) -> ColumnElement[bool]:
    """Return a condition: the learner is one of these organisations' people; None is everybody."""
    if organisations is None:
        return true()
    return exists().where(
        Membership.person_id == Enrolment.learner_id,
        Membership.organisation_id.in_(organisations),
    )


@dataclass(frozen=True)
class CourseKept:
    """A course in an administrator's list."""

    slug: str
    title: str
    is_published: bool
    learners: int
    completed: int


def courses_kept(organisations: set[int] | None) -> list[CourseKept]:
    """Return every course, with the learners whom this administrator may see."""
    following = (
        select(func.count())
        .select_from(Enrolment)
        .where(
            Enrolment.course_id == Course.id,
            Enrolment.ended_at.is_(None),
            belongs_to(organisations),
        )
    )
    finished = following.join(CourseCompletion, CourseCompletion.enrolment_id == Enrolment.id)
    rows = session.execute(
        select(
            Course.slug,
            Course.title,
            Course.publication.has(),
            following.scalar_subquery(),
            finished.scalar_subquery(),
        ).order_by(Course.title, Course.id)
    )
    return [CourseKept(*row) for row in rows]


def course_by_slug(slug: str) -> Course:
    """Return a course for an administrator, who may know of every one, or raise `Hidden`."""
    found: Course = one(select(Course).filter_by(slug=slug))
    return found
