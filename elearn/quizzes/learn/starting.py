"""Before an attempt: what the quiz is like, and how one begins."""

from random import SystemRandom

from flask import flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.ports import Pace
from elearn.quizzes import access, operations, queries
from elearn.quizzes.forms import password_opens
from elearn.quizzes.learn.pages import pages
from elearn.quizzes.operations import TooSoon
from elearn.web import limits
from elearn.web.answers import shown
from elearn.web.clock import now
from elearn.web.services import services
from elearn.web.writing import moment

GUESSING = Pace(free=10, longest=15 * 60, memory=3600)  # passwords of one quiz


@pages.get("/courses/<slug>/quizzes/<quiz>")
def show(slug: str, quiz: str) -> str:
    """Say what the quiz is like, show the attempts so far, offer the next one."""
    return first_page(slug, quiz)


def first_page(slug: str, quiz: str, wrong: str = "") -> str:
    """Return the page from which an attempt begins; `wrong` says why a password is refused."""
    _enrolment, found = access.quiz_to_take(me(), slug, quiz)
    tries = queries.tries(found, me(), now())
    return render_template(
        "quizzes/learn/show.html",
        slug=slug,
        quiz=found,
        rules=tries.rules or (found.edition.rules if found.edition else None),
        tries=tries,
        wrong=wrong,
    )


@pages.post("/courses/<slug>/quizzes/<quiz>/attempts")
def start(slug: str, quiz: str) -> Response:
    """Begin an attempt, or go back to the one that is open."""
    enrolment, found = access.quiz_to_take(me(), slug, quiz)
    so_far = queries.tries(found, me(), now())
    password = so_far.rules.password if so_far.rules and not so_far.running else ""
    if password and not is_told(password, found.id):
        return shown(first_page(slug, quiz, _("This is not the password of the quiz.")), 422)
    try:
        attempt = operations.start(enrolment, found, services().clock, SystemRandom())
    except TooSoon as refusal:
        flash(too_soon(refusal), "warn")
        return shown(show(slug, quiz), 409)
    return redirect(url_for(".ask", attempt_id=attempt.id), 303)


def is_told(password: str, quiz_id: int) -> bool:
    """Whether the form told the password; who guesses too often waits: 429."""
    sent = request.form.get("password", "")
    if sent:
        limits.hold_back(("quiz-password", f"{me().id} {quiz_id}", GUESSING))
    return password_opens(password, sent)


def too_soon(refusal: TooSoon) -> str:
    """Say why no attempt may begin."""
    if refusal.turn.not_before:
        return str(_("You may try again from %(time)s.", time=moment(refusal.turn.not_before)))
    if refusal.turn.left != 0:
        return str(_("The quiz is closed."))
    return str(_("You have used all your attempts."))
