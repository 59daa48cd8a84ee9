"""The list of people, and one of them."""

from flask import render_template, request
from flask_babel import lazy_gettext as _

from elearn.accounts import access, queries
from elearn.accounts.admin.pages import pages, seen
from elearn.accounts.forms.people import RoleForm, SuspensionForm
from elearn.accounts.models import Person
from elearn.accounts.signed_in import me
from elearn.ports import Pace
from elearn.web.clock import now
from elearn.web.limits import pace_searches
from elearn.web.paths import number_of
from elearn.web.services import services

LONGEST_SEARCH = 100
SEARCHES = Pace(free=120, longest=60, memory=300)  # nobody types faster


@pages.get("")
def index() -> str:
    """List the people whom the reader looks after."""
    asked = request.args.get("q", "").strip()[:LONGEST_SEARCH]
    if asked:
        pace_searches(("people", str(me().id), SEARCHES))
    whom = access.looked_after(me(), services().affiliations)
    found = queries.people(whom, asked, number_of("before"), number_of("after"))
    return render_template("accounts/admin/index.html", asked=asked, found=found)


@pages.get("/<int:person_id>")
def show(person_id: int) -> str:
    """Show one person: who they are, what they may do, what was done."""
    return person_page(seen(person_id), RoleForm(), SuspensionForm())


def person_page(
    person: Person, role_form: RoleForm, suspension_form: SuspensionForm, code: str = ""
) -> str:
    """Show a person with the forms; `code` is shown once, and kept nowhere."""
    places = [(role.place_kind.value, role.place_id) for role in person.roles]
    return render_template(
        "accounts/admin/show.html",
        person=person,
        code=code,
        belongs_to=services().affiliations.names(person.id),
        devices=queries.devices(person, None, now()),
        deeds=DEEDS,
        audit=queries.audit_lines(person),
        is_me=person.id == me().id,
        keeps_all=access.organisations_kept_by(me()) is None,
        may_take={role.id for role in person.roles if access.may_give(me(), role)},
        place_names=services().places.names(places),
        role_form=role_form,
        suspension_form=suspension_form,
    )


DEEDS = {
    "accounts.registered": _("Joined"),
    "accounts.signed_in": _("Signed in"),
    "accounts.sign_in_failed": _("Wrong password"),
    "accounts.signed_out": _("Signed out"),
    "accounts.signed_out_elsewhere": _("Other devices signed out"),
    "accounts.signed_out_by_keeper": _("All devices signed out"),
    "accounts.email_verified": _("E-mail address confirmed"),
    "accounts.password_reset": _("New password by link or code"),
    "accounts.password_changed": _("Password changed"),
    "accounts.recovery_code_given": _("Recovery code given"),
    "accounts.renamed": _("Name changed"),
    "accounts.sign_in_names_changed": _("Sign-in names changed"),
    "accounts.role_given": _("Role given"),
    "accounts.role_taken": _("Role taken"),
    "accounts.suspended": _("Account closed"),
    "accounts.restored": _("Account opened again"),
    "organisations.member_added": _("Joined an organisation"),
    "organisations.member_removed": _("Left an organisation"),
}
