"""The log, as an administrator reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import aliased

from elearn.accounts.models import AuditLine, Person
from elearn.db import session
from elearn.ports import Place

NEWEST = 30
# What everybody does every day: a page about decisions leaves it out.
EVERYDAY = ("accounts.signed_in", "accounts.signed_out", "accounts.sign_in_failed")
ACTOR = aliased(Person)


@dataclass(frozen=True)
class AuditEntry:
    """One line of the log about somebody."""

    id: int
    at: datetime
    deed: str
    whom_id: int | None
    whom: str  # empty: it was about nobody
    by: str  # empty: nobody, or nobody knows
    details: Mapping[str, Any]

    @property
    def place(self) -> Place | None:
        """Where a role was given or taken, but for the whole platform."""
        kind, number = self.details.get("kind", "site"), self.details.get("place", 0)
        return None if kind == "site" else (kind, number)


@dataclass(frozen=True)
class AuditPage:
    """One page of the log, and the line before which the next one begins."""

    lines: list[AuditEntry]
    before: int | None


def audit_lines(person: Person) -> list[AuditEntry]:
    """Return the newest lines about somebody, the last first."""
    return read(lines().where(AuditLine.person_id == person.id).limit(NEWEST))


def audit_log(whom: ColumnElement[bool], with_sign_ins: bool, before: int = 0) -> AuditPage:
    """Return one page of what was done to those `whom` the reader looks after, the last first."""
    query = lines().where(whom).limit(NEWEST + 1)
    if not with_sign_ins:
        query = query.where(AuditLine.deed.not_in(EVERYDAY))
    if before:
        query = query.where(AuditLine.id < before)
    found = read(query)
    return AuditPage(found[:NEWEST], found[NEWEST - 1].id if found[NEWEST:] else None)


def lines() -> Select[Any]:
    """Return the log with the people in it, the last line first."""
    return (
        select(
            AuditLine.id,
            AuditLine.at,
            AuditLine.deed,
            AuditLine.person_id,
            Person.name_ar,
            Person.name_latin,
            ACTOR.name_ar,
            ACTOR.name_latin,
            AuditLine.details,
        )
        .outerjoin(Person, AuditLine.person_id == Person.id)
        .outerjoin(ACTOR, AuditLine.actor_id == ACTOR.id)
        .order_by(AuditLine.id.desc())
    )


def read(query: Select[Any]) -> list[AuditEntry]:
    """Return what a query of the log finds."""
    return [
        AuditEntry(number, at, deed, whom, ar or latin or "", by_ar or by_latin or "", details)
        for number, at, deed, whom, ar, latin, by_ar, by_latin, details in session.execute(query)
    ]
