"""Signing in and out."""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_urlsafe

from sqlalchemy import update

from elearn.accounts.access import key_hash
from elearn.accounts.models import Person, SignIn
from elearn.accounts.operations.audit import note
from elearn.accounts.passwords import hashed, is_outdated
from elearn.db import session

KEY_BYTES = 32  # 256 bits
AGENT_LENGTH = 200


@dataclass(frozen=True)
class Device:
    """Where somebody signs in."""

    agent: str
    address: str
    is_shared: bool = False


def admit(person_id: int, password: str, device: Device, now: datetime) -> str:
    """Sign in somebody who proved it, and return the key.

    An old hash is renewed while the password is known.
    """
    person = session.get_one(Person, person_id)
    if is_outdated(person.password_hash):
        person.password_hash = hashed(password)
    return begin_sign_in(person, device, now)


def begin_sign_in(person: Person, device: Device, now: datetime) -> str:
    """Begin a sign-in under a key that nobody had before, and return the key."""
    key = token_urlsafe(KEY_BYTES)
    begun = SignIn(
        person=person,
        key_hash=key_hash(key),
        agent=device.agent[:AGENT_LENGTH],
        is_shared=device.is_shared,
        at=now,
        last_seen_at=now,
    )
    session.add(begun)
    note("accounts.signed_in", now, person.id, person.id, address=device.address)
    return key


def refuse(person_id: int | None, device: Device, now: datetime) -> None:
    """Log a sign-in that failed, without the name: it may be a mistyped password."""
    note("accounts.sign_in_failed", now, None, person_id, address=device.address)


def note_use(device_id: int, now: datetime) -> None:
    """Write down that a sign-in is in use."""
    session.execute(update(SignIn).where(SignIn.id == device_id).values(last_seen_at=now))


def end_sign_in(device: SignIn, now: datetime) -> None:
    """End one sign-in."""
    device.ended_at = now
    note("accounts.signed_out", now, device.person_id, device.person_id)


def end_sign_ins(person_id: int, now: datetime, but: int | None = None) -> None:
    """End every sign-in of somebody, or every other one than number `but`."""
    running = update(SignIn).where(SignIn.person_id == person_id, SignIn.ended_at.is_(None))
    if but:
        running = running.where(SignIn.id != but)
    session.execute(running.values(ended_at=now))
