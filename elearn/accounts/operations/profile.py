"""What people say of themselves."""

from dataclasses import asdict, dataclass
from datetime import datetime

from elearn.accounts.models import Digits, Gender, Person, Theme
from elearn.accounts.operations.audit import note
from elearn.accounts.operations.codes import ask_to_verify
from elearn.accounts.operations.passwords import tell
from elearn.domain.arabic.text import sort_key


@dataclass(frozen=True)
class Told:
    """What somebody may say of themselves."""

    name_ar: str
    name_latin: str
    gender: Gender | None
    country: str
    work: str
    language: str
    digits: Digits
    shows_hijri: bool
    time_zone: str
    theme: Theme


def describe(person: Person, told: Told, now: datetime) -> None:
    """Keep it; another name is logged, because certificates carry names."""
    if (person.name_ar, person.name_latin) != (told.name_ar, told.name_latin):
        note("accounts.renamed", now, person.id, person.id)
    for column, value in asdict(told).items():
        setattr(person, column, value)
    person.sort_key = sort_key(person.name)


def rename_sign_in(
    person: Person, email: str, phone: str, staff_number: str, now: datetime
) -> None:
    """Keep new names to sign in with; another address proves itself, the old one is told."""
    if email != (person.email or ""):
        tell(person, "email_changed", now)
        person.email, person.email_verified_at = email or None, None
        ask_to_verify(person, now)
    person.phone, person.staff_number = phone or None, staff_number or None
    note("accounts.sign_in_names_changed", now, person.id, person.id)
