"""Take a certificate back."""

from datetime import datetime

from elearn.accounts.access import Actor
from elearn.accounts.operations.audit import note
from elearn.certificates.models import Certificate, Revocation
from elearn.db import session


def revoke(certificate: Certificate, by: Actor, reason: str, now: datetime) -> None:
    """Revoke a certificate; a second revocation breaks a rule of kind `Once`."""
    session.add(Revocation(certificate_id=certificate.id, by_id=by.id, at=now, reason=reason))
    note(
        "certificates.revoked",
        now,
        by.id,
        certificate.person_id,
        serial=certificate.serial,
        reason=reason,
    )
    session.flush()
