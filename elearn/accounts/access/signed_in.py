"""Who is signed in: what every page knows of them, from one statement."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import Any, TypeAlias, cast

from sqlalchemy import bindparam, exists, select

from elearn.accounts.models import (
    Digits,
    Duty,
    Person,
    PlaceKind,
    Role,
    SignIn,
    Suspension,
    Theme,
)
from elearn.accounts.models.sign_in import Patience, patience
from elearn.db import one, rows, session


@dataclass(frozen=True)
class Held:
    """A duty, and where it holds."""

    duty: Duty
    place_kind: PlaceKind
    place_id: int


@dataclass(frozen=True)
class SignedIn:
    """Somebody who is signed in, and the device: values, because most pages only read."""

    key: str
    roles: tuple[Held, ...]
    id: int
    name_ar: str
    name_latin: str
    country: str
    language: str
    digits: Digits
    shows_hijri: bool
    time_zone: str
    theme: Theme
    is_demo: bool
    device_id: int
    device_is_shared: bool
    since: datetime
    last_seen_at: datetime

    # What Flask-Login asks; spelled out so that nothing here imports a web library.
    is_authenticated = is_active = True
    is_anonymous = False

    def get_id(self) -> str:
        """Return what the session cookie remembers: the key of the sign-in, not the person."""
        return self.key

    @property
    def name(self) -> str:
        """The name to call them by: the Arabic one where there is one."""
        return self.name_ar or self.name_latin

    @cached_property
    def duties(self) -> frozenset[Duty]:
        """What they do anywhere."""
        return frozenset(role.duty for role in self.roles)

    @property
    def patience(self) -> Patience:
        """How long this sign-in holds."""
        return patience(self.duties, self.device_is_shared)

    def may(self, duty: Duty) -> bool:
        """Whether they do this anywhere: opens an audience's door, never a row."""
        return duty in self.duties

    def may_everywhere(self, duty: Duty) -> bool:
        """Whether they do this for the whole site."""
        return any(role.duty is duty and role.place_kind is PlaceKind.SITE for role in self.roles)

    @property
    def may_teach(self) -> bool:
        """Whether the trainers' side is open to them."""
        return self.may(Duty.TRAIN)

    @property
    def may_administer(self) -> bool:
        """Whether the administrators' side is open to them."""
        return self.may(Duty.ADMINISTER)


# Who did something: the log keeps the number.
Actor: TypeAlias = SignedIn | Person

# A row for each duty; the person and the device stand in every one of them.
SIGNED_IN = (
    select(
        Person.id,
        Person.name_ar,
        Person.name_latin,
        Person.country,
        Person.language,
        Person.digits,
        Person.shows_hijri,
        Person.time_zone,
        Person.theme,
        Person.is_demo,
        SignIn.id,
        SignIn.is_shared,
        SignIn.at,
        SignIn.last_seen_at,
        Role.duty,
        Role.place_kind,
        Role.place_id,
    )
    .join(SignIn, SignIn.person_id == Person.id)
    .outerjoin(Role, Role.person_id == Person.id)
    .where(
        SignIn.key_hash == bindparam("key_hash"),
        SignIn.ended_at.is_(None),
        ~exists().where(Suspension.person_id == Person.id),
    )
)
OF_A_ROLE = 3  # columns at the end


def signed_in(key: str) -> SignedIn | None:
    """Return whoever signed in with this key, unless the sign-in ended."""
    found = rows(SIGNED_IN, {"key_hash": key_hash(key)})
    if not found:
        return None
    who: tuple[Any, ...] = found[0][:-OF_A_ROLE]
    roles = (row[-OF_A_ROLE:] for row in found)
    return SignedIn(key, tuple(Held(*role) for role in roles if role[0]), *who)


def own_account(who: SignedIn) -> Person:
    """Return the row of whoever is signed in, to be changed."""
    return session.get_one(Person, who.id)


def sign_in_to_end(who: SignedIn, number: int) -> SignIn:
    """Return one of the person's own sign-ins, or raise `Hidden`."""
    running = SignIn.person_id == who.id, SignIn.ended_at.is_(None)
    return cast(SignIn, one(select(SignIn).where(SignIn.id == number, *running)))


def key_hash(key: str) -> str:
    """Return what the table keeps of a random key."""
    return sha256(key.encode()).hexdigest()
