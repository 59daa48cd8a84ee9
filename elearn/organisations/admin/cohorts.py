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


@pages.post("/<slug>/cohorts")
def create_cohort(slug: str) -> ResponseReturnValue:
    """Open a cohort."""
    organisation = access.organisation_to_keep(me(), slug)
    form = CohortForm(organisation)
    if not form.is_sent_well():
        return organisation_page(organisation, cohort_form=form), form.status
    cohort = Cohort(organisation_id=organisation.id, name=form.cohort_name.data)
    session.add(cohort)
    session.flush()
    return redirect(url_for(".cohort", slug=slug, number=cohort.id), 303)


@pages.get("/<slug>/cohorts/<int:number>")
def cohort(slug: str, number: int) -> str:
    """Show a cohort and who is in it."""
    return cohort_page(access.cohort_to_keep(me(), slug, number))


@pages.post("/<slug>/cohorts/<int:number>")
def update_cohort(slug: str, number: int) -> ResponseReturnValue:
    """Keep another name."""
    found = access.cohort_to_keep(me(), slug, number)
    form = CohortForm(found.organisation, found)
    if not form.is_sent_well():
        return cohort_page(found, form=form), form.status
    found.name = form.cohort_name.data
    flash(_("Saved."), "ok")
    return redirect(url_for(".cohort", slug=slug, number=number), 303)


@pages.post("/<slug>/cohorts/<int:number>/members")
def create_learner(slug: str, number: int) -> ResponseReturnValue:
    """Put a member of the organisation into the cohort."""
    found, form = access.cohort_to_keep(me(), slug, number), MemberForm()
    person_id = form.found_in(found.organisation) if form.is_sent_well() else None
    if person_id is None:
        return cohort_page(found, member_form=form), form.status
    add_learner(found, person_id)
    flash(_("The person is in the cohort now."), "ok")
    return redirect(url_for(".cohort", slug=slug, number=number), 303)


@pages.post("/<slug>/cohorts/<int:number>/members/<int:person>/withdrawal")
def delete_learner(slug: str, number: int, person: int) -> ResponseReturnValue:
    """Take somebody out of the cohort."""
    remove_learner(access.cohort_to_keep(me(), slug, number), person)
    flash(_("The person left the cohort."), "ok")
    return redirect(url_for(".cohort", slug=slug, number=number), 303)


def cohort_page(
    found: Cohort, form: CohortForm | None = None, member_form: MemberForm | None = None
) -> str:
    """Show a cohort with its forms; one of them may have been refused."""
    return render_template(
        "organisations/admin/cohort.html",
        cohort=found,
        organisation=found.organisation,
        learners=queries.learners(
            found, own_people(), number_of("before"), number_of("after")
        ),
        form=form or CohortForm(found.organisation, found, formdata=None),
        member_form=member_form or MemberForm(formdata=None),
    )
