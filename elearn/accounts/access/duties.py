"""What somebody may do at a place."""

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import InstrumentedAttribute

from elearn.accounts.access.signed_in import SignedIn
from elearn.accounts.models import Duty, PlaceKind, Role


def entrusted(
    person: SignedIn, duty: Duty, kind: PlaceKind, place_id: InstrumentedAttribute[int]
) -> ColumnElement[bool]:
    """Return a condition: `person` does this at the row's place, or on the whole site."""
    here = and_(Role.place_kind == kind, Role.place_id == place_id)
    return exists().where(
        Role.person_id == person.id,
        Role.duty == duty,
        or_(here, Role.place_kind == PlaceKind.SITE),
    )


def organisations_kept_by(person: SignedIn) -> set[int] | None:
    """Return whose people an administrator looks after: these organisations', or all (None)."""
    if person.may_everywhere(Duty.ADMINISTER):
        return None
    return {
        role.place_id
        for role in person.roles
        if role.duty is Duty.ADMINISTER and role.place_kind is PlaceKind.ORGANISATION
    }
