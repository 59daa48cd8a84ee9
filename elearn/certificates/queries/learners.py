"""Whom there is to certify, course by course."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import aliased

from elearn.accounts.models import Person
from elearn.certificates.models import Certificate
from elearn.certificates.queries.lines import PAGE, Page, Visible
from elearn.courses.models import Course
from elearn.db import session
from elearn.enrolments.models import CourseCompletion, Enrolment


@dataclass(frozen=True)
class CourseLine:
    """A course that gives certificates, and how many wait for theirs."""

    slug: str
    title: str
    waiting: int


# A completion without a certificate: the name was missing or could not be drawn.
WITHOUT = ~select(Certificate.id).where(Certificate.enrolment_id == Enrolment.id).exists()


def courses_that_certify(visible: Visible) -> list[CourseLine]:
    """Return the courses that give certificates, with the completions that have none."""
    waiting = (
        select(func.count())
        .select_from(Enrolment)
        .join(CourseCompletion)
        .where(Enrolment.course_id == Course.id, WITHOUT, visible)
    )
    rows = session.execute(
        select(Course.slug, Course.title, waiting.scalar_subquery())
        .where(Course.certificate)
        .order_by(Course.title, Course.id)
    )
    return [CourseLine(*row) for row in rows]


@dataclass(frozen=True)
class LearnerLine:
    """A learner of a course, and what there is to certify."""

    enrolment_id: int
    person_id: int
    name_ar: str
    name_latin: str
    completed_at: datetime | None
    serial: str | None

    @property
    def name(self) -> str:
        """The name to call them by."""
        return self.name_ar or self.name_latin

    @property
    def waits(self) -> bool:
        """Whether the course is completed and the certificate is not there."""
        return bool(self.completed_at and not self.serial)


def learners(
    visible: Visible,
    course: Course,
    text: str = "",
    after: int | None = None,
    only_waiting: bool = False,
) -> Page:
    """Return a course's learners by enrolment, with the certificate that each has."""
    newer = aliased(Certificate)
    rows = (
        select(
            Enrolment.id,
            Person.id,
            Person.name_ar,
            Person.name_latin,
            CourseCompletion.at,
            newer.serial,
        )
        .join(Person, Enrolment.learner_id == Person.id)
        .outerjoin(CourseCompletion)
        .outerjoin(newer, and_(newer.enrolment_id == Enrolment.id, newer.replaced_by_id.is_(None)))
        .where(Enrolment.course_id == course.id, Enrolment.admitted_at.is_not(None), visible)
    )
    if text:
        written = (Person.name_ar, Person.name_latin)
        rows = rows.where(or_(*(name.icontains(text, autoescape=True) for name in written)))
    if only_waiting:
        rows = rows.where(CourseCompletion.id.is_not(None), WITHOUT)
    if after is not None:
        rows = rows.where(Enrolment.id > after)
    found = session.execute(rows.order_by(Enrolment.id).limit(PAGE + 1)).all()
    lines = [LearnerLine(*row) for row in found[:PAGE]]
    return Page(lines, lines[-1].enrolment_id if found[PAGE:] else None)


def waiting(visible: Visible, course: Course) -> list[int]:
    """Return the enrolments in a course that were completed and have no certificate."""
    rows = (
        select(Enrolment.id)
        .join(CourseCompletion)
        .where(Enrolment.course_id == course.id, WITHOUT, visible)
        .order_by(Enrolment.id)
    )
    return list(session.scalars(rows))
