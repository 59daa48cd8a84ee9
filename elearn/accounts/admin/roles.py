"""What somebody may do."""

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts import access
from elearn.accounts.admin.pages import managed, pages
from elearn.accounts.admin.people import person_page
from elearn.accounts.forms.people import RoleForm, SuspensionForm
from elearn.accounts.models import THE_SITE, Duty, PlaceKind, Role
from elearn.accounts.operations.roles import grant, withdraw
from elearn.accounts.signed_in import me
from elearn.db import Hidden
from elearn.web.clock import now
from elearn.web.services import services


@pages.post("/<int:person_id>/roles")
def create_role(person_id: int) -> ResponseReturnValue:
    """Give somebody a duty at a place."""
    person, form = managed(person_id), RoleForm()
    place_id = place_of(form) if form.is_sent_well() else None
    if place_id is None:
        return person_page(person, form, SuspensionForm()), form.status
    kind = PlaceKind(form.place_kind.data)
    role = Role(duty=Duty(form.duty.data), place_kind=kind, place_id=place_id)
    if not access.may_give(me(), role):
        raise Hidden
    grant(person, role, me(), now())
    flash(_("The role was given."), "ok")
    return redirect(url_for(".show", person_id=person_id), 303)


def place_of(form: RoleForm) -> int | None:
    """Return where the duty holds, or say beside the field that there is no such place."""
    if form.place_kind.data == PlaceKind.SITE:
        return THE_SITE
    place_id = services().places.find(form.place_kind.data, form.slug.data)
    if place_id is None:
        form.slug.errors = [_("There is no organisation or course of this name.")]
    return place_id


@pages.post("/<int:person_id>/roles/<int:role_id>/withdrawal")
def delete_role(person_id: int, role_id: int) -> ResponseReturnValue:
    """Take a duty away."""
    person = managed(person_id)
    withdraw(person, access.role_to_withdraw(me(), person, role_id), me(), now())
    flash(_("The role was taken."), "ok")
    return redirect(url_for(".show", person_id=person_id), 303)
