"""A device on which somebody is signed in."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from elearn.accounts.models.person import Person
from elearn.accounts.models.role import Duty
from elearn.db import Base, Once


@dataclass(frozen=True)
class Patience:
    """How long a sign-in holds: unused, and altogether."""

    idle: timedelta
    whole: timedelta

    def ends(self, begun: datetime, used: datetime, now: datetime) -> bool:
        """Whether what was begun and last used then is over."""
        return now - used > self.idle or now - begun > self.whole

    def __and__(self, other: "Patience") -> "Patience":
        """Return the stricter of two."""
        return Patience(min(self.idle, other.idle), min(self.whole, other.whole))


LEARNERS = Patience(timedelta(days=30), timedelta(days=90))
TRAINERS = Patience(timedelta(hours=12), timedelta(days=30))
ADMINISTRATORS = Patience(timedelta(minutes=15), timedelta(hours=12))
SHARED_DEVICE = Patience(timedelta(minutes=30), timedelta(hours=12))
LAST_SEEN_EVERY = timedelta(minutes=10)


def patience(duties: Collection[Duty], is_shared: bool) -> Patience:
    """Return how long a sign-in holds: the more somebody may do, the shorter."""
    found = LEARNERS
    if Duty.TRAIN in duties:
        found &= TRAINERS
    if Duty.ADMINISTER in duties:
        found &= ADMINISTRATORS
    return found & SHARED_DEVICE if is_shared else found


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
