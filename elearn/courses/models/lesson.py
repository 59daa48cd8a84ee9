"""The text of a lesson."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.courses.models.outline import Activity
from elearn.db import Base, Once


class Lesson(Base):
    """What a lesson shows today: Markdown rendered once, when it was saved."""

    __tablename__ = "lesson"
    __table_args__ = (Once("activity_id", name="one_lesson_per_activity"),)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    activity: Mapped[Activity] = relationship()
    text: Mapped[str]
    html: Mapped[str]
    contents: Mapped[list[Any]]  # [[level, id, heading], …]
    colophon: Mapped[list[Any]]
    audio: Mapped[str] = mapped_column(default="")
    says_minutes: Mapped[bool] = mapped_column(default=True)  # else they are counted
    sources: Mapped[list[Any]] = mapped_column(default=list)
    search_text: Mapped[str] = mapped_column(default="")  # the words without the marks


class LessonEdition(Base):
    """What a lesson said in an earlier edition, so that a completion can be traced."""

    __tablename__ = "lesson_edition"
    __table_args__ = (Once("activity_id", "number", name="one_lesson_per_edition"),)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    number: Mapped[int]
    text: Mapped[str]
    at: Mapped[datetime]
