"""Certificates, as pages show them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, func, or_, select
from sqlalchemy.orm import aliased

from elearn.accounts.models import Person
from elearn.certificates.models import Certificate, Revocation
from elearn.courses.models import Course
from elearn.db import session
from elearn.domain.certificate import Misread, Standing, State, read_serial
from elearn.domain.certificate.names import comparable
from elearn.enrolments.models import CourseCompletion, Enrolment

PAGE = 50
Visible = ColumnElement[bool]


@dataclass(frozen=True)
class Held:
    """A certificate that counts, as its holder's start page shows it."""

    serial: str
    token: str
    course_title: str
    issued_at: datetime


HELD = (
    select(
        Certificate.serial,
        Certificate.token,
        Certificate.course_title,
        Certificate.issued_at,
    )
    .outerjoin(Revocation, Revocation.certificate_id == Certificate.id)
    .where(
        Certificate.person_id == bindparam("person_id"),
        Certificate.replaced_by_id.is_(None),
        Revocation.id.is_(None),
    )
    .order_by(Certificate.issued_at.desc(), Certificate.id)
)


def certificates_of(person: Person) -> list[Held]:
    """Return the certificates that count for somebody, the newest first."""
    rows = session.execute(HELD, {"person_id": person.id})
    return [Held(*row) for row in rows]


@dataclass(frozen=True)
class Line:
    """One certificate in a list."""

    id: int
    serial: str
    token: str
    name: str
    course_title: str
    hours: int
    issued_at: datetime
    is_revoked: bool
    is_replaced: bool
    expires_at: datetime | None

    def state(self, today: date) -> State:
        """Return how it stands in the log; a list checks no signature."""
        expires = self.expires_at and self.expires_at.date()
        return Standing(True, self.is_revoked, self.is_replaced, expires).state(today)


LINES: Any = select(
    Certificate.id,
    Certificate.serial,
    Certificate.token,
    func.coalesce(func.nullif(Certificate.name_ar, ""), Certificate.name_latin),
    Certificate.course_title,
    Certificate.hours,
    Certificate.issued_at,
    Revocation.id.is_not(None),
    Certificate.replaced_by_id.is_not(None),
    Certificate.expires_at,
).outerjoin(Certificate.revocation)


def collection(learner: Person) -> list[Line]:
    """Return all that was issued to somebody, the newest first, without old editions."""
    held = LINES.where(
        Certificate.person_id == learner.id, Certificate.replaced_by_id.is_(None)
    )
    return [Line(*row) for row in session.execute(held.order_by(Certificate.id.desc()))]


@dataclass(frozen=True)
class Page:
    """Some lines of a list, and from where it goes on."""

    lines: list[Any]
    next: int | None


def issued(visible: Visible, text: str = "", before: int | None = None) -> Page:
    """Return certificates by number or name, the newest first."""
    found = LINES.where(visible, matches(text)) if text else LINES.where(visible)
    if before is not None:
        found = found.where(Certificate.id < before)
    rows = session.execute(found.order_by(Certificate.id.desc()).limit(PAGE + 1)).all()
    return Page(
        [Line(*row) for row in rows[:PAGE]], rows[PAGE - 1].id if rows[PAGE:] else None
    )


def matches(text: str) -> ColumnElement[bool]:
    """Return a condition: the certificate has this number, or a name with these letters."""
    try:
        return Certificate.serial == read_serial(text)
    except Misread:
        return Certificate.name_key.contains(comparable(text), autoescape=True)


def newest_edition(certificate: Certificate) -> Certificate:
    """Return what replaced a certificate in the end; itself, if nothing did."""
    editions = select(Certificate).filter_by(enrolment_id=certificate.enrolment_id)
    return session.scalars(editions.order_by(Certificate.edition.desc()).limit(1)).one()


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
    name_ar: str
    name_latin: str
    completed_at: datetime | None
    serial: str | None

    @property
    def name(self) -> str:
        """The name to call them by."""
        return self.name_ar or self.name_latin


def learners(
    visible: Visible, course: Course, text: str = "", after: int | None = None
) -> Page:
    """Return a course's learners by enrolment, with the certificate that each has."""
    newer = aliased(Certificate)
    rows = (
        select(
            Enrolment.id,
            Person.name_ar,
            Person.name_latin,
            CourseCompletion.at,
            newer.serial,
        )
        .join(Person, Enrolment.learner_id == Person.id)
        .outerjoin(CourseCompletion)
        .outerjoin(
            newer, and_(newer.enrolment_id == Enrolment.id, newer.replaced_by_id.is_(None))
        )
        .where(
            Enrolment.course_id == course.id, Enrolment.admitted_at.is_not(None), visible
        )
    )
    if text:
        written = (Person.name_ar, Person.name_latin)
        rows = rows.where(or_(*(name.icontains(text, autoescape=True) for name in written)))
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
