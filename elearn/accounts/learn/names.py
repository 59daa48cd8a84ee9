"""What somebody signs in with."""

from flask import flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.forms.registration import NamesForm
from elearn.accounts.learn.pages import pages
from elearn.accounts.learn.proof import refusal_of
from elearn.accounts.operations.codes import ask_to_verify
from elearn.accounts.operations.profile import rename_sign_in
from elearn.accounts.signed_in import me, myself
from elearn.ports import Pace
from elearn.web import limits
from elearn.web.clock import now
from elearn.web.transaction import on_its_own, settles_itself

LETTERS = Pace(free=3, longest=15 * 60, memory=24 * 3600)


@pages.get("/names")
def names() -> str:
    """Show what the person signs in with."""
    return page(NamesForm(obj=myself(), whose=me().id))


@pages.post("/names")
@settles_itself
def update_names() -> ResponseReturnValue:
    """Keep other names, for whoever knows the password."""
    form = NamesForm(whose=me().id)
    if not form.is_sent_well():
        return page(form), form.status
    if refusal := refusal_of(form.current):
        return page(form), *refusal
    on_its_own(
        lambda: rename_sign_in(myself(), form.email.data, form.e164, form.staff_number.data, now())
    )
    flash(_("Saved."), "ok")
    return redirect(url_for(".names"), 303)


@pages.post("/verification")
@settles_itself
def create_verification() -> ResponseReturnValue:
    """Have the letter sent again that proves the address."""
    if seconds := limits.wait_for(("verification", str(me().id), LETTERS)):
        flash(limits.come_back_in(seconds), "bad")
    else:
        on_its_own(lambda: ask_to_verify(myself(), now()))
        flash(_("A letter is on its way to your address."), "ok")
    return redirect(url_for(".names"), 303)


def page(form: NamesForm) -> str:
    """Show the form."""
    return render_template("accounts/learn/names.html", form=form, person=myself())
