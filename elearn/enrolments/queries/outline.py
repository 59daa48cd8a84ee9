"""A course's steps, as one learner has come through them."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from sqlalchemy import bindparam, select

from elearn.courses.models import Activity, ActivityKind, Module
from elearn.db import rows, session
from elearn.domain.progress import petals
from elearn.enrolments.models import Awaited, Completion

COURSES_KEPT = 256


class Line(NamedTuple):
    """One lesson or quiz in an outline."""

    slug: str
    kind: ActivityKind
    title: str
    minutes: int
    bytes: int
    is_final: bool
    module: str
    is_done: bool
    is_awaited: bool = False  # finished, and a person has still to mark it

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
    def lessons(self) -> int:
        """How many steps are read or heard."""
        return self.total - self.quizzes

    @property
    def quizzes(self) -> int:
        """How many steps are quizzes."""
        return sum(line.is_quiz for line in self.lines)

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
        """The first open step; one that a trainer has still to mark is not the learner's turn."""
        turns = (line for line in self.lines if not (line.is_done or line.is_awaited))
        return next(turns, None)

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
        Awaited.id.is_not(None),
    )
    .join(Module, Activity.module_id == Module.id)
    .outerjoin(
        Completion,
        (Completion.activity_id == Activity.id)
        & (Completion.enrolment_id == bindparam("enrolment_id")),
    )
    .outerjoin(
        Awaited,
        (Awaited.activity_id == Activity.id) & (Awaited.enrolment_id == bindparam("enrolment_id")),
    )
    .where(Activity.course_id == bindparam("course_id"), Activity.removed_at.is_(None))
    .order_by(Activity.position)
)


def outline(course_id: int, enrolment_id: int | None = None) -> Outline:
    """Return a course's steps in order, done or not by this enrolment."""
    here = {"course_id": course_id, "enrolment_id": enrolment_id}
    return Outline(tuple(Line(*row) for row in rows(OUTLINE, here)))


@lru_cache(COURSES_KEPT)
def blank_outline(course_id: int, course_hash: str) -> Outline:
    """Return the steps of a course as it is at this hash, none of them done."""
    return outline(course_id)


def activity(course_id: int, slug: str) -> Activity:
    """Return one activity of a course."""
    return session.scalars(select(Activity).filter_by(course_id=course_id, slug=slug)).one()
