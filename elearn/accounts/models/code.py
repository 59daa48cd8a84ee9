"""Codes and links that open one door once."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models.person import Person
from elearn.db import Base, Once


class Purpose(StrEnum):
    """Which door a code opens."""

    VERIFY_EMAIL = "verify_email"
    RESET_PASSWORD = "reset_password"  # noqa: S105 - the name of a door, not a password
    RECOVER = "recover"  # given by an administrator or coordinator to somebody without e-mail


class OneTimeCode(Base):
    """A secret that was handed out; only its hash is kept, and it works once."""

    __tablename__ = "one_time_code"
    __table_args__ = (Once("secret_hash", name="one_row_per_secret"),)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship(foreign_keys=person_id)
    given_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    purpose: Mapped[Purpose]
    email: Mapped[str | None]  # the address that a verification proves
    secret_hash: Mapped[str]
    at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
