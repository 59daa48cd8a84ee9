"""What learners did with quizzes, answer by answer."""

from flask import Blueprint, Response, render_template

from elearn.accounts.signed_in import me
from elearn.domain.quiz.uploads import FORMS, form_of
from elearn.enrolments.access import enrolment_to_oversee
from elearn.quizzes import queries
from elearn.quizzes.access import attempt_to_oversee, file_to_mark
from elearn.quizzes.queries import overseeing
from elearn.web.clock import now
from elearn.web.downloads import download
from elearn.web.services import services

pages = Blueprint("attempts", __name__)


@pages.get("/enrolments/<int:enrolment_id>/attempts")
def index(enrolment_id: int) -> str:
    """List the attempts of one learner in one course."""
    enrolment = enrolment_to_oversee(me(), enrolment_id)
    return render_template(
        "quizzes/teach/attempts.html",
        enrolment=enrolment,
        attempts=overseeing.attempts_of(enrolment),
    )


@pages.get("/attempts/<int:attempt_id>")
def show(attempt_id: int) -> str:
    """Show an attempt: what counts, and the journal with the receipt of every answer."""
    attempt = attempt_to_oversee(me(), attempt_id)
    return render_template(
        "quizzes/teach/attempt.html",
        view=overseeing.overview(attempt),
        review=queries.whole_review(attempt, now()),
    )


@pages.get("/attempts/<int:attempt_id>/files/<int:file_id>")
def file(attempt_id: int, file_id: int) -> Response:
    """Give a file of an answer, to be saved under a name that tells nobody's."""
    found = file_to_mark(me(), attempt_id, file_id)
    ending = form_of(found.name)
    name = f"answer-{found.id}.{ending}"
    content = services().answers.read(found.digest)
    return download(content, FORMS[ending].mimetype, name, name)
