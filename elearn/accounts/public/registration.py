"""Joining."""

from dataclasses import replace

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from markupsafe import Markup
from sqlalchemy.exc import IntegrityError

from elearn.accounts.forms.registration import RegistrationForm
from elearn.accounts.operations.registration import Newcomer
from elearn.accounts.operations.registration import register as join
from elearn.accounts.operations.sign_in import begin_sign_in
from elearn.accounts.passwords import hashed
from elearn.accounts.public.pages import pages
from elearn.accounts.signed_in import enter, me, start_page, this_device
from elearn.ports import Pace
from elearn.web import limits
from elearn.web.clock import now
from elearn.web.countries import likely_country
from elearn.web.language import manner
from elearn.web.paths import own_path
from elearn.web.transaction import on_its_own, settles_itself
from elearn.web.writing import ltr

# A class may join behind one address; whoever asks which addresses exist is slowed down.
JOINING = Pace(free=60, longest=10 * 60, memory=3600)


@pages.get("/register")
def register() -> ResponseReturnValue:
    """Ask who joins."""
    if current_user.is_authenticated:
        return redirect(start_page(me()), 303)
    return page(blank_form())


@pages.post("/register")
@settles_itself
def create() -> ResponseReturnValue:
    """Make the account and sign in at once."""
    form = RegistrationForm()
    if seconds := limits.wait_for(("registration", limits.address(), JOINING)):
        form.form_errors.append(limits.come_back_in(seconds))
        return page(form), limits.TOO_OFTEN, {"Retry-After": str(seconds)}
    if not form.is_sent_well():
        return page(form), form.status
    newcomer = replace(typed(form), password_hash=hashed(form.password.data))
    try:
        on_its_own(lambda: let_in(newcomer))
    except IntegrityError:  # somebody took the name in this very moment: now the form sees it
        if form.is_sent_well():
            raise
        return page(form), form.status
    flash(welcome(form), "ok")
    return redirect(own_path(form.next.data, start_page(me())), 303)


def blank_form() -> RegistrationForm:
    """Return the form with what can be guessed, and where to go afterwards."""
    goal = request.args.get("next", "")
    return RegistrationForm(None, country=likely_country(), next=goal)


def page(form: RegistrationForm) -> str:
    """Show the form."""
    return render_template("accounts/public/register.html", form=form)


def typed(form: RegistrationForm) -> Newcomer:
    """Return who was described in the form."""
    return Newcomer(
        name_ar=form.name_ar.data,
        name_latin=form.name_latin.data,
        email=form.email.data,
        phone=form.e164,
        staff_number=form.staff_number.data,
        country=form.country.data,
        language=manner().language,
    )


def welcome(form: RegistrationForm) -> Markup:
    """Say that it is done, and what whoever joined needs to know of signing in again."""
    if form.email.data:
        words = _("Your account is ready. We sent a letter to %(name)s.")
    else:
        words = _("Your account is ready. You sign in with %(name)s.")
    return Markup(words) % {"name": ltr(form.email.data or form.e164 or form.staff_number.data)}  # noqa: S704 - words of ours; the name is escaped


def let_in(newcomer: Newcomer) -> None:
    """Write the account down and give the browser a key of it."""
    enter(begin_sign_in(join(newcomer, now()), this_device(), now()))


@pages.get("/terms")
def terms() -> str:
    """Say in plain words what one agrees to."""
    return render_template("accounts/public/terms.html")
