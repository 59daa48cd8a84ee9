"""Issue a certificate, once; correct a name by the next edition."""

from dataclasses import dataclass
from datetime import datetime
from secrets import token_bytes
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.exc import IntegrityError

from elearn.accounts.access import Actor
from elearn.accounts.operations.audit import note
from elearn.certificates.models import Certificate
from elearn.certificates.operations.content import Names, columns
from elearn.db import Once, session
from elearn.domain.certificate import Record, new_serial, new_token, sign
from elearn.domain.certificate.proof import SALT_BYTES, TOKEN_BYTES
from elearn.enrolments.models import Enrolment
from elearn.jobs import enqueue
from elearn.ports import Services

DRAWS = 5  # of a number, should it be taken: one in millions is
FIRST = 1
EDITIONS = (
    select(Certificate)
    .where(Certificate.enrolment_id == bindparam("enrolment_id"))
    .order_by(Certificate.edition.desc())
    .limit(1)
)
# What was certified stays certified when only a name is corrected.
CERTIFIED = (
    "language", "course_slug", "course_title", "hours", "trainer", "organisation",
    "shows_score", "earned", "possible", "expires_at",
)  # fmt: skip


class NotGiven(ValueError):
    """The course gives no certificates, or this one has not been earned."""


@dataclass(frozen=True)
class Occasion:
    """When a certificate is issued, by what means, and whose word stands behind it."""

    services: Services
    now: datetime
    by: Actor | None = None
    reason: str = ""  # an administrator's, in place of the course's own rule
    expires_at: datetime | None = None
    is_batch: bool = False  # who issues many prints them together

    @property
    def by_id(self) -> int | None:
        """Who issues; nobody, when the course's rule does."""
        return self.by.id if self.by else None


def issue(enrolment: Enrolment, occasion: Occasion) -> Certificate:
    """Return the certificate of an enrolment: the one it has, or a new one.

    Raises `NotGiven`, `NameMissing` or `LettersMissing`. Without a reason the course's rule
    must be met, and a revoked certificate stays revoked.
    """
    held = newest(enrolment.id)
    if held and not (held.revocation and occasion.reason):
        return held
    if not enrolment.course.certificate:
        raise NotGiven
    if not (enrolment.course_completion or occasion.reason):
        raise NotGiven
    names = Names.of(enrolment.learner, occasion.services)
    said = columns(enrolment, names, occasion.services) | {"expires_at": occasion.expires_at}
    try:
        return next_edition(said, held, occasion)
    except IntegrityError:
        won = newest(enrolment.id)  # somebody issued it in the same moment
        if won is None or won == held:
            raise
        return won


def correct(certificate: Certificate, names: Names, occasion: Occasion) -> Certificate:
    """Return the next edition, with other names; the old one says what replaced it.

    Raises `IntegrityError` if it was replaced already: a rule of kind `Once`.
    """
    said = columns(certificate.enrolment, names, occasion.services)
    said |= {name: getattr(certificate, name) for name in CERTIFIED}
    return next_edition(said, certificate, occasion)


def newest(enrolment_id: int) -> Certificate | None:
    """Return the newest edition of an enrolment's certificate, if it has one."""
    return session.scalars(EDITIONS, {"enrolment_id": enrolment_id}).first()


def next_edition(said: dict[str, Any], held: Certificate | None, occasion: Occasion) -> Certificate:
    """Write, sign and log the edition after `held`, or raise `IntegrityError`."""
    edition = held.edition + 1 if held else FIRST
    certificate = written(said | {"edition": edition, "issued_at": occasion.now}, occasion)
    if held:
        held.replaced_by_id = certificate.id
    note(
        "certificates.corrected" if held else "certificates.issued",
        occasion.now,
        occasion.by_id,
        certificate.person_id,
        serial=certificate.serial,
        course=certificate.course_slug,
        reason=occasion.reason,
    )
    if not occasion.is_batch:
        enqueue("certificates.print", {"certificate": certificate.id}, occasion.now)
    return certificate


def written(said: dict[str, Any], occasion: Occasion) -> Certificate:
    """Return a signed row under a number that nobody has.

    The row is tried inside a savepoint, so that a race that is lost, or a number that is
    taken, leaves the caller's transaction whole.
    """
    for draw in range(DRAWS):
        certificate = Certificate(**said, issued_by_id=occasion.by_id)
        seal(certificate, occasion.services)
        try:
            with session.begin_nested():
                session.add(certificate)
        except IntegrityError as error:
            if draw == DRAWS - 1 or not is_taken(error):
                raise
        else:
            return certificate
    raise AssertionError  # the loop ends above


def seal(certificate: Certificate, services: Services) -> None:
    """Draw number, address and salt, and sign what is printed."""
    key_id = services.signer.key_id
    certificate.serial = new_serial(token_bytes(TOKEN_BYTES))
    record = Record.of(certificate.printed, token_bytes(SALT_BYTES), key_id)
    proof = sign(new_token(token_bytes(TOKEN_BYTES)), record, services.signer.sign)
    certificate.key_id = key_id
    certificate.token, certificate.record = proof.token, proof.record
    certificate.signature = proof.signature


def is_taken(error: IntegrityError) -> bool:
    """Whether a row was refused for its number or its address alone."""
    rules = [rule for rule in Certificate.__table_args__ if isinstance(rule, Once)]
    drawn = ("one_certificate_per_serial", "one_certificate_per_token")
    return any(rule.is_broken_by(error) for rule in rules if rule.name in drawn)
