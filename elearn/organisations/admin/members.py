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


@pages.post("/<slug>/members")
def create_member(slug: str) -> ResponseReturnValue:
    """Let somebody belong to the organisation."""
    organisation, form = access.organisation_to_found_in(me(), slug), MemberForm()
    person_id = form.found() if form.is_sent_well() else None
    if person_id is None:
        return organisation_page(organisation, member_form=form), form.status
    add_member(organisation, session.get_one(Person, person_id), me(), now())
    flash(_("The person belongs to the organisation now."), "ok")
    return redirect(url_for(".show", slug=slug), 303)


@pages.post("/<slug>/members/<int:number>/withdrawal")
def delete_member(slug: str, number: int) -> ResponseReturnValue:
    """Let somebody leave the organisation."""
    organisation = access.organisation_to_keep(me(), slug)
    person = person_to_see(me(), number, services().affiliations)
    remove_member(organisation, person, me(), now())
    flash(_("The person left the organisation."), "ok")
    return redirect(url_for(".show", slug=slug), 303)
