"""Another question like the one that was answered."""

from random import SystemRandom

from flask import flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.quizzes import access, operations
from elearn.quizzes.learn.moments import moment
from elearn.quizzes.learn.pages import pages
from elearn.quizzes.operations import NoOther


@pages.post("/attempts/<int:attempt_id>/answers/<int:slot>/successor")
def vary(attempt_id: int, slot: int) -> Response:
    """Ask another question in the place of one whose answer was checked; it counts instead."""
    attempt = access.attempt_of(me(), attempt_id)
    attempt.paper.slot(slot)
    if attempt.is_over(moment(attempt)):
        return redirect(url_for(".ask", attempt_id=attempt.id), 303)
    try:
        slot = operations.vary(attempt.id, slot, SystemRandom())
    except NoOther:
        flash(_("There is no other question like this one."), "warn")
    return redirect(url_for(".ask", attempt_id=attempt.id, slot=slot), 303)
