"""Before an attempt: what the quiz is like, and how one begins."""

from random import SystemRandom

from flask import flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.quizzes import access, operations, queries
from elearn.quizzes.learn.pages import pages
from elearn.quizzes.operations import TooSoon
from elearn.web.answers import shown
from elearn.web.clock import now
from elearn.web.services import services
from elearn.web.writing import moment


@pages.get("/courses/<slug>/quizzes/<quiz>")
def show(slug: str, quiz: str) -> str:
    """Say what the quiz is like, show the attempts so far, offer the next one."""
    _enrolment, found = access.quiz_to_take(me(), slug, quiz)
    return render_template(
        "quizzes/learn/show.html",
        slug=slug,
        quiz=found,
        rules=found.edition.rules if found.edition else None,
        tries=queries.tries(found, me(), now()),
    )


@pages.post("/courses/<slug>/quizzes/<quiz>/attempts")
def start(slug: str, quiz: str) -> Response:
    """Begin an attempt, or go back to the one that is open."""
    enrolment, found = access.quiz_to_take(me(), slug, quiz)
    try:
        attempt = operations.start(enrolment, found, services().clock, SystemRandom())
    except TooSoon as refusal:
        flash(too_soon(refusal), "warn")
        return shown(show(slug, quiz), 409)
    return redirect(url_for(".ask", attempt_id=attempt.id), 303)


def too_soon(refusal: TooSoon) -> str:
    """Say why no attempt may begin."""
    if refusal.turn.not_before:
        return str(_("You may try again from %(time)s.", time=moment(refusal.turn.not_before)))
    return str(_("You have used all your attempts."))
