"""People in a list, page by page."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, exists, false, literal, or_, select, tuple_
from sqlalchemy.orm import aliased

from elearn.accounts.models import Duty, Person, Role, Suspension
from elearn.db import session
from elearn.domain.arabic.text import norm

PAGE = 50
Query = Select[*tuple[Any, ...]]


@dataclass(frozen=True)
class PersonLine:
    """One line in the list of people."""

    id: int
    name_ar: str
    name_latin: str
    email: str | None
    phone: str | None
    staff_number: str | None
    country: str
    trains: bool
    administers: bool
    is_suspended: bool

    @property
    def name(self) -> str:
        """The name to call them by; whoever has none yet is called by the sign-in name."""
        return self.name_ar or self.name_latin or self.sign_in_name

    @property
    def sign_in_name(self) -> str:
        """One name to sign in with: for telling two people of one name apart."""
        return self.email or self.phone or self.staff_number or ""


@dataclass(frozen=True)
class Slice:
    """One page of a list, and where the pages beside it begin."""

    lines: list[PersonLine]
    before: int | None  # the page before ends before this person
    after: int | None  # the next one begins after this person


COLUMNS = (
    Person.id,
    Person.name_ar,
    Person.name_latin,
    Person.email,
    Person.phone,
    Person.staff_number,
    Person.country,
    exists().where(Role.person_id == Person.id, Role.duty == Duty.TRAIN),
    exists().where(Role.person_id == Person.id, Role.duty == Duty.ADMINISTER),
    exists().where(Suspension.person_id == Person.id),
)


def people(whom: ColumnElement[bool], asked: str = "", before: int = 0, after: int = 0) -> Slice:
    """Return the people among `whom` that a search means, in one statement."""
    words = norm(asked).split()
    query = select(*COLUMNS).where(whom, *(or_(named(word), known_as(word)) for word in words))
    query, backwards = beside(query, before, after)
    rows = session.execute(query.limit(PAGE + 1)).all()
    has_more, rows = len(rows) > PAGE, rows[:PAGE]
    lines = [PersonLine(*row) for row in (reversed(rows) if backwards else rows)]
    if not lines:
        return Slice([], None, None)
    starts = has_more if backwards else bool(after)
    goes_on = bool(before) if backwards else has_more
    return Slice(lines, lines[0].id if starts else None, lines[-1].id if goes_on else None)


def named(word: str) -> ColumnElement[bool]:
    """Return a condition: the word, in its compared form, is part of a name."""
    return Person.search_names.contains(word, autoescape=True)


def known_as(word: str) -> ColumnElement[bool]:
    """Return a condition: the word is part of what somebody signs in with.

    A telephone number may be asked for as it is dialled at home, with its zeros.
    """
    asked = {Person.email: word, Person.staff_number: word, Person.phone: word.lstrip("+0")}
    parts = (name.icontains(part, autoescape=True) for name, part in asked.items() if part)
    return or_(false(), *parts)


def beside(query: Query, before: int, after: int) -> tuple[Query, bool]:
    """Return the query from a person on, and whether it runs backwards.

    The place is looked up by number, so that no name stands in an address.
    """
    number, marker = before or after, aliased(Person)
    here = tuple_(Person.sort_key, Person.id)
    key = select(marker.sort_key).where(marker.id == number).scalar_subquery()
    place = tuple_(key, literal(number))
    if before:
        backwards = Person.sort_key.desc(), Person.id.desc()
        return query.where(here < place).order_by(*backwards), True
    if after:
        query = query.where(here > place)
    return query.order_by(Person.sort_key, Person.id), False
