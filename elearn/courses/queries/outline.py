"""The outline of a course, as the people who write it see it."""

from dataclasses import dataclass

from sqlalchemy import select

from elearn.courses.models import Activity, ActivityKind, Course, Media, Module
from elearn.db import session


@dataclass(frozen=True)
class Part:
    """A lesson or a quiz in its module."""

    id: int
    slug: str
    title: str
    is_quiz: bool
    minutes: int
    bytes: int

    @property
    def kind(self) -> str:
        """What its pages are called."""
        return "quizzes" if self.is_quiz else "lessons"


@dataclass(frozen=True)
class Unit:
    """A module with its parts."""

    slug: str
    title: str
    summary: str
    parts: tuple[Part, ...]

    @property
    def quizzes(self) -> int:
        """How many of its parts are quizzes."""
        return sum(part.is_quiz for part in self.parts)

    @property
    def bytes(self) -> int:
        """What the module weighs."""
        return sum(part.bytes for part in self.parts)


def outline_to_edit(course: Course) -> list[Unit]:
    """Return modules, lessons and quizzes in their order; modules may be empty."""
    parts: dict[int, list[Part]] = {}
    activities = select(Activity).filter_by(course_id=course.id, removed_at=None)
    for one in session.scalars(activities.order_by(Activity.position)):
        part = Part(
            one.id, one.slug, one.title, one.kind is ActivityKind.QUIZ, one.minutes, one.bytes
        )
        parts.setdefault(one.module_id, []).append(part)
    modules = select(Module).filter_by(course_id=course.id, removed_at=None)
    return [
        Unit(module.slug, module.title, module.summary, tuple(parts.get(module.id, ())))
        for module in session.scalars(modules.order_by(Module.position))
    ]


def files(course: Course) -> list[Media]:
    """Return the files of a course by name."""
    kept = select(Media).filter_by(course_id=course.id)
    return list(session.scalars(kept.order_by(Media.path)))
