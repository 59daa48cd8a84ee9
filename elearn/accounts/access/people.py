"""Whom an administrator or a coordinator looks after."""

from typing import cast

from sqlalchemy import ColumnElement, and_, exists, or_, select, true
from sqlalchemy.orm import selectinload

from elearn.accounts.access.duties import organisations_kept_by
from elearn.accounts.access.signed_in import SignedIn
from elearn.accounts.models import Duty, Person, PlaceKind, Role
from elearn.db import Hidden, one
from elearn.ports import Affiliations


def looked_after(keeper: SignedIn, affiliations: Affiliations) -> ColumnElement[bool]:
    """Return a condition: the row of `Person` is somebody whom `keeper` looks after.

    A coordinator looks after the people of the own organisations, but not after those with
    powers elsewhere: whoever may give somebody a code to come back may come in their place.
    """
    kept = organisations_kept_by(keeper)
    if kept is None:
        return true()
    return and_(affiliations.work_at(Person.id, kept), ~has_powers_outside(kept))


def has_powers_outside(organisations: set[int]) -> ColumnElement[bool]:
    """Return a condition: the person administers anything, or trains elsewhere."""
    at_home = and_(Role.place_kind == PlaceKind.ORGANISATION, Role.place_id.in_(organisations))
    powers = or_(Role.duty == Duty.ADMINISTER, and_(Role.duty == Duty.TRAIN, ~at_home))
    return exists().where(Role.person_id == Person.id, powers)


def person_to_see(keeper: SignedIn, number: int, affiliations: Affiliations) -> Person:
    """Return somebody whom `keeper` looks after, or raise `Hidden`."""
    query = select(Person).options(selectinload(Person.roles)).where(Person.id == number)
    return cast(Person, one(query.where(looked_after(keeper, affiliations))))


def person_to_manage(keeper: SignedIn, number: int, affiliations: Affiliations) -> Person:
    """Return the same, but never oneself: nobody shuts the own door or opens a wider one."""
    if number == keeper.id:
        raise Hidden
    return person_to_see(keeper, number, affiliations)


def may_give(keeper: SignedIn, role: Role) -> bool:
    """Whether `keeper` gives and takes this role; a coordinator makes no coordinators."""
    kept = organisations_kept_by(keeper)
    if kept is None:
        return True
    at_home = role.place_kind is PlaceKind.ORGANISATION and role.place_id in kept
    return at_home and role.duty is not Duty.ADMINISTER


def role_to_withdraw(keeper: SignedIn, person: Person, number: int) -> Role:
    """Return a role of somebody whom `keeper` manages, or raise `Hidden`."""
    for role in person.roles:
        if role.id == number and may_give(keeper, role):
            return role
    raise Hidden
