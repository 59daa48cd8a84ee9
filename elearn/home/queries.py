"""What start pages show."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from elearn.accounts.access import SignedIn
from elearn.accounts.models import Duty, Person, PlaceKind, Role
from elearn.certificates.models import Certificate
from elearn.courses.models import Activity, Course, Publication
from elearn.courses.queries.editions import FAMILY
from elearn.db import session
from elearn.enrolments.models import CourseCompletion, Enrolment
from elearn.jobs import Job
from elearn.organisations.models import Organisation
from elearn.quizzes.models import Attempt, Quiz

LONGEST_LAG = timedelta(minutes=5)


@dataclass(frozen=True)
class Facts:
    """What the site offers, counted."""

    courses: int
    lessons: int
    minutes: int

    @property
    def hours(self) -> int:
        """The whole hours that all of them take, by the times that courses show."""
        return self.minutes // 60


def facts() -> Facts:
    """Count what is published; a course in three languages is one course."""
    counted = select(func.count(), func.sum(Course.lessons), func.sum(Course.minutes))
    firsts = counted.join(Publication).where(Course.slug == FAMILY)
    courses, lessons, minutes = session.execute(firsts).one()
    return Facts(courses, lessons or 0, minutes or 0)


@dataclass(frozen=True)
class Taught:
    """A course on its trainer's start page."""

    slug: str
    title: str
    is_published: bool
    learners: int
    completed: int
    waiting: int
    changed_at: datetime
    to_mark: int  # answers that a person has to mark


def taught(trainer: SignedIn) -> list[Taught]:
    """Return the courses that somebody runs, what changed last first."""
    enrolled = select(func.count()).where(
        Enrolment.course_id == Course.id, Enrolment.ended_at.is_(None)
    )
    completed = (
        select(func.count())
        .select_from(CourseCompletion)
        .join(Enrolment)
        .where(Enrolment.course_id == Course.id)
    )
    to_mark = (
        select(func.coalesce(func.sum(Attempt.waits), 0))
        .join(Quiz, Attempt.quiz_id == Quiz.id)
        .join(Activity, Quiz.activity_id == Activity.id)
        .where(Activity.course_id == Course.id, Activity.removed_at.is_(None))
    )
    runs = select(Role.id).where(
        Role.person_id == trainer.id,
        Role.duty == Duty.TRAIN,
        (Role.place_kind == PlaceKind.SITE)
        | ((Role.place_kind == PlaceKind.COURSE) & (Role.place_id == Course.id)),
    )
    rows = session.execute(
        select(
            Course.slug,
            Course.title,
            Course.publication.has(),
            enrolled.where(Enrolment.admitted_at.is_not(None)).scalar_subquery(),
            completed.scalar_subquery(),
            enrolled.where(Enrolment.admitted_at.is_(None)).scalar_subquery(),
            Course.changed_at,
            to_mark.scalar_subquery(),
        )
        .where(runs.exists())
        .order_by(Course.changed_at.desc(), Course.id)
    )
    return [Taught(*row) for row in rows]


@dataclass(frozen=True)
class Kept:
    """What an administrator keeps, counted."""

    people: int
    organisations: int
    courses: int
    certificates: int


def kept() -> Kept:
    """Count the whole site."""
    counted = [
        select(func.count()).select_from(table).scalar_subquery()
        for table in (Person, Organisation, Course, Certificate)
    ]
    return Kept(*session.execute(select(*counted)).one())


def readiness(now: datetime) -> dict[str, bool]:
    """Return what pages need, and whether it is there."""
    return {"database": can_write(), "queue": keeps_up(now)}


def can_write() -> bool:
    """Whether the database lets us begin to write; nothing is written."""
    try:
        session.rollback()
        session.connection(execution_options={"writes": True})
    except SQLAlchemyError:
        return False
    else:
        return True
    finally:
        session.rollback()


def keeps_up(now: datetime) -> bool:
    """Whether no work waits longer than it should."""
    waiting = select(func.min(Job.due_at)).where(
        Job.done_at.is_(None), Job.given_up_at.is_(None), Job.leased_until.is_(None)
    )
    try:
        oldest = session.scalar(waiting)
    except SQLAlchemyError:
        return False
    return oldest is None or oldest > now - LONGEST_LAG
