"""Organisations, as pages show them."""

from sqlalchemy import select

from elearn.db import session
from elearn.organisations.models import Membership, Organisation


class OrganisationsOf:
    """`Affiliations` by the table of memberships."""

    def names(self, person_id: int) -> list[str]:
        """Return the names of a person's organisations, by name."""
        query = select(Organisation.name).join(Membership).order_by(Organisation.name)
        return list(session.scalars(query.where(Membership.person_id == person_id)))
