"""Who belongs to an organisation."""

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.access import person_to_see
from elearn.accounts.models import Person
from elearn.accounts.signed_in import me
from elearn.db import session
from elearn.organisations import access
from elearn.organisations.admin.organisations import organisation_page
from elearn.organisations.admin.pages import pages
from elearn.organisations.forms import MemberForm
from elearn.organisations.operations import add_member, remove_member
from elearn.web.clock import now
from elearn.web.services import services


@pages.post("/<organisation>/members")
def create_member(organisation: str) -> ResponseReturnValue:
    """Let somebody belong to the organisation."""
    kept, form = access.organisation_to_found_in(me(), organisation), MemberForm()
    found = form.found() if form.is_sent_well() else None
    if found is None:
        return organisation_page(kept, member_form=form), form.status
    add_member(kept, session.get_one(Person, found), me(), now())
    flash(_("The person belongs to the organisation now."), "ok")
    return redirect(url_for(".show", organisation=organisation), 303)


@pages.post("/<organisation>/members/<int:person_id>/withdrawal")
def delete_member(organisation: str, person_id: int) -> ResponseReturnValue:
    """Let somebody leave the organisation."""
    kept = access.organisation_to_keep(me(), organisation)
    person = person_to_see(me(), person_id, services().affiliations)
    remove_member(kept, person, me(), now())
    flash(_("The person left the organisation."), "ok")
    return redirect(url_for(".show", organisation=organisation), 303)
