"""A course, and since when learners see it."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models import Person
from elearn.db import Base, Once


class Course(Base):
    """What a course says of itself; its outline is in `Module` and `Activity`."""

    __tablename__ = "course"
    __table_args__ = (Once("slug", name="one_course_per_slug"),)
    slug: Mapped[str]
    title: Mapped[str]
    summary: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="ar")
    level: Mapped[str] = mapped_column(default="beginner")
    topic: Mapped[str] = mapped_column(default="basics")
    hours: Mapped[int] = mapped_column(default=1)
    certificate: Mapped[bool] = mapped_column(default=True)
    enrolment: Mapped[str] = mapped_column(default="open")  # open, key, approval
    enrolment_key: Mapped[str] = mapped_column(default="")
    # audience, outcomes, trainers, licence, cover, completion, sources … as in course.yaml
    about: Mapped[dict[str, Any]] = mapped_column(default=dict)
    edition: Mapped[int] = mapped_column(default=0)
    content_hash: Mapped[str] = mapped_column(default="")
    minutes: Mapped[int] = mapped_column(default=0)
    bytes: Mapped[int] = mapped_column(default=0)
    lessons: Mapped[int] = mapped_column(default=0)
    search_text: Mapped[str] = mapped_column(default="")  # summary and outcomes, plain
    changed_at: Mapped[datetime]
    publication: Mapped["Publication | None"] = relationship(cascade="all, delete-orphan")

    def publish(self, by_id: int, at: datetime) -> None:
        """Show the course to learners; the first publication stands."""
        if not self.publication:
            self.publication = Publication(publisher_id=by_id, at=at)

    def withdraw(self) -> None:
        """Take the course out of the catalogue; who follows it keeps it."""
        self.publication = None


class Publication(Base):
    """Who showed a course to learners, and when."""

    __tablename__ = "publication"
    __table_args__ = (Once("course_id", name="one_publication_per_course"),)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    publisher_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    publisher: Mapped[Person] = relationship()
    at: Mapped[datetime]


class SourceFile(Base):
    """One text file of the course folder, as its author wrote it."""

    __tablename__ = "source_file"
    __table_args__ = (Once("course_id", "path", name="one_source_per_path"),)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    path: Mapped[str]
    text: Mapped[str]
