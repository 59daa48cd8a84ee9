"""Questions that are kept for any quiz, version by version."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models import Person
from elearn.db import Base, Once
from elearn.organisations.models import Organisation
from elearn.quizzes.models.quiz import Quiz


class State(StrEnum):
    """How far a question of the bank has come."""

    DRAFT = "draft"  # nobody is asked it yet
    READY = "ready"
    RETIRED = "retired"  # quizzes that ask it go on; no other takes it


class BankQuestion(Base):
    """A question of somebody's bank; its newest version is what quizzes take."""

    __tablename__ = "bank_question"
    __table_args__ = (
        Once("public_id", name="one_question_per_public_id"),
        Index(None, "owner_id", "category"),
    )
    public_id: Mapped[str]  # known to files that leave the platform
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    owner: Mapped[Person] = relationship()
    # Trainers of this organisation use it and improve it too.
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    organisation: Mapped[Organisation | None] = relationship()
    category: Mapped[str] = mapped_column(default="")  # a path: loans/interest
    state: Mapped[State]
    kind: Mapped[str]
    prompt: Mapped[str]
    search_text: Mapped[str]  # all that it says, as searches compare it
    number: Mapped[int]  # of the newest version
    changed_at: Mapped[datetime]
    versions: Mapped[list["BankVersion"]] = relationship(
        back_populates="question", order_by="BankVersion.number.desc()"
    )
    tags: Mapped[list["BankTag"]] = relationship(
        order_by="BankTag.tag", cascade="all, delete-orphan"
    )


class BankVersion(Base):
    """A question as it stood; it is never changed."""

    __tablename__ = "bank_version"
    __table_args__ = (Once("question_id", "number", name="one_version_per_number"),)
    question_id: Mapped[int] = mapped_column(ForeignKey("bank_question.id"))
    question: Mapped[BankQuestion] = relationship(back_populates="versions")
    number: Mapped[int]
    document: Mapped[dict[str, Any]]  # as in the .quiz.yaml, without id, tags and origin
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by: Mapped[Person] = relationship()
    at: Mapped[datetime]


class BankTag(Base):
    """A word under which a question is found."""

    __tablename__ = "bank_tag"
    __table_args__ = (Once("question_id", "tag", name="one_tag_per_question"),)
    question_id: Mapped[int] = mapped_column(ForeignKey("bank_question.id"))
    tag: Mapped[str] = mapped_column(index=True)


class BankUse(Base):
    """A quiz that asks a question of the bank today, and in which version."""

    __tablename__ = "bank_use"
    __table_args__ = (Once("quiz_id", "question_id", name="one_use_per_quiz"),)
    quiz_id: Mapped[int] = mapped_column(ForeignKey("quiz.id"))
    quiz: Mapped[Quiz] = relationship()
    question_id: Mapped[int] = mapped_column(ForeignKey("bank_question.id"), index=True)
    number: Mapped[int]
