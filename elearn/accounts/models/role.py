"""What somebody does, and where."""

from enum import StrEnum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from elearn.db import Base, Once


class Duty(StrEnum):
    """What somebody does on the platform; duties add up."""

    LEARN = "learn"
    TRAIN = "train"
    ADMINISTER = "administer"


class PlaceKind(StrEnum):
    """Where a duty holds."""

    SITE = "site"
    ORGANISATION = "organisation"
    COURSE = "course"


THE_SITE = 0  # there is one, and a place without a number would escape the unique rule


class Role(Base):
    """One duty of one person at one place."""

    __tablename__ = "role"
    __table_args__ = (
        Once("person_id", "duty", "place_kind", "place_id", name="one_role_per_place"),
    )
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    duty: Mapped[Duty]
    place_kind: Mapped[PlaceKind]
    place_id: Mapped[int]

    def is_like(self, other: "Role") -> bool:
        """Whether both are the same duty at the same place."""
        mine = self.duty, self.place_kind, self.place_id
        return mine == (other.duty, other.place_kind, other.place_id)
