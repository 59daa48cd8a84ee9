"""Who follows a course, what they have done in it, and when it was complete."""

from datetime import date, datetime
from fractions import Fraction

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models import Person
from elearn.courses.models import Activity, Course
from elearn.db import Base, Once


class Enrolment(Base):
    """One learner in one course; it waits while `admitted_at` is empty."""

    __tablename__ = "enrolment"
    __table_args__ = (Once("course_id", "learner_id", name="one_enrolment_per_course"),)
    course_id: Mapped[int] = mapped_column(ForeignKey("course.id"))
    course: Mapped[Course] = relationship()
    learner_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    learner: Mapped[Person] = relationship(foreign_keys=learner_id)
    at: Mapped[datetime]
    admitted_at: Mapped[datetime | None]
    admitted_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    ended_at: Mapped[datetime | None]  # left, or was taken out; what was done stays
    deadline: Mapped[date | None]
    # Where the learner stopped: an activity and a place in it, a heading's id.
    resume_id: Mapped[int | None] = mapped_column(ForeignKey("activity.id"))
    resume_place: Mapped[str] = mapped_column(default="")
    resume_at: Mapped[datetime | None]
    completions: Mapped[list["Completion"]] = relationship(back_populates="enrolment")
    course_completion: Mapped["CourseCompletion | None"] = relationship()


class Completion(Base):
    """One activity that a learner has done, and in which edition."""

    __tablename__ = "completion"
    __table_args__ = (
        Once("enrolment_id", "activity_id", name="one_completion_per_activity"),
        CheckConstraint("possible > 0", name="a_completion_is_worth_something"),
    )
    enrolment_id: Mapped[int] = mapped_column(ForeignKey("enrolment.id"))
    enrolment: Mapped[Enrolment] = relationship(back_populates="completions")
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), index=True)
    activity: Mapped[Activity] = relationship()
    edition: Mapped[int]
    at: Mapped[datetime]
    earned: Mapped[int] = mapped_column(default=1)  # a quiz's score; a lesson earns 1 of 1
    possible: Mapped[int] = mapped_column(default=1)

    @property
    def score(self) -> Fraction:
        """The share of the possible marks."""
        return Fraction(self.earned, self.possible)


class Awaited(Base):
    """A quiz that a learner has finished and that a person has still to mark."""

    __tablename__ = "awaited"
    __table_args__ = (Once("enrolment_id", "activity_id", name="one_wait_per_activity"),)
    enrolment_id: Mapped[int] = mapped_column(ForeignKey("enrolment.id"))
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"), index=True)
    at: Mapped[datetime]


class CourseCompletion(Base):
    """A course finished by its rule; it never falls when the author adds a lesson."""

    __tablename__ = "course_completion"
    __table_args__ = (
        Once("enrolment_id", name="one_course_completion_per_enrolment"),
        CheckConstraint("possible > 0", name="a_course_is_worth_something"),
    )
    enrolment_id: Mapped[int] = mapped_column(ForeignKey("enrolment.id"))
    edition: Mapped[int]
    at: Mapped[datetime]
    earned: Mapped[int]  # of the final quiz; 1 of 1 where there is none
    possible: Mapped[int]

    @property
    def score(self) -> Fraction:
        """The share of the final quiz's marks."""
        return Fraction(self.earned, self.possible)
