"""What was done, by whom, to whom."""

from flask import render_template, request
from sqlalchemy import ColumnElement, true

from elearn.accounts import access, queries
from elearn.accounts.admin.deeds import DEEDS
from elearn.accounts.admin.pages import pages
from elearn.accounts.signed_in import me
from elearn.web.paths import number_of
from elearn.web.services import services


@pages.get("/log")
def log() -> str:
    """Show the log: decisions alone, or the comings and goings too."""
    with_sign_ins = "all" in request.args
    found = queries.audit_log(whom(), with_sign_ins, number_of("before"))
    places = filter(None, (line.place for line in found.lines))
    return render_template(
        "accounts/admin/log.html",
        found=found,
        deeds=DEEDS,
        place_names=services().places.names([*places]),
        with_sign_ins=with_sign_ins,
    )


def whom() -> ColumnElement[bool]:
    """Return a condition: a line that the reader may see; some are about nobody."""
    if access.organisations_kept_by(me()) is None:
        return true()
    return access.looked_after(me(), services().affiliations)
