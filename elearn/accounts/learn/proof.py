"""The password, asked again before what an open phone on a table must not allow."""

from flask_babel import gettext as _
from wtforms import PasswordField

from elearn.accounts.operations.sign_in import refuse
from elearn.accounts.passwords import matches
from elearn.accounts.signed_in import me, myself, this_device
from elearn.ports import Pace
from elearn.web import limits
from elearn.web.clock import now
from elearn.web.transaction import on_its_own

GUESSING = Pace(free=5, longest=15 * 60, memory=24 * 3600)
Refusal = tuple[int, dict[str, str]]


def refusal_of(password: PasswordField) -> Refusal | None:
    """Say beside the field why the password was refused, and return status and headers."""
    tries = ("proof", str(me().id), GUESSING)
    if seconds := limits.wait_for(tries):
        password.errors = [limits.come_back_in(seconds)]
        return limits.TOO_OFTEN, {"Retry-After": str(seconds)}
    person_id, kept = me().id, myself().password_hash
    if not matches(kept, password.data):
        on_its_own(lambda: refuse(person_id, this_device(), now()))
        password.errors = [_("This is not your password.")]
        return 422, {}
    on_its_own(lambda: limits.forget(tries))
    return None
