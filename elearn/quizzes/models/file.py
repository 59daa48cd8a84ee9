"""Files that answer a question."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.db import Base
from elearn.quizzes.models.attempt import Attempt


class AnswerFile(Base):
    """A file of one attempt; an answer that names its number has it, else it will be forgotten."""

    __tablename__ = "answer_file"
    attempt_id: Mapped[int] = mapped_column(ForeignKey("attempt.id"), index=True)
    attempt: Mapped[Attempt] = relationship()
    slot: Mapped[int]
    name: Mapped[str]
    bytes: Mapped[int]
    digest: Mapped[str] = mapped_column(index=True)
    at: Mapped[datetime]
