"""Who follows a course, for trainers and administrators."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, bindparam, exists, func, select, true

from elearn.accounts.models import Person
from elearn.courses.models import Course
from elearn.db import one, session
from elearn.enrolments.models import CourseCompletion, Enrolment
from elearn.enrolments.queries.followed import DONE, RESUME
from elearn.organisations.models import Membership


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
        Person.sort_key,
    )
    .join(Person, Enrolment.learner_id == Person.id)
    .outerjoin(RESUME, RESUME.c.id == Enrolment.resume_id)
    .outerjoin(CourseCompletion, CourseCompletion.enrolment_id == Enrolment.id)
    .where(Enrolment.course_id == bindparam("course_id"), Enrolment.ended_at.is_(None))
    .order_by(Enrolment.admitted_at.is_not(None), Person.sort_key, Enrolment.id)
)


def learners(course_id: int, organisations: set[int] | None = None) -> list[LearnerLine]:
    """Return who follows a course, those who wait first; with `organisations` only their people."""
    rows = session.execute(LEARNERS.where(belongs_to(organisations)), {"course_id": course_id})
    return [LearnerLine(row[0], row[1] or row[2], *row[3:10]) for row in rows]


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
