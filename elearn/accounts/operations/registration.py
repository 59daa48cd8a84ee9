"""Joining."""

from dataclasses import dataclass
from datetime import datetime

from elearn.accounts.models import Duty, Person
from elearn.accounts.operations.audit import note
from elearn.accounts.operations.codes import ask_to_verify
from elearn.db import session
from elearn.domain.arabic.text import sort_key


@dataclass(frozen=True)
class Newcomer:
    """Somebody who joins; what is empty was not given."""

    name_ar: str
    name_latin: str
    email: str = ""
    phone: str = ""
    staff_number: str = ""
    country: str = ""
    language: str = "ar"
    password_hash: str = ""


def register(newcomer: Newcomer, now: datetime) -> Person:
    """Make the account of a learner; an address is asked to prove itself by a letter."""
    person = Person(
        name_ar=newcomer.name_ar,
        name_latin=newcomer.name_latin,
        sort_key=sort_key(newcomer.name_ar or newcomer.name_latin),
        email=newcomer.email or None,
        phone=newcomer.phone or None,
        staff_number=newcomer.staff_number or None,
        country=newcomer.country,
        language=newcomer.language,
        password_hash=newcomer.password_hash,
        joined_at=now,
    )
    person.take_up(Duty.LEARN)
    session.add(person)
    session.flush()
    note("accounts.registered", now, person.id, person.id)
    ask_to_verify(person, now)
    return person
