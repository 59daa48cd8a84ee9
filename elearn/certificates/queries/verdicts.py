"""What may be believed of a certificate, as the page of verification says it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from elearn.certificates.models import Certificate
from elearn.certificates.queries.held import newest_edition
from elearn.domain.certificate import Forged, Proof, Standing, State


@dataclass(frozen=True)
class Verdict:
    """The word on a certificate, the certificate, and what replaced it."""

    state: State
    certificate: Certificate | None = None
    replacement: Certificate | None = None


UNKNOWN = Verdict(State.UNKNOWN)


def verdict(
    certificate: Certificate, public_keys: Mapping[str, bytes], today: date, shown: Proof
) -> Verdict:
    """Return the verdict on a certificate whose holder shows this proof.

    The signature is checked here and now, and so is every printed word.
    """
    is_signed = shown == certificate.proof and is_whole(certificate, public_keys)
    standing = Standing(
        is_signed,
        certificate.revocation is not None,
        certificate.replaced_by_id is not None,
        certificate.printed.expires,
    )
    newest = newest_edition(certificate) if certificate.replaced_by_id else None
    return Verdict(standing.state(today), certificate, newest)


def is_whole(certificate: Certificate, public_keys: Mapping[str, bytes]) -> bool:
    """Whether a key of ours signed exactly what the row says."""
    try:
        return certificate.proof.verify(public_keys).covers(certificate.printed)
    except Forged:
        return False
