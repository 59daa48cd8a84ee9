"""The end of an attempt, and its result."""

from datetime import datetime

from flask import abort, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.domain.quiz.attempts import Timing, timing
from elearn.quizzes import access, operations, queries
from elearn.quizzes.forms import Finish
from elearn.quizzes.learn.moments import moment
from elearn.quizzes.learn.pages import pages
from elearn.quizzes.operations import AnswersMissing
from elearn.quizzes.queries import Underway
from elearn.web.answers import shown
from elearn.web.clock import now


@pages.get("/attempts/<int:attempt_id>/end")
def end(attempt_id: int) -> str | Response:
    """Show what is answered and what is not, before the attempt is ended."""
    attempt = access.attempt_of(me(), attempt_id)
    if attempt.finished_at:
        return redirect(url_for(".result", attempt_id=attempt.id), 303)
    return end_page(attempt)


def end_page(attempt: Underway) -> str:
    """Return the page from which an attempt is ended."""
    is_over = timing(moment(attempt), attempt.deadline) is Timing.LATE
    return render_template(
        "quizzes/learn/end.html", attempt=attempt, map=queries.places(attempt), is_over=is_over
    )


@pages.post("/attempts/<int:attempt_id>/submission")
def finish(attempt_id: int) -> Response:
    """End the attempt; whoever ends it again gets the same result."""
    attempt = access.attempt_of(me(), attempt_id)
    form = Finish()
    if not form.validate():
        abort(400)
    try:
        operations.finish(attempt.id, ending(attempt), form.device.data, form.last_seq.data or 0)
    except AnswersMissing:
        flash(
            _("Some answers are still on their way. Wait until they have arrived, then finish."),
            "warn",
        )
        return shown(end_page(attempt), 409)
    return redirect(url_for(".result", attempt_id=attempt.id), 303)


def ending(attempt: Underway) -> datetime:
    """Return when the attempt ends: now, or when its time was over."""
    now = moment(attempt)
    late = timing(now, attempt.deadline) is Timing.LATE
    return attempt.deadline if late and attempt.deadline else now


@pages.get("/attempts/<int:attempt_id>/result")
def result(attempt_id: int) -> str:
    """Show the result question by question; before the end there is none: 403."""
    attempt = access.attempt_to_review(me(), attempt_id)
    if not attempt.finished_at:
        abort(403)
    found = queries.review(attempt, me(), now())
    return render_template(
        "quizzes/learn/result.html", **found.__dict__, waiting_points=found.waiting_points
    )
