"""The statistics of a quiz, for those who wrote its questions."""

from typing import TYPE_CHECKING

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.quizzes.access import quiz_to_oversee
from elearn.quizzes.operations import ask_for_statistics
from elearn.quizzes.teach import figures
from elearn.quizzes.teach.spreadsheet import spreadsheet
from elearn.web.clock import now
from elearn.web.downloads import download

if TYPE_CHECKING:
    from elearn.quizzes.queries.statistics import Seen

pages = Blueprint("statistics", __name__, url_prefix="/courses/<slug>/quizzes/<quiz>")


@pages.get("/statistics")
def show(slug: str, quiz: str) -> str:
    """Show the figures of a quiz and of its questions, and hints at attempts."""
    view = look(slug, quiz)
    return render_template(
        "quizzes/teach/statistics.html",
        view=view,
        lines=figures.of_quiz(view.report.figures.overall) if view.report else [],
        columns=figures.of_questions(),
        place_columns=figures.of_places(),
    )


@pages.post("/statistics")
def update(slug: str, quiz: str) -> ResponseReturnValue:
    """Have the figures of a large quiz worked out anew."""
    ask_for_statistics(quiz_to_oversee(me(), slug, quiz), now())
    flash(_("The statistics are being worked out. Come back in a few minutes."), "ok")
    return redirect(url_for(".show", slug=slug, quiz=quiz), 303)


@pages.get("/statistics.csv")
def save(slug: str, quiz: str) -> Response:
    """Return the figures as a table for spreadsheets."""
    view = look(slug, quiz)
    name = _("Statistics: %(title)s", title=view.quiz.activity.title)
    return download(spreadsheet(view), "text/csv", f"{name}.csv", f"statistics-{quiz}.csv")


def look(slug: str, quiz: str) -> "Seen":
    """Return the statistics that were asked for: of first attempts, unless all are wanted."""
    # Loads numpy, which a process that never shows statistics does without.
    from elearn.quizzes.queries import statistics  # noqa: PLC0415

    only_first = request.args.get("attempts") != "all"
    return statistics.seen(quiz_to_oversee(me(), slug, quiz), only_first=only_first)
