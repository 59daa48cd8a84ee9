"""Somebody with an account."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String, event
from sqlalchemy.orm import Mapped, Mapper, mapped_column, relationship

from elearn.accounts.models.role import THE_SITE, Duty, PlaceKind, Role
from elearn.db import Base, Once
from elearn.domain.arabic.text import norm, sort_key

BYTEWISE = String().with_variant(String(collation="C"), "postgresql")


class Digits(StrEnum):
    """How a person wants numbers written."""

    COUNTRY = "country"
    ARABIC = "arab"
    WESTERN = "latn"


class Gender(StrEnum):
    """What a person may say of themselves; nobody has to."""

    WOMAN = "woman"
    MAN = "man"


class Theme(StrEnum):
    """Light or dark, or as the device has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Person(Base):
    """Somebody with an account.

    A name to sign in with is an e-mail address, a phone number or a staff number; only a
    verified e-mail address proves anything about its owner.
    """

    __tablename__ = "person"
    __table_args__ = (
        Once("email", name="one_person_per_email"),
        Once("phone", name="one_person_per_phone"),
        Once("staff_number", name="one_person_per_staff_number"),
    )
    email: Mapped[str | None]  # lower case
    email_verified_at: Mapped[datetime | None]
    phone: Mapped[str | None]  # +967777123456
    staff_number: Mapped[str | None]  # upper case, Western digits
    password_hash: Mapped[str]
    name_ar: Mapped[str]
    name_latin: Mapped[str] = mapped_column(default="")
    # Both are kept by `keep_keys`; lists are ordered bytewise, alike on every database.
    sort_key: Mapped[str] = mapped_column(BYTEWISE, index=True)
    search_names: Mapped[str] = mapped_column(default="")
    gender: Mapped[Gender | None]
    country: Mapped[str] = mapped_column(default="")  # ISO 3166, two letters
    work: Mapped[str] = mapped_column(default="")
    language: Mapped[str] = mapped_column(default="ar")
    digits: Mapped[Digits] = mapped_column(default=Digits.COUNTRY)
    shows_hijri: Mapped[bool] = mapped_column(default=False)
    time_zone: Mapped[str] = mapped_column(default="")  # empty: as the country has it
    theme: Mapped[Theme] = mapped_column(default=Theme.SYSTEM)
    joined_at: Mapped[datetime]
    is_demo: Mapped[bool] = mapped_column(default=False)
    roles: Mapped[list[Role]] = relationship()
    suspension: Mapped["Suspension | None"] = relationship(foreign_keys="Suspension.person_id")

    @property
    def name(self) -> str:
        """The name to call them by: the Arabic one where there is one."""
        return self.name_ar or self.name_latin

    @property
    def duties(self) -> frozenset[Duty]:
        """What they do anywhere."""
        return frozenset(role.duty for role in self.roles)

    def take_up(
        self, duty: Duty, kind: PlaceKind = PlaceKind.SITE, place_id: int = THE_SITE
    ) -> None:
        """Do this from now on, at one place or on the whole site."""
        self.roles.append(Role(duty=duty, place_kind=kind, place_id=place_id))


class Suspension(Base):
    """Who closed an account, when and why; while the row stands, nobody signs in to it."""

    __tablename__ = "suspension"
    __table_args__ = (Once("person_id", name="one_suspension_per_person"),)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    by_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    at: Mapped[datetime]
    reason: Mapped[str]


@event.listens_for(Person, "before_insert")
@event.listens_for(Person, "before_update")
def keep_keys(mapper: Mapper[Person], connection: object, person: Person) -> None:
    """Keep what a person is sorted by and found by in step with the names."""
    person.sort_key = sort_key(person.name)
    person.search_names = norm(f"{person.name_ar} {person.name_latin}")
