"""A device on which somebody is signed in."""

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models.person import Person
from elearn.db import Base, Once


class SignIn(Base):
    """One sign-in on one device; the cookie holds the key, the table only its hash."""

    __tablename__ = "sign_in"
    __table_args__ = (Once("key_hash", name="one_sign_in_per_key"),)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    person: Mapped[Person] = relationship()
    key_hash: Mapped[str]
    agent: Mapped[str]  # what the browser calls itself, shortened
    is_shared: Mapped[bool] = mapped_column(default=False)  # a device of several people
    at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
