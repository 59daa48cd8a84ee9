"""Organisations and their people, as pages show them."""

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, exists, func, select
from sqlalchemy.orm import InstrumentedAttribute

from elearn.accounts.access import SignedIn, entrusted
from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.accounts.queries import Slice, people
from elearn.db import session
from elearn.organisations.models import Cohort, CohortMember, Membership, Organisation


class OrganisationsOf:
    """`Affiliations` by the table of memberships."""

    def names(self, person_id: int) -> list[str]:
        """Return the names of a person's organisations, by name."""
        query = select(Organisation.name).join(Membership).order_by(Organisation.name)
        return list(session.scalars(query.where(Membership.person_id == person_id)))

    def work_at(
        self, person_id: InstrumentedAttribute[int], organisations: Collection[int]
    ) -> ColumnElement[bool]:
        """Return a condition: the person belongs to one of these organisations."""
        return exists().where(
            Membership.person_id == person_id, Membership.organisation_id.in_(organisations)
        )


@dataclass(frozen=True)
class OrganisationLine:
    """One organisation in a list."""

    slug: str
    name: str
    country: str
    members: int
    cohorts: int


def organisations(keeper: SignedIn) -> list[OrganisationLine]:
    """Return the organisations that somebody administers, by name, in one statement."""
    kept = entrusted(keeper, Duty.ADMINISTER, PlaceKind.ORGANISATION, Organisation.id)
    members = select(func.count()).where(Membership.organisation_id == Organisation.id)
    cohorts = select(func.count()).where(Cohort.organisation_id == Organisation.id)
    query = select(
        Organisation.slug,
        Organisation.name,
        Organisation.country,
        members.scalar_subquery(),
        cohorts.scalar_subquery(),
    ).where(kept)
    rows = session.execute(query.order_by(Organisation.name, Organisation.id))
    return [OrganisationLine(*row) for row in rows]


@dataclass(frozen=True)
class CohortLine:
    """One cohort of an organisation."""

    id: int
    name: str
    members: int


def cohorts(organisation: Organisation) -> list[CohortLine]:
    """Return an organisation's cohorts, the newest first."""
    members = select(func.count()).where(CohortMember.cohort_id == Cohort.id)
    query = (
        select(Cohort.id, Cohort.name, members.scalar_subquery())
        .where(Cohort.organisation_id == organisation.id)
        .order_by(Cohort.id.desc())
    )
    return [CohortLine(*row) for row in session.execute(query)]


def members(
    organisation: Organisation, whom: ColumnElement[bool], before: int, after: int
) -> Slice:
    """Return one page of an organisation's people, of those `whom` the reader looks after."""
    belongs = exists().where(
        Membership.person_id == Person.id, Membership.organisation_id == organisation.id
    )
    return people(and_(belongs, whom), before=before, after=after)


def learners(cohort: Cohort, whom: ColumnElement[bool], before: int, after: int) -> Slice:
    """Return one page of a cohort's people, of those `whom` the reader looks after."""
    belongs = exists().where(
        CohortMember.person_id == Person.id, CohortMember.cohort_id == cohort.id
    )
    return people(and_(belongs, whom), before=before, after=after)
