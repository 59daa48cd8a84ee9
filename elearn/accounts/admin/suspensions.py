"""Closing an account, opening it again, and signing its devices out."""

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.admin.pages import managed, pages
from elearn.accounts.admin.people import person_page
from elearn.accounts.forms.people import RoleForm, SuspensionForm
from elearn.accounts.operations.audit import note
from elearn.accounts.operations.roles import restore, suspend
from elearn.accounts.operations.sign_in import end_sign_ins
from elearn.accounts.signed_in import me
from elearn.web.clock import now


@pages.post("/<int:person_id>/suspension")
def create_suspension(person_id: int) -> ResponseReturnValue:
    """Close an account; every device is signed out at once."""
    person, form = managed(person_id), SuspensionForm()
    if not form.is_sent_well():
        return person_page(person, RoleForm(), form), form.status
    suspend(person, me(), form.reason.data, now())
    flash(_("The account is closed."), "ok")
    return redirect(url_for(".show", person_id=person_id), 303)


@pages.post("/<int:person_id>/restoration")
def create_restoration(person_id: int) -> ResponseReturnValue:
    """Open an account again."""
    restore(managed(person_id), me(), now())
    flash(_("The account is open again."), "ok")
    return redirect(url_for(".show", person_id=person_id), 303)


@pages.post("/<int:person_id>/sign-outs")
def create_sign_outs(person_id: int) -> ResponseReturnValue:
    """Sign somebody out everywhere."""
    person = managed(person_id)
    end_sign_ins(person.id, now())
    note("accounts.signed_out_by_keeper", now(), me().id, person.id)
    flash(_("Every device was signed out."), "ok")
    return redirect(url_for(".show", person_id=person_id), 303)
