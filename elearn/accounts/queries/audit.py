"""The log, as an administrator reads it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from elearn.accounts.models import AuditLine, Person
from elearn.db import session

NEWEST = 30


@dataclass(frozen=True)
class AuditEntry:
    """One line of the log about somebody."""

    at: datetime
    deed: str
    by: str  # empty: nobody, or nobody knows
    details: Mapping[str, Any]


def audit_lines(person: Person) -> list[AuditEntry]:
    """Return the newest lines about somebody, the last first."""
    actor = aliased(Person)
    query = (
        select(AuditLine.at, AuditLine.deed, actor.name_ar, actor.name_latin, AuditLine.details)
        .outerjoin(actor, AuditLine.actor_id == actor.id)
        .where(AuditLine.person_id == person.id)
        .order_by(AuditLine.id.desc())
        .limit(NEWEST)
    )
    return [
        AuditEntry(at, deed, name_ar or name_latin or "", details)
        for at, deed, name_ar, name_latin, details in session.execute(query)
    ]
