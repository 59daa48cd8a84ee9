"""Exceptions: what is otherwise for a person or a cohort, and more time for a person."""

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models import Person
from elearn.db import Base, Once
from elearn.organisations.models import Cohort
from elearn.quizzes.models.quiz import Quiz


class QuizOverride(Base):
    """What of one quiz is otherwise for one person or one cohort; empty: as the quiz says."""

    __tablename__ = "quiz_override"
    __table_args__ = (
        Once("quiz_id", "learner_id", name="one_override_per_learner"),
        Once("quiz_id", "cohort_id", name="one_override_per_cohort"),
        CheckConstraint(
            "(learner_id IS NULL) <> (cohort_id IS NULL)", name="an_override_is_for_one"
        ),
    )
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id"))
    quiz: Mapped[Quiz] = relationship()
    learner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    learner: Mapped[Person | None] = relationship(foreign_keys=learner_id)
    cohort_id: Mapped[int | None] = mapped_column(ForeignKey("cohort.id"), index=True)
    cohort: Mapped[Cohort | None] = relationship()
    opens: Mapped[datetime | None]
    closes: Mapped[datetime | None]
    time_limit: Mapped[int | None]  # minutes
    attempts: Mapped[int | None]
    password: Mapped[str] = mapped_column(default="")
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]


class Accommodation(Base):
    """More time for a person, in all of her quizzes."""

    __tablename__ = "accommodation"
    __table_args__ = (
        Once("learner_id", name="one_accommodation_per_learner"),
        CheckConstraint("percent > 0", name="an_accommodation_gives_time"),
    )
    learner_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    learner: Mapped[Person] = relationship(foreign_keys=learner_id)
    percent: Mapped[int]
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
