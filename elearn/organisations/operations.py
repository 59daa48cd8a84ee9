"""Founding organisations, and who belongs to them."""

from datetime import datetime

from sqlalchemy import delete, select

from elearn.accounts.access import Actor
from elearn.accounts.models import Person, PlaceKind
from elearn.accounts.operations.audit import note
from elearn.accounts.operations.roles import withdraw
from elearn.db import session
from elearn.organisations.access import membership_in, place_in
from elearn.organisations.models import Cohort, CohortMember, Membership, Organisation


def found(slug: str, name: str, country: str, by: Actor, now: datetime) -> Organisation:
    """Make an organisation."""
    organisation = Organisation(slug=slug, name=name, country=country)
    session.add(organisation)
    note("organisations.founded", now, by.id, organisation=slug)
    return organisation


def add_member(organisation: Organisation, person: Person, by: Actor, now: datetime) -> None:
    """Let somebody belong to an organisation; whoever does already stays."""
    if not membership_in(organisation, person.id):
        session.add(Membership(organisation_id=organisation.id, person_id=person.id, since=now))
        note("organisations.member_added", now, by.id, person.id, organisation=organisation.slug)


def remove_member(organisation: Organisation, person: Person, by: Actor, now: datetime) -> None:
    """Let somebody leave: out of the cohorts too, and without the roles held there."""
    membership = membership_in(organisation, person.id)
    if not membership:
        return
    session.delete(membership)
    cohorts = select(Cohort.id).where(Cohort.organisation_id == organisation.id)
    places = delete(CohortMember).where(CohortMember.person_id == person.id)
    session.execute(places.where(CohortMember.cohort_id.in_(cohorts)))
    for role in list(person.roles):
        if (role.place_kind, role.place_id) == (PlaceKind.ORGANISATION, organisation.id):
            withdraw(person, role, by, now)
    note("organisations.member_removed", now, by.id, person.id, organisation=organisation.slug)


def add_learner(cohort: Cohort, person_id: int) -> None:
    """Put a member into a cohort; whoever is in it stays."""
    if not place_in(cohort, person_id):
        session.add(CohortMember(cohort_id=cohort.id, person_id=person_id))


def remove_learner(cohort: Cohort, person_id: int) -> None:
    """Take somebody out of a cohort."""
    place = place_in(cohort, person_id)
    if place:
        session.delete(place)
