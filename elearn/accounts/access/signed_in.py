"""Whose a sign-in is, and what a link or code opens."""

from datetime import datetime
from hashlib import sha256
from typing import cast

from sqlalchemy import bindparam, exists, select
from sqlalchemy.orm import contains_eager

from elearn.accounts.models import OneTimeCode, Person, Purpose, SignIn, Suspension
from elearn.db import one, session

# One statement a request: the person behind the cookie, with device and duties.
SIGNED_IN = (
    select(Person, SignIn)
    .join(SignIn, SignIn.person_id == Person.id)
    .outerjoin(Person.roles)
    .options(contains_eager(Person.roles))
    .where(
        SignIn.key_hash == bindparam("key_hash"),
        SignIn.ended_at.is_(None),
        ~exists().where(Suspension.person_id == Person.id),
    )
)


def signed_in(key: str) -> Person | None:
    """Return whoever signed in with this key, unless the sign-in ended."""
    found = session.execute(SIGNED_IN, {"key_hash": key_hash(key)}).unique().one_or_none()
    if not found:
        return None
    person, device = found
    person.key, person.device = key, device
    return person


def code_to_use(secret: str, purpose: Purpose, now: datetime) -> OneTimeCode | None:
    """Return what a link or code opens, while it works and its person may come in."""
    return session.scalars(
        select(OneTimeCode)
        .join(OneTimeCode.person)
        .options(contains_eager(OneTimeCode.person))
        .where(
            OneTimeCode.secret_hash == key_hash(secret),
            OneTimeCode.purpose == purpose,
            OneTimeCode.used_at.is_(None),
            OneTimeCode.expires_at > now,
            ~exists().where(Suspension.person_id == Person.id),
        )
    ).one_or_none()


def sign_in_to_end(person: Person, number: int) -> SignIn:
    """Return one of the person's own sign-ins, or raise `Hidden`."""
    running = SignIn.person_id == person.id, SignIn.ended_at.is_(None)
    return cast(SignIn, one(select(SignIn).where(SignIn.id == number, *running)))


def key_hash(key: str) -> str:
    """Return what the table keeps of a random key."""
    return sha256(key.encode()).hexdigest()
