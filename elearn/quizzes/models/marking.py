"""What people who mark leave behind: marks with their history, and comments to use again."""

from datetime import datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models import Person
from elearn.db import Base, Once
from elearn.quizzes.models.attempt import Answer


class Marking(Base):
    """One mark that a person gave for an answer; the newest counts, none is changed."""

    __tablename__ = "marking"
    __table_args__ = (
        # Two who mark the same answer at once: the second one is told.
        Once("answer_id", "number", name="one_marking_per_number"),
        CheckConstraint("possible > 0", name="a_marking_is_worth_something"),
    )
    answer_id: Mapped[int] = mapped_column(ForeignKey("answer.id"))
    answer: Mapped[Answer] = relationship()
    number: Mapped[int]  # of this answer's marks, from 1
    marker_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    marker: Mapped[Person] = relationship()
    earned: Mapped[int]
    possible: Mapped[int]
    levels: Mapped[list[Any]]  # of the criteria, by their number; empty where there are none
    comment: Mapped[str]
    at: Mapped[datetime]

    @property
    def share(self) -> Fraction:
        """The share of the question's points."""
        return Fraction(self.earned, self.possible)


class Remark(Base):
    """A comment that somebody who marks wants to use again."""

    __tablename__ = "remark"
    __table_args__ = (Once("person_id", "text", name="one_remark_per_text"),)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    text: Mapped[str]
    at: Mapped[datetime]
