"""What was worked out about a quiz once, because it takes long."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.db import Base, Once
from elearn.quizzes.models.quiz import Quiz


class QuizStatistics(Base):
    """The statistics of a quiz with very many attempts, as they stood at a moment."""

    __tablename__ = "quiz_statistics"
    __table_args__ = (Once("quiz_id", name="one_row_of_statistics_per_quiz"),)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id"))
    quiz: Mapped[Quiz] = relationship()
    asked_at: Mapped[datetime]
    at: Mapped[datetime | None]  # empty: never yet
    reports: Mapped[dict[str, Any]] = mapped_column(default=dict)  # of first and of all attempts
