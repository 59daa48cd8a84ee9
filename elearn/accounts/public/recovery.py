"""Coming back with a code that a coordinator gave."""

from flask import render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts import access
from elearn.accounts.forms.passwords import RecoveryForm
from elearn.accounts.models import Purpose
from elearn.accounts.operations.codes import bound
from elearn.accounts.public.codes import set_password
from elearn.accounts.public.pages import pages
from elearn.ports import Pace
from elearn.web import limits
from elearn.web.clock import now
from elearn.web.transaction import settles_itself

# One account from one address: whoever guesses elsewhere must not keep its owner waiting.
GUESSING = Pace(free=5, longest=15 * 60, memory=24 * 3600)
ADDRESS = Pace(free=20, longest=15 * 60, memory=3600)


@pages.get("/recovery")
def recovery() -> str:
    """Ask for the code."""
    return render_template("accounts/public/recovery.html", form=RecoveryForm())


@pages.post("/recovery")
@settles_itself
def create_recovery() -> ResponseReturnValue:
    """Set a new password for whoever knows the code."""
    form = RecoveryForm()
    if not form.is_sent_well():
        return page(form)
    holder = access.holder_of(form.name.data)
    who = str(holder.id) if holder else f"? {form.name.data.casefold()}"
    here = limits.address()
    tries = ("recovery", f"{who} {here}", GUESSING), ("recovery-address", here, ADDRESS)
    if seconds := limits.wait_for(*tries):
        form.code.errors = [limits.come_back_in(seconds)]
        return page(form)[0], limits.TOO_OFTEN, {"Retry-After": str(seconds)}
    # An unknown name costs the same look into the table.
    secret = bound(holder.id if holder else 0, form.code.data)
    code = access.code_to_use(secret, Purpose.RECOVER, now())
    if not code:
        form.code.errors = [_("The name and the code do not belong together, or it is too old.")]
        return page(form)
    if not form.is_good_for(code.person):
        return page(form)
    return set_password(code, form)


def page(form: RecoveryForm) -> tuple[str, int]:
    """Show the form."""
    return render_template("accounts/public/recovery.html", form=form), form.status
