"""The only door to what somebody follows."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import bindparam, or_, select

from elearn.accounts.access import SignedIn, entrusted
from elearn.accounts.models import Duty, PlaceKind
from elearn.courses.models import Activity, Course, Lesson, Media, Module
from elearn.db import Hidden, one, rows
from elearn.enrolments.models import Completion, CourseCompletion, Enrolment
from elearn.enrolments.queries.followed import AWAITED, DONE, RESUME

FOLLOWS = (
    Enrolment.learner_id == bindparam("learner_id"),
    Enrolment.admitted_at.is_not(None),
    Enrolment.ended_at.is_(None),
)


@dataclass(frozen=True)
class Following:
    """A course that somebody follows, and how far: when it has not changed, no page has."""

    enrolment_id: int
    course_id: int
    course_hash: str
    done: int
    deadline: date | None
    stopped_at: str | None  # a step's slug
    stopped_in: str  # a place in that step
    completed_at: datetime | None
    awaited: int  # quizzes that a person has still to mark


FOLLOWING = (
    select(
        Enrolment.id,
        Course.id,
        Course.content_hash,
        DONE,
        Enrolment.deadline,
        RESUME.c.slug,
        Enrolment.resume_place,
        CourseCompletion.at,
        AWAITED,
    )
    .join(Course, Enrolment.course_id == Course.id)
    .outerjoin(RESUME, RESUME.c.id == Enrolment.resume_id)
    .outerjoin(CourseCompletion, CourseCompletion.enrolment_id == Enrolment.id)
    .where(*FOLLOWS, Course.slug == bindparam("course"))
)


# The same of a course, and whether one of its steps is done.
FOLLOWING_TO = FOLLOWING.add_columns(
    select(Completion.id)
    .join(Activity, Completion.activity_id == Activity.id)
    .where(Completion.enrolment_id == Enrolment.id, Activity.slug == bindparam("step"))
    .exists()
)


def course_followed(learner: SignedIn, course: str) -> Following:
    """Return how far `learner` is in a course that they follow, or raise `Hidden`."""
    for found in rows(FOLLOWING, {"learner_id": learner.id, "course": course}):
        return Following(*found)
    raise Hidden


def course_followed_to(learner: SignedIn, course: str, step: str) -> tuple[Following, bool]:
    """Return how far `learner` is in a course, and whether a step is done; or raise `Hidden`."""
    here = {"learner_id": learner.id, "course": course, "step": step}
    for *found, is_done in rows(FOLLOWING_TO, here):
        return Following(*found), is_done
    raise Hidden


@dataclass(frozen=True)
class Reading:
    """A lesson that somebody may read, with all that its page says of it."""

    enrolment_id: int
    course_id: int
    course_slug: str
    course_title: str
    course_hash: str
    language: str
    activity_id: int
    slug: str
    title: str
    minutes: int
    bytes: int
    completion: dict[str, Any]
    edition: int
    module_title: str
    html: str
    contents: list[Any]
    colophon: list[Any]
    audio: str
    done_at: datetime | None


LESSON_TO_READ = (
    select(
        Enrolment.id,
        Course.id,
        Course.slug,
        Course.title,
        Course.content_hash,
        Course.language,
        Activity.id,
        Activity.slug,
        Activity.title,
        Activity.minutes,
        Activity.bytes,
        Activity.completion,
        Activity.edition,
        Module.title,
        Lesson.html,
        Lesson.contents,
        Lesson.colophon,
        Lesson.audio,
        Completion.at,
    )
    .join(Course, Enrolment.course_id == Course.id)
    .join(Activity, Activity.course_id == Course.id)
    .join(Module, Activity.module_id == Module.id)
    .join(Lesson, Lesson.activity_id == Activity.id)
    .outerjoin(
        Completion,
        (Completion.enrolment_id == Enrolment.id) & (Completion.activity_id == Activity.id),
    )
    .where(
        *FOLLOWS,
        Course.slug == bindparam("course"),
        Activity.slug == bindparam("lesson"),
        Activity.removed_at.is_(None),
    )
)


def lesson_to_read(learner: SignedIn, course: str, lesson: str) -> Reading:
    """Return the lesson of a course that `learner` follows, or raise `Hidden`."""
    here = {"learner_id": learner.id, "course": course, "lesson": lesson}
    for found in rows(LESSON_TO_READ, here):
        return Reading(*found)
    raise Hidden


def enrolment_of(learner: SignedIn, course: str) -> Enrolment:
    """Return the learner's enrolment in a course, or raise `Hidden`."""
    enrolments = select(Enrolment).join(Course).where(Course.slug == course)
    found: Enrolment = one(enrolments.where(*FOLLOWS).params(learner_id=learner.id))
    return found


def activity_to_do(learner: SignedIn, course: str, slug: str) -> tuple[Enrolment, Activity]:
    """Return the enrolment and the activity of a course that `learner` follows."""
    enrolment = enrolment_of(learner, course)
    here = (Activity.course_id == enrolment.course_id, Activity.slug == slug)
    activity: Activity = one(select(Activity).where(*here, Activity.removed_at.is_(None)))
    return enrolment, activity


def media_to_see(person: SignedIn, course: str, **wanted: str) -> Media:
    """Return the file of this digest or path of a course that `person` follows or runs.

    Otherwise raise `Hidden`.
    """
    follows = (
        select(Enrolment.id)
        .where(*FOLLOWS, Enrolment.course_id == Course.id)
        .params(learner_id=person.id)
        .exists()
    )
    runs = entrusted(person, Duty.TRAIN, PlaceKind.COURSE, Course.id)
    files = select(Media).join(Course, Media.course_id == Course.id).limit(1)
    here = (getattr(Media, name) == value for name, value in wanted.items())
    mine = files.where(Course.slug == course, *here, or_(follows, runs))
    found: Media = one(mine.params(learner_id=person.id))
    return found


def enrolment_to_oversee(person: SignedIn, enrolment_id: int) -> Enrolment:
    """Return an enrolment in a course that `person` runs or administers, or raise `Hidden`."""
    runs = entrusted(person, Duty.TRAIN, PlaceKind.COURSE, Enrolment.course_id)
    keeps = entrusted(person, Duty.ADMINISTER, PlaceKind.COURSE, Enrolment.course_id)
    enrolments = select(Enrolment).where(Enrolment.id == enrolment_id, or_(runs, keeps))
    found: Enrolment = one(enrolments)
    return found
