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


@pages.post("/<int:number>/suspension")
def create_suspension(number: int) -> ResponseReturnValue:
    """Close an account; every device is signed out at once."""
    person, form = managed(number), SuspensionForm()
    if not form.is_sent_well():
        return person_page(person, RoleForm(), form), form.status
    suspend(person, me(), form.reason.data, now())
    flash(_("The account is closed."), "ok")
    return redirect(url_for(".show", number=number), 303)


@pages.post("/<int:number>/restoration")
def create_restoration(number: int) -> ResponseReturnValue:
    """Open an account again."""
    restore(managed(number), me(), now())
    flash(_("The account is open again."), "ok")
    return redirect(url_for(".show", number=number), 303)


@pages.post("/<int:number>/sign-outs")
def create_sign_outs(number: int) -> ResponseReturnValue:
    """Sign somebody out everywhere."""
    person = managed(number)
    end_sign_ins(person, now())
    note("accounts.signed_out_by_keeper", now(), me().id, person.id)
    flash(_("Every device was signed out."), "ok")
    return redirect(url_for(".show", number=number), 303)
