"""The list of people, and one of them."""

from flask import render_template

from elearn.accounts import access, queries
from elearn.accounts.admin.deeds import DEEDS
from elearn.accounts.admin.pages import pages, seen
from elearn.accounts.forms.people import RoleForm, SuspensionForm
from elearn.accounts.models import Person, PlaceKind
from elearn.accounts.signed_in import me
from elearn.ports import Pace
from elearn.web.clock import now
from elearn.web.limits import pace_searches
from elearn.web.paths import number_of, searched
from elearn.web.services import services

SEARCHES = Pace(free=120, longest=60, memory=300)  # nobody types faster


@pages.get("")
def index() -> str:
    """List the people whom the reader looks after."""
    asked = searched()
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
    audit, kept = queries.audit_lines(person), access.organisations_kept_by(me())
    held = [(role.place_kind.value, role.place_id) for role in person.roles]
    return render_template(
        "accounts/admin/show.html",
        person=person,
        code=code,
        belongs_to=services().affiliations.names(person.id),
        devices=queries.devices(person.id, person.duties, None, now()),
        deeds=DEEDS,
        audit=audit,
        is_me=person.id == me().id,
        keeps_all=kept is None,
        may_take={role.id for role in person.roles if access.may_give(me(), role)},
        places=places_offered(kept),
        place_names=services().places.names([*held, *filter(None, (line.place for line in audit))]),
        role_form=role_form,
        suspension_form=suspension_form,
    )


def places_offered(organisations: set[int] | None) -> list[str]:
    """Return the names that the form of a role suggests; None stands for every organisation."""
    places = services().places
    courses = places.called(PlaceKind.COURSE) if organisations is None else []
    return [*places.called(PlaceKind.ORGANISATION, organisations), *courses]
