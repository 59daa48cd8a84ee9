"""People of an organisation who learn together."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.db import session
from elearn.organisations import access, queries
from elearn.organisations.admin.organisations import organisation_page
from elearn.organisations.admin.pages import own_people, pages
from elearn.organisations.forms import CohortForm, MemberForm
from elearn.organisations.models import Cohort
from elearn.organisations.operations import add_learner, remove_learner
from elearn.web.paths import number_of


@pages.post("/<organisation>/cohorts")
def create_cohort(organisation: str) -> ResponseReturnValue:
    """Open a cohort."""
    kept = access.organisation_to_keep(me(), organisation)
    form = CohortForm(kept)
    if not form.is_sent_well():
        return organisation_page(kept, cohort_form=form), form.status
    opened = Cohort(organisation_id=kept.id, name=form.cohort_name.data)
    session.add(opened)
    session.flush()
    place = url_for(".cohort", organisation=organisation, cohort_id=opened.id)
    return redirect(place, 303)


@pages.get("/<organisation>/cohorts/<int:cohort_id>")
def cohort(organisation: str, cohort_id: int) -> str:
    """Show a cohort and who is in it."""
    return cohort_page(access.cohort_to_keep(me(), organisation, cohort_id))


@pages.post("/<organisation>/cohorts/<int:cohort_id>")
def update_cohort(organisation: str, cohort_id: int) -> ResponseReturnValue:
    """Keep another name."""
    found = access.cohort_to_keep(me(), organisation, cohort_id)
    form = CohortForm(found.organisation, found)
    if not form.is_sent_well():
        return cohort_page(found, form=form), form.status
    found.name = form.cohort_name.data
    flash(_("Saved."), "ok")
    return redirect(url_for(".cohort", organisation=organisation, cohort_id=cohort_id), 303)


@pages.post("/<organisation>/cohorts/<int:cohort_id>/members")
def create_learner(organisation: str, cohort_id: int) -> ResponseReturnValue:
    """Put a member of the organisation into the cohort."""
    found, form = access.cohort_to_keep(me(), organisation, cohort_id), MemberForm()
    member = form.found_in(found.organisation) if form.is_sent_well() else None
    if member is None:
        return cohort_page(found, member_form=form), form.status
    add_learner(found, member)
    flash(_("The person is in the cohort now."), "ok")
    return redirect(url_for(".cohort", organisation=organisation, cohort_id=cohort_id), 303)


@pages.post("/<organisation>/cohorts/<int:cohort_id>/members/<int:person_id>/withdrawal")
def delete_learner(organisation: str, cohort_id: int, person_id: int) -> ResponseReturnValue:
    """Take somebody out of the cohort."""
    remove_learner(access.cohort_to_keep(me(), organisation, cohort_id), person_id)
    flash(_("The person left the cohort."), "ok")
    return redirect(url_for(".cohort", organisation=organisation, cohort_id=cohort_id), 303)


def cohort_page(
    found: Cohort, form: CohortForm | None = None, member_form: MemberForm | None = None
) -> str:
    """Show a cohort with its forms; one of them may have been refused."""
    return render_template(
        "organisations/admin/cohort.html",
        cohort=found,
        organisation=found.organisation,
        learners=queries.learners(found, own_people(), number_of("before"), number_of("after")),
        form=form or CohortForm(found.organisation, found, formdata=None),
        member_form=member_form or MemberForm(formdata=None),
    )
