"""Links and codes: proving an address, and coming back without the password."""

from flask import Response, flash, make_response, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts import access
from elearn.accounts.forms.passwords import (
    ConfirmationForm,
    NewPasswordForm,
    ResetForm,
)
from elearn.accounts.models import OneTimeCode, Purpose
from elearn.accounts.operations import codes, passwords
from elearn.accounts.operations.passwords import CodeSpent
from elearn.accounts.passwords import hashed
from elearn.accounts.public.pages import pages
from elearn.ports import Pace
from elearn.web import limits
from elearn.web.clock import now
from elearn.web.transaction import on_its_own, settles_itself

ASKING = Pace(free=10, longest=10 * 60, memory=3600)  # links from one address
LETTERS = Pace(free=3, longest=15 * 60, memory=24 * 3600)  # letters to one name
GONE = 404


@pages.get("/reset")
def reset() -> str:
    """Ask whose password is forgotten."""
    return render_template("accounts/public/reset.html", form=ResetForm())


@pages.post("/reset")
@settles_itself
def ask_for_reset() -> ResponseReturnValue:
    """Have a letter sent, if the name has an address; the answer is the same if not."""
    form = ResetForm()
    if not form.is_sent_well():
        return render_template("accounts/public/reset.html", form=form), form.status
    name = form.name.data
    tries = ("reset", limits.address(), ASKING), ("reset-name", name.casefold(), LETTERS)
    if seconds := limits.wait_for(*tries):
        form.name.errors = [limits.come_back_in(seconds)]
        page = render_template("accounts/public/reset.html", form=form)
        return page, limits.TOO_OFTEN, {"Retry-After": str(seconds)}
    on_its_own(lambda: codes.ask_to_reset(name, now()))
    return redirect(url_for(".reset_sent"), 303)


@pages.get("/reset/sent")
def reset_sent() -> str:
    """Say that a letter is on its way, if there is an address."""
    return render_template("accounts/public/reset_sent.html")


@pages.get("/reset/<token>")
def new_password(token: str) -> ResponseReturnValue:
    """Ask for the new password; opening the link does not use it up."""
    code = access.code_to_use(token, Purpose.RESET_PASSWORD, now())
    return new_password_page(code, NewPasswordForm())


@pages.post("/reset/<token>")
@settles_itself
def create_new_password(token: str) -> ResponseReturnValue:
    """Set the password; the link is used up, and every device is signed out."""
    form = NewPasswordForm()
    code = access.code_to_use(token, Purpose.RESET_PASSWORD, now())
    if not code or not form.is_sent_well() or not form.is_good_for(code.person):
        return new_password_page(code, form)
    return set_password(code, form)


def new_password_page(code: OneTimeCode | None, form: NewPasswordForm) -> ResponseReturnValue:
    """Show the form, or that the link does not work any more."""
    if not code:
        return used_up()
    page = render_template("accounts/public/new_password.html", form=form)
    return unseen(page, form.status)


def set_password(code: OneTimeCode, form: NewPasswordForm) -> ResponseReturnValue:
    """Keep the new password, made of the form before any lock is taken."""
    password_hash = hashed(form.password.data)
    try:
        on_its_own(lambda: passwords.reset_password(code, password_hash, now()))
    except CodeSpent:
        return used_up()
    flash(_("Your new password is set. Sign in with it."), "ok")
    return redirect(url_for(".sign_in"), 303)


@pages.get("/verification/<token>")
def verification(token: str) -> ResponseReturnValue:
    """Ask for one tap: programs that open every link in a letter do not press buttons."""
    if not access.code_to_use(token, Purpose.VERIFY_EMAIL, now()):
        return used_up()
    page = render_template("accounts/public/verification.html", form=ConfirmationForm())
    return unseen(page)


@pages.post("/verification/<token>")
def create_verification(token: str) -> ResponseReturnValue:
    """Note that the address is the person's."""
    code = access.code_to_use(token, Purpose.VERIFY_EMAIL, now())
    if not code:
        return used_up()
    try:
        passwords.verify_email(code, now())
    except CodeSpent:
        return used_up()
    flash(_("Your address is confirmed."), "ok")
    return redirect(url_for(".sign_in"), 303)


def unseen(page: str, status: int = 200) -> Response:
    """Return a page whose address, with its secret, no other page is told."""
    response = make_response(page, status)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


def used_up() -> Response:
    """Say that a link does not work any more, whatever the reason."""
    return unseen(render_template("accounts/public/used_up.html"), GONE)
