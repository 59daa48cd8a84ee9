"""Signing in and out."""

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from werkzeug.wrappers import Response

from elearn.accounts import access
from elearn.accounts.access import Holder
from elearn.accounts.forms.sign_in import SignInForm
from elearn.accounts.operations.sign_in import admit, end_sign_in, refuse
from elearn.accounts.passwords import matches
from elearn.accounts.public.pages import pages
from elearn.accounts.signed_in import enter, forget_visitor, me, start_page, this_device
from elearn.ports import Pace
from elearn.web import limits
from elearn.web.clock import now
from elearn.web.paths import own_path
from elearn.web.transaction import on_its_own, settles_itself

HERE = Pace(free=5, longest=15 * 60, memory=24 * 3600)  # one account from one address
ACCOUNT = Pace(free=20, longest=60, memory=24 * 3600)  # one account from anywhere
ADDRESS = Pace(free=60, longest=5 * 60, memory=3600)  # a class behind one address must get in


@pages.get("/sign-in")
def sign_in() -> ResponseReturnValue:
    """Ask who is there."""
    if current_user.is_authenticated:
        return redirect(own_path(request.args.get("next"), start_page(me())), 303)
    return page(SignInForm(None, keep=True, next=request.args.get("next", "")))


@pages.post("/sign-in")
@settles_itself
def open_sign_in() -> ResponseReturnValue:
    """Sign in, or say why not."""
    form = SignInForm()
    if not form.is_sent_well():
        return page(form), form.status
    holder = access.holder_of(form.name.data)
    tries = throttles(form.name.data, holder)
    if seconds := limits.wait_for(*tries):
        return too_often(form, seconds)
    # Hashing takes time: no lock is held, and an unknown name costs the same.
    if not matches(holder.password_hash if holder else None, form.password.data):
        return refused(form, holder, _("The name and the password do not belong together."))
    if not holder or holder.is_suspended:
        return refused(form, holder, _("This account is closed. Ask your coordinator why."))
    on_its_own(lambda: let_in(holder, form, tries))
    return redirect(own_path(form.next.data, start_page(me())), 303)


def page(form: SignInForm) -> str:
    """Show the form."""
    return render_template("accounts/public/sign_in.html", form=form)


def throttles(name: str, holder: Holder | None) -> tuple[limits.Try, ...]:
    """Return what this try counts for; all names of one person count as one."""
    who = str(holder.id) if holder else f"? {name.casefold()}"
    here = limits.address()
    return (
        ("sign-in-here", f"{who} {here}", HERE),
        ("sign-in", who, ACCOUNT),
        ("sign-in-address", here, ADDRESS),
    )


def too_often(form: SignInForm, seconds: int) -> ResponseReturnValue:
    """Say how long to wait; nothing was tried."""
    form.password.errors = [limits.come_back_in(seconds)]
    return page(form), limits.TOO_OFTEN, {"Retry-After": str(seconds)}


def refused(form: SignInForm, holder: Holder | None, sentence: str) -> ResponseReturnValue:
    """Log the failure and say the sentence; it is the same for every unknown name."""
    person_id = holder.id if holder else None
    on_its_own(lambda: refuse(person_id, this_device(), now()))
    form.password.errors = [sentence]
    return page(form), form.status


def let_in(holder: Holder, form: SignInForm, tries: tuple[limits.Try, ...]) -> None:
    """Begin the sign-in and give the browser its key."""
    device = this_device(is_shared=not form.keep.data)
    enter(admit(holder.id, form.password.data, device, now()))
    limits.forget(*tries[:2])  # an address may still be trying the next account


@pages.post("/sign-out")
def sign_out() -> Response:
    """End this sign-in, and let the browser forget what it kept for it."""
    if current_user.is_authenticated:
        end_sign_in(access.sign_in_to_end(me(), me().device_id), now())
    forget_visitor()
    response = redirect(url_for("public.home.index"), 303)
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response
