"""Certificates, as pages show them."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from elearn.accounts.models import Person
from elearn.certificates.models import Certificate, Revocation
from elearn.db import session


@dataclass(frozen=True)
class Held:
    """A certificate on somebody's home page."""

    serial: str
    token: str
    course_title: str
    issued_at: datetime


HELD = (
    select(
        Certificate.serial,
        Certificate.token,
        Certificate.course_title,
        Certificate.issued_at,
    )
    .outerjoin(Revocation, Revocation.certificate_id == Certificate.id)
    .where(
        Certificate.person_id == bindparam("person_id"),
        Certificate.replaced_by_id.is_(None),
        Revocation.id.is_(None),
    )
    .order_by(Certificate.issued_at.desc(), Certificate.id)
)


def certificates_of(person: Person) -> list[Held]:
    """Return the certificates that somebody holds, the newest first."""
    rows = session.execute(HELD, {"person_id": person.id})
    return [Held(*row) for row in rows]
