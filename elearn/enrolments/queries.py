"""How far somebody is, as pages show it."""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from sqlalchemy import ColumnElement, bindparam, exists, func, select, true

from elearn.accounts.models import Person
from elearn.courses.models import Activity, ActivityKind, Course, Module
from elearn.db import one, session
from elearn.domain.progress import petals
from elearn.enrolments.models import Completion, CourseCompletion, Enrolment
from elearn.organisations.models import Membership


@dataclass(frozen=True)
class Line:
    """One lesson or quiz in an outline."""

    slug: str
    kind: ActivityKind
    title: str
    minutes: int
    bytes: int
    is_final: bool
    module: str
    is_done: bool

    @property
    def is_quiz(self) -> bool:
        """Whether it is answered rather than read."""
        return self.kind is ActivityKind.QUIZ


@dataclass(frozen=True)
class Chapter:
    """One module of an outline."""

    title: str
    lines: tuple[Line, ...]

    @property
    def done(self) -> int:
        """How many of its steps are done."""
        return sum(line.is_done for line in self.lines)

    @property
    def petals(self) -> int:
        """How much of its star is inked."""
        return petals(self.done, len(self.lines))

    @property
    def minutes(self) -> int:
        """How long it takes."""
        return sum(line.minutes for line in self.lines)


@dataclass(frozen=True)
class Outline:
    """A course as one learner has come through it."""

    lines: tuple[Line, ...]

    @property
    def chapters(self) -> list[Chapter]:
        """The modules in order."""
        groups = groupby(self.lines, key=lambda line: line.module)
        return [Chapter(title, tuple(lines)) for title, lines in groups]

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(line.is_done for line in self.lines)

    @property
    def total(self) -> int:
        """How many steps there are."""
        return len(self.lines)

    @property
    def petals(self) -> int:
        """How much of the star is inked."""
        return petals(self.done, self.total)

    @property
    def minutes_left(self) -> int:
        """How long the open steps take."""
        return sum(line.minutes for line in self.lines if not line.is_done)

    @property
    def next(self) -> Line | None:
        """The first open step."""
        return next((line for line in self.lines if not line.is_done), None)

    def place(self, slug: str) -> int:
        """Return where a step stands, from 0."""
        return [line.slug for line in self.lines].index(slug)

    def before(self, slug: str) -> Line | None:
        """Return the step before this one."""
        here = self.place(slug)
        return self.lines[here - 1] if here else None

    def after(self, slug: str) -> Line | None:
        """Return the step after this one."""
        return next(iter(self.lines[self.place(slug) + 1 :]), None)


OUTLINE = (
    select(
        Activity.slug,
        Activity.kind,
        Activity.title,
        Activity.minutes,
        Activity.bytes,
        Activity.is_final,
        Module.title,
        Completion.id.is_not(None),
    )
    .join(Module, Activity.module_id == Module.id)
    .outerjoin(
        Completion,
        (Completion.activity_id == Activity.id)
        & (Completion.enrolment_id == bindparam("enrolment_id")),
    )
    .where(Activity.course_id == bindparam("course_id"), Activity.removed_at.is_(None))
    .order_by(Activity.position)
)


def outline(course_id: int, enrolment_id: int | None = None) -> Outline:
    """Return a course's steps in order, done or not by this enrolment."""
    here = {"course_id": course_id, "enrolment_id": enrolment_id}
    return Outline(tuple(Line(*row) for row in session.execute(OUTLINE, here)))


def standing(person: Person | None, course_id: int) -> str:
    """Return `follows`, `waits`, or nothing for somebody who is not in the course."""
    if person is None:
        return ""
    admitted = select(Enrolment.admitted_at.is_not(None)).where(
        Enrolment.learner_id == person.id,
        Enrolment.course_id == course_id,
        Enrolment.ended_at.is_(None),
    )
    return {None: "", False: "waits", True: "follows"}[session.scalar(admitted)]


@dataclass(frozen=True)
class Resume:
    """Where to go on: a step and a place in it."""

    slug: str
    title: str
    is_quiz: bool
    place: str


def resume(enrolment: Enrolment, outline: Outline) -> Resume | None:
    """Return where the learner stopped, else the first open step; None when all is done."""
    stopped = activity_by_id(enrolment.resume_id)
    line = next((line for line in outline.lines if line.slug == stopped), None)
    if line is None or (line.is_quiz and line.is_done):  # nobody stops in a quiz that is over
        line = outline.next
    if line is None:
        return None
    place = enrolment.resume_place if line.slug == stopped else ""
    return Resume(line.slug, line.title, line.is_quiz, place)


def activity_by_id(activity_id: int | None) -> str | None:
    """Return an activity's slug."""
    return session.scalar(select(Activity.slug).where(Activity.id == activity_id))


def activity(course_id: int, slug: str) -> Activity:
    """Return one activity of a course."""
    return session.scalars(select(Activity).filter_by(course_id=course_id, slug=slug)).one()


def completed_at(enrolment: Enrolment) -> datetime | None:
    """Return when the course was complete for this learner."""
    done = select(CourseCompletion.at).where(CourseCompletion.enrolment_id == enrolment.id)
    return session.scalar(done)


@dataclass(frozen=True)
class Followed:
    """A course on somebody's home page."""

    slug: str
    title: str
    cover: dict[str, str]
    done: int
    total: int
    deadline: date | None
    resume_slug: str | None
    resume_title: str | None
    resume_place: str
    resume_at: datetime | None
    completed_at: datetime | None
    is_admitted: bool

    @property
    def petals(self) -> int:
        """How much of its star is inked."""
        return petals(self.done, self.total)


STEPS = (
    select(func.count())
    .where(Activity.course_id == Course.id, Activity.removed_at.is_(None))
    .correlate(Course)
    .scalar_subquery()
)
DONE = (
    select(func.count())
    .select_from(Completion)
    .join(Activity, Completion.activity_id == Activity.id)
    .where(Completion.enrolment_id == Enrolment.id, Activity.removed_at.is_(None))
    .correlate(Enrolment)
    .scalar_subquery()
)
RESUME = Activity.__table__.alias("resume")
FOLLOWED = (
    select(
        Course.slug,
        Course.title,
        Course.about["cover"],
        DONE,
        STEPS,
        Enrolment.deadline,
        RESUME.c.slug,
        RESUME.c.title,
        Enrolment.resume_place,
        Enrolment.resume_at,
        CourseCompletion.at,
        Enrolment.admitted_at.is_not(None),
    )
    .join(Course, Enrolment.course_id == Course.id)
    .outerjoin(RESUME, (RESUME.c.id == Enrolment.resume_id) & RESUME.c.removed_at.is_(None))
    .outerjoin(CourseCompletion, CourseCompletion.enrolment_id == Enrolment.id)
    .where(Enrolment.learner_id == bindparam("learner_id"), Enrolment.ended_at.is_(None))
    .order_by(func.coalesce(Enrolment.resume_at, Enrolment.at).desc(), Enrolment.id)
)


def followed(learner: Person) -> list[Followed]:
    """Return what somebody follows, what they touched last first."""
    rows = session.execute(FOLLOWED, {"learner_id": learner.id})
    return [Followed(*row) for row in rows]


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
