"""Certificates in a list."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, false, func, select

from elearn.certificates.models import Certificate, Revocation
from elearn.db import session
from elearn.domain.certificate import Misread, Standing, State, read_serial
from elearn.domain.certificate.names import comparable

PAGE = 50
Visible = ColumnElement[bool]


@dataclass(frozen=True)
class Line:
    """One certificate in a list."""

    id: int
    serial: str
    token: str
    name: str
    course_title: str
    hours: int
    issued_at: datetime
    is_revoked: bool
    is_replaced: bool
    expires_at: datetime | None

    def state(self, today: date) -> State:
        """Return how it stands in the log; a list checks no signature."""
        expires = self.expires_at and self.expires_at.date()
        return Standing(True, self.is_revoked, self.is_replaced, expires).state(today)


LINES: Any = select(
    Certificate.id,
    Certificate.serial,
    Certificate.token,
    func.coalesce(func.nullif(Certificate.name_ar, ""), Certificate.name_latin),
    Certificate.course_title,
    Certificate.hours,
    Certificate.issued_at,
    Revocation.id.is_not(None),
    Certificate.replaced_by_id.is_not(None),
    Certificate.expires_at,
).outerjoin(Certificate.revocation)


@dataclass(frozen=True)
class Page:
    """Some lines of a list, and from where it goes on."""

    lines: list[Any]
    next: int | None


def issued(visible: Visible, text: str = "", before: int | None = None) -> Page:
    """Return certificates by number or name, the newest first."""
    found = LINES.where(visible, matches(text)) if text else LINES.where(visible)
    if before is not None:
        found = found.where(Certificate.id < before)
    rows = session.execute(found.order_by(Certificate.id.desc()).limit(PAGE + 1)).all()
    return Page([Line(*row) for row in rows[:PAGE]], rows[PAGE - 1].id if rows[PAGE:] else None)


def matches(text: str) -> ColumnElement[bool]:
    """Return a condition: the certificate has this number, or a name with these letters."""
    try:
        return Certificate.serial == read_serial(text)
    except Misread:
        letters = comparable(text)
        return Certificate.name_key.contains(letters) if letters else false()
