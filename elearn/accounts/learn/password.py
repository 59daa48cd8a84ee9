"""Another password."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.forms.passwords import ChangeForm
from elearn.accounts.learn.pages import pages
from elearn.accounts.learn.proof import refusal_of
from elearn.accounts.operations.passwords import change_password
from elearn.accounts.passwords import hashed
from elearn.accounts.signed_in import me, myself
from elearn.web.clock import now
from elearn.web.transaction import on_its_own, settles_itself


@pages.get("/password")
def password() -> str:
    """Ask for the old password and the new one."""
    return page(ChangeForm())


@pages.post("/password")
@settles_itself
def update_password() -> ResponseReturnValue:
    """Set the new password; every other device is signed out."""
    form = ChangeForm()
    if not form.is_sent_well() or not form.is_good_for(myself()):
        return page(form), form.status
    if refusal := refusal_of(form.current):
        return page(form), *refusal
    password_hash = hashed(form.password.data)
    on_its_own(lambda: change_password(myself(), password_hash, now(), me().device_id))
    flash(_("Your new password is set. Your other devices were signed out."), "ok")
    return redirect(url_for(".password"), 303)


def page(form: ChangeForm) -> str:
    """Show the form."""
    return render_template("accounts/learn/password.html", form=form)
