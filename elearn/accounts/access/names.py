"""Whose a sign-in name is."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, false, or_, select

from elearn.accounts.models import Person, Suspension
from elearn.db import session
from elearn.domain.people.phone import possible_phones
from elearn.domain.people.sign_in_names import BadName, email_address, staff_number


@dataclass(frozen=True)
class Holder:
    """Whose a sign-in name is, and what proves it."""

    id: int
    password_hash: str
    is_suspended: bool


def holder_of(name: str) -> Holder | None:
    """Return whose name to sign in with this is.

    An address, a staff number or a whole telephone number is exact; a number without its
    country helps only where it can be one person's alone.
    """
    columns = (Person.id, Person.password_hash, Suspension.id.is_not(None))
    people = select(*columns, exactly(name)).outerjoin(Person.suspension)
    phones = possible_phones(name)
    found = session.execute(people.where(or_(exactly(name), Person.phone.in_(phones)))).all()
    sure = [row for row in found if row[-1]] or found
    return Holder(*sure[0][:-1]) if len(sure) == 1 else None


def exactly(name: str) -> ColumnElement[bool]:
    """Return a condition: the name is this person's, whatever the country."""
    phones = possible_phones(name)
    return or_(
        Person.email == parsed(email_address, name),
        Person.staff_number == parsed(staff_number, name),
        Person.phone == phones[0] if len(phones) == 1 else false(),
    )


def parsed(parse: Callable[[str], str], name: str) -> str:
    """Return the name as the tables keep it; nobody's, if it cannot be one of this kind."""
    try:
        return parse(name)
    except BadName:
        return ""


def taken(email: str, phone: str, staff_number: str, whose: int = 0) -> set[str]:
    """Return which of these names belong to somebody else than `whose`."""
    asked = {"email": email, "phone": phone, "staff_number": staff_number}
    given = {name: value for name, value in asked.items() if value}
    query = select(Person.email, Person.phone, Person.staff_number).where(
        Person.id != whose,
        or_(false(), *(getattr(Person, n) == v for n, v in given.items())),
    )
    rows = session.execute(query).all()
    return {name for name, value in given.items() if value in {getattr(r, name) for r in rows}}
