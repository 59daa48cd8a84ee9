"""Questions asked together, edition by edition."""

import json
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.engine.default import DefaultExecutionContext
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.courses.models import Activity
from elearn.db import Base, Once
from elearn.domain.quiz import Question
from elearn.domain.quiz.attempts import Rules
from elearn.quizzes.kinds import KINDS


def digest_of(context: DefaultExecutionContext) -> str:
    """Return what changes with every word of an edition that is being written."""
    document = context.get_current_parameters()["document"]  # type: ignore[no-untyped-call]
    return sha256(json.dumps(document, sort_keys=True).encode()).hexdigest()


class Quiz(Base):
    """The quiz behind an activity; its edition of today is what new attempts see."""

    __tablename__ = "quiz"
    __table_args__ = (Once("activity_id", name="one_quiz_per_activity"),)
    activity_id: Mapped[int] = mapped_column(ForeignKey("activity.id"))
    activity: Mapped[Activity] = relationship()
    # No foreign key: editions point at their quiz, and two tables cannot both come first.
    edition_id: Mapped[int | None]
    edition: Mapped["QuizEdition | None"] = relationship(
        primaryjoin="foreign(Quiz.edition_id) == QuizEdition.id", viewonly=True
    )


class QuizEdition(Base):
    """Settings and questions as they stood; an attempt keeps the edition that it saw."""

    __tablename__ = "quiz_edition"
    __table_args__ = (Once("quiz_id", "number", name="one_quiz_per_edition"),)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id"))
    quiz: Mapped[Quiz] = relationship(foreign_keys=quiz_id)
    number: Mapped[int]
    document: Mapped[dict[str, Any]]  # as in the .quiz.yaml
    digest: Mapped[str] = mapped_column(default=digest_of)
    at: Mapped[datetime]

    @property
    def rules(self) -> Rules:
        """The settings that decide about attempts."""
        return Rules.from_document(self.document)

    @property
    def asked(self) -> int:
        """How many questions one paper holds."""
        count = len(self.document["questions"])
        return min(self.rules.draw or count, count)

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions, as the engine knows them."""
        return questions_of(self.document)


def questions_of(document: Mapping[str, Any]) -> tuple[Question, ...]:
    """Return the questions of an edition."""
    return tuple(
        KINDS[question["kind"]].from_document(question) for question in document["questions"]
    )
