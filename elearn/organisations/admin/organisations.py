"""The list of organisations, and one of them."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.db import Hidden
from elearn.organisations import access, queries
from elearn.organisations.admin.pages import own_people, pages
from elearn.organisations.forms import CohortForm, FoundingForm, MemberForm, OrganisationForm
from elearn.organisations.models import Organisation
from elearn.organisations.operations import found
from elearn.web.clock import now
from elearn.web.paths import number_of


@pages.get("")
def index() -> str:
    """List the organisations that the reader keeps."""
    return list_page(FoundingForm())


@pages.post("")
def create() -> ResponseReturnValue:
    """Found an organisation."""
    if not access.may_found(me()):
        raise Hidden
    form = FoundingForm()
    if not form.is_sent_well():
        return list_page(form), form.status
    found(form.slug.data, form.name.data, form.country.data, me(), now())
    return redirect(url_for(".show", organisation=form.slug.data), 303)


def list_page(form: FoundingForm) -> str:
    """Show the list, and the form to those who may found."""
    return render_template(
        "organisations/admin/index.html",
        organisations=queries.organisations(me()),
        form=form,
        may_found=access.may_found(me()),
    )


@pages.get("/<organisation>")
def show(organisation: str) -> str:
    """Show an organisation: its people and cohorts."""
    return organisation_page(access.organisation_to_keep(me(), organisation))


@pages.post("/<organisation>")
def update(organisation: str) -> ResponseReturnValue:
    """Keep another name or country."""
    kept, form = access.organisation_to_keep(me(), organisation), OrganisationForm()
    if not form.is_sent_well():
        return organisation_page(kept, form=form), form.status
    kept.name, kept.country = form.name.data, form.country.data
    flash(_("Saved."), "ok")
    return redirect(url_for(".show", organisation=organisation), 303)


def organisation_page(
    organisation: Organisation,
    form: OrganisationForm | None = None,
    member_form: MemberForm | None = None,
    cohort_form: CohortForm | None = None,
) -> str:
    """Show an organisation with its forms; one of them may have been refused."""
    return render_template(
        "organisations/admin/show.html",
        organisation=organisation,
        cohorts=queries.cohorts(organisation),
        members=queries.members(
            organisation, own_people(), number_of("before"), number_of("after")
        ),
        may_add=access.may_found(me()),
        form=form or OrganisationForm(formdata=None, obj=organisation),
        member_form=member_form or MemberForm(formdata=None),
        cohort_form=cohort_form or CohortForm(organisation, formdata=None),
    )
