"""What a learner holds, and what replaced it."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import bindparam, select

from elearn.accounts.access import SignedIn
from elearn.certificates.models import Certificate, Revocation
from elearn.certificates.queries.lines import LINES, Line
from elearn.db import rows, session


@dataclass(frozen=True)
class Held:
    """A certificate that counts, as its holder's start page shows it."""

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


def certificates_of(person: SignedIn) -> list[Held]:
    """Return the certificates that count for somebody, the newest first."""
    return [Held(*row) for row in rows(HELD, {"person_id": person.id})]


def collection(learner: SignedIn) -> list[Line]:
    """Return all that was issued to somebody, the newest first, without old editions."""
    held = LINES.where(Certificate.person_id == learner.id, Certificate.replaced_by_id.is_(None))
    return [Line(*row) for row in session.execute(held.order_by(Certificate.id.desc()))]


def newest_edition(certificate: Certificate) -> Certificate:
    """Return what replaced a certificate in the end; itself, if nothing did."""
    editions = select(Certificate).filter_by(enrolment_id=certificate.enrolment_id)
    return session.scalars(editions.order_by(Certificate.edition.desc()).limit(1)).one()
