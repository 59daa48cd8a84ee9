"""Which organisations somebody keeps."""

from typing import cast

from sqlalchemy import select

from elearn.accounts.access import SignedIn, entrusted
from elearn.accounts.models import Duty, PlaceKind
from elearn.db import TOO_LONG, Hidden, one, session
from elearn.organisations.models import Cohort, CohortMember, Membership, Organisation


def may_found(person: SignedIn) -> bool:
    """Whether somebody founds organisations and puts people into them.

    Coordinators do not: whoever keeps a person may give a code that opens the account, so
    nobody chooses the own people.
    """
    return person.may_everywhere(Duty.ADMINISTER)


def organisation_to_keep(person: SignedIn, slug: str) -> Organisation:
    """Return an organisation that somebody administers, or raise `Hidden`."""
    kept = entrusted(person, Duty.ADMINISTER, PlaceKind.ORGANISATION, Organisation.id)
    query = select(Organisation).where(Organisation.slug == slug, kept)
    return cast(Organisation, one(query))


def organisation_to_found_in(person: SignedIn, slug: str) -> Organisation:
    """Return an organisation for one who may add people to it, or raise `Hidden`."""
    if not may_found(person):
        raise Hidden
    return organisation_to_keep(person, slug)


def cohort_to_keep(person: SignedIn, slug: str, number: int) -> Cohort:
    """Return a cohort of an organisation that somebody administers, or raise `Hidden`."""
    organisation = organisation_to_keep(person, slug)
    query = select(Cohort).where(Cohort.id == number, Cohort.organisation_id == organisation.id)
    return cast(Cohort, one(query))


def membership_in(organisation: Organisation, person_id: int) -> Membership | None:
    """Return somebody's membership, if there is one."""
    query = select(Membership).where(
        Membership.organisation_id == organisation.id, Membership.person_id == person_id
    )
    return session.scalars(query).one_or_none()


def place_in(cohort: Cohort, person_id: int) -> CohortMember | None:
    """Return somebody's place in a cohort, if there is one; for an impossible id `Hidden`."""
    query = select(CohortMember).where(
        CohortMember.cohort_id == cohort.id, CohortMember.person_id == person_id
    )
    try:
        return session.scalars(query).one_or_none()
    except TOO_LONG:
        raise Hidden from None
