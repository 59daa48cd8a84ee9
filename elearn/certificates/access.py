"""The only door to a certificate."""

from typing import Any

from sqlalchemy import ColumnElement, Select, exists, select, true
from sqlalchemy.orm import InstrumentedAttribute, joinedload

from elearn.accounts.access import SignedIn, entrusted
from elearn.accounts.models import Duty, PlaceKind
from elearn.certificates.models import Certificate
from elearn.courses.models import Course
from elearn.db import one
from elearn.enrolments.models import Enrolment
from elearn.organisations.models import Membership

WHOLE = (
    select(Certificate)
    .options(joinedload(Certificate.revocation), joinedload(Certificate.replaced_by))
)  # fmt: skip


def certificate_of(learner: SignedIn, serial: str) -> Certificate:
    """Return somebody's own certificate, or raise `Hidden`."""
    found: Certificate = one(WHOLE.filter_by(person_id=learner.id, serial=serial))
    return found


def certificate_to_keep(person: SignedIn, serial: str) -> Certificate:
    """Return a certificate that `person` administers, or raise `Hidden`."""
    keeps = administers(person, Certificate.person_id)
    found: Certificate = one(WHOLE.where(Certificate.serial == serial, keeps))
    return found


def certificate_to_verify(**known: str) -> Certificate:
    """Return the certificate with this token or serial to anybody, or raise `Hidden`."""
    found: Certificate = one(WHOLE.filter_by(**known))
    return found


def enrolment_to_certify(person: SignedIn, enrolment_id: int) -> Enrolment:
    """Return an enrolment that `person` may certify, or raise `Hidden`."""
    keeps = administers(person, Enrolment.learner_id)
    enrolments: Select[Any] = select(Enrolment).options(
        joinedload(Enrolment.course),
        joinedload(Enrolment.learner),
        joinedload(Enrolment.course_completion),
    )
    found: Enrolment = one(
        enrolments.where(
            Enrolment.id == enrolment_id, keeps, Enrolment.course.has(certificate=True)
        )
    )
    return found


def course_to_certify(slug: str) -> Course:
    """Return a course that gives certificates, or raise `Hidden`."""
    found: Course = one(select(Course).filter_by(slug=slug, certificate=True))
    return found


def administers(person: SignedIn, learner_id: InstrumentedAttribute[int]) -> ColumnElement[bool]:
    """Return a condition: `person` administers the learner's institution, or the site."""
    if person.may_everywhere(Duty.ADMINISTER):
        return true()
    in_charge = entrusted(
        person, Duty.ADMINISTER, PlaceKind.ORGANISATION, Membership.organisation_id
    )
    return exists().where(Membership.person_id == learner_id, in_charge)
