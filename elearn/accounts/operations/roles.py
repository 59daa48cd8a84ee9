"""Giving and taking what somebody may do."""

from datetime import datetime

from elearn.accounts.access import Actor
from elearn.accounts.models import Duty, Person, Role, Suspension
from elearn.accounts.operations.audit import note
from elearn.accounts.operations.sign_in import end_sign_ins
from elearn.db import session
from elearn.events import LearnerCameBack, announce


def grant(person: Person, role: Role, by: Actor | None, now: datetime) -> None:
    """Give a duty at a place; whoever has it keeps it."""
    if not any(held.is_like(role) for held in person.roles):
        person.roles.append(role)
        log("accounts.role_given", person, role, by, now)


def withdraw(person: Person, role: Role, by: Actor, now: datetime) -> None:
    """Take a duty away."""
    person.roles.remove(role)
    session.delete(role)
    log("accounts.role_taken", person, role, by, now)


def log(deed: str, person: Person, role: Role, by: Actor | None, now: datetime) -> None:
    """Write down what changed; with other powers somebody signs in anew, under another key."""
    where = {"kind": role.place_kind.value, "place": role.place_id}
    note(deed, now, by.id if by else None, person.id, duty=role.duty.value, **where)
    if role.duty is not Duty.LEARN:
        end_sign_ins(person.id, now)


def suspend(person: Person, by: Actor, reason: str, now: datetime) -> None:
    """Close an account and end every sign-in; the first reason stands."""
    if not person.suspension:
        person.suspension = Suspension(person_id=person.id, by_id=by.id, at=now, reason=reason)
        end_sign_ins(person.id, now)
        note("accounts.suspended", now, by.id, person.id, reason=reason)


def restore(person: Person, by: Actor, now: datetime) -> None:
    """Open an account again."""
    if person.suspension:
        session.delete(person.suspension)
        note("accounts.restored", now, by.id, person.id)
        session.flush()
        announce(LearnerCameBack(person.id, at=now))
