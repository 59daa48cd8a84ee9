"""The order of a course: modules, and the lessons and quizzes in them."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.courses.models.course import Course
from elearn.db import Base, Once


class ActivityKind(StrEnum):
    """What a learner does at one step of a course."""

    LESSON = "lesson"
    QUIZ = "quiz"


class Module(Base):
    """A chapter of a course."""

    __tablename__ = "module"
    __table_args__ = (Once("course_id", "slug", name="one_module_per_slug"),)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    course: Mapped[Course] = relationship()
    slug: Mapped[str]
    title: Mapped[str]
    summary: Mapped[str] = mapped_column(default="")
    position: Mapped[int]
    removed_at: Mapped[datetime | None]


class Activity(Base):
    """One step of a course. A step that its author removed stays, with what people did."""

    __tablename__ = "activity"
    __table_args__ = (Once("course_id", "slug", name="one_activity_per_slug"),)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    course: Mapped[Course] = relationship()
    module_id: Mapped[int] = mapped_column(ForeignKey("module.id"), index=True)
    module: Mapped[Module] = relationship()
    slug: Mapped[str]
    kind: Mapped[ActivityKind]
    title: Mapped[str]
    minutes: Mapped[int] = mapped_column(default=0)
    bytes: Mapped[int] = mapped_column(default=0)
    position: Mapped[int]  # in the whole course
    completion: Mapped[dict[str, Any]] = mapped_column(default=dict)
    is_final: Mapped[bool] = mapped_column(default=False)
    edition: Mapped[int] = mapped_column(default=1)
    content_hash: Mapped[str] = mapped_column(default="")
    removed_at: Mapped[datetime | None]
