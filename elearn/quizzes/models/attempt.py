"""One learner going through one quiz."""

from datetime import datetime
from fractions import Fraction
from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models import Person
from elearn.db import Base, Once
from elearn.domain.quiz import Paper
from elearn.quizzes.models.quiz import Quiz, QuizEdition


class Attempt(Base):
    """One go at a quiz: what was shown, when it began, when it must end, how it ended."""

    __tablename__ = "attempt"
    __table_args__ = (
        Once("quiz_id", "learner_id", "number", name="one_attempt_per_number"),
        # Twenty clicks on "start" open one attempt.
        Index(
            "one_open_attempt",
            "quiz_id",
            "learner_id",
            unique=True,
            sqlite_where=text("finished_at IS NULL"),
            postgresql_where=text("finished_at IS NULL"),
        ),
        CheckConstraint("possible > 0", name="an_attempt_is_worth_something"),
    )
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id"))
    quiz: Mapped[Quiz] = relationship()
    edition_id: Mapped[int] = mapped_column(ForeignKey("quiz_edition.id"))
    edition: Mapped[QuizEdition] = relationship(foreign_keys=edition_id)
    # The newer edition whose rules marked it; empty: its own did.
    marked_with_id: Mapped[int | None] = mapped_column(ForeignKey("quiz_edition.id"))
    marked_with: Mapped[QuizEdition | None] = relationship(foreign_keys=marked_with_id)
    learner_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    learner: Mapped[Person] = relationship()
    number: Mapped[int]
    layout: Mapped[dict[str, Any]]  # the paper: order of questions and options, random ids
    started_at: Mapped[datetime]
    # How long the machine had run, and in which start of it: a clock set back gives no time.
    boot: Mapped[str] = mapped_column(default="")
    uptime: Mapped[int] = mapped_column(BigInteger, default=0)  # milliseconds
    deadline: Mapped[datetime | None]
    grace: Mapped[int] = mapped_column(default=30)  # seconds after the deadline that still count
    abandoned_at: Mapped[datetime | None]  # was not finished in time, and does not count
    finished_at: Mapped[datetime | None]
    earned: Mapped[int | None]
    possible: Mapped[int | None]
    passed: Mapped[bool | None]
    waits: Mapped[int] = mapped_column(default=0)  # answers that a person has still to mark
    answers: Mapped[list["Answer"]] = relationship(back_populates="attempt", order_by="Answer.slot")

    @property
    def paper(self) -> Paper:
        """What this attempt shows."""
        return Paper.from_document(self.layout)

    @property
    def score(self) -> Fraction | None:
        """The share of the points, once the attempt is finished; what waits has earned nothing."""
        if self.earned is None or self.possible is None:
            return None
        return Fraction(self.earned, self.possible)


class Answer(Base):
    """What counts for one slot now; how it came about is in the journal."""

    __tablename__ = "answer"
    __table_args__ = (
        Once("attempt_id", "slot", name="one_answer_per_slot"),
        CheckConstraint("possible > 0", name="an_answer_is_worth_something"),
    )
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"))
    attempt: Mapped[Attempt] = relationship(back_populates="answers")
    slot: Mapped[int]
    fields: Mapped[list[Any]]  # canonical: option numbers, or the text that was written
    revision: Mapped[int]
    device: Mapped[str]
    seq: Mapped[int]
    at: Mapped[datetime]
    certainty: Mapped[int] = mapped_column(default=0)  # how sure; 0: nothing was said
    checks: Mapped[int] = mapped_column(default=0)  # that counted
    closed: Mapped[bool] = mapped_column(default=False)  # by the last of them
    earned: Mapped[int | None]  # marked when the attempt is finished, or by a person after that
    possible: Mapped[int | None]
