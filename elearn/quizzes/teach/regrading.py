"""Marking anew after a question was mended: what would change, then the confirmation."""

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from elearn.accounts.signed_in import me
from elearn.jobs import enqueue
from elearn.quizzes.access import quiz_to_edit
from elearn.quizzes.models import Quiz
from elearn.quizzes.operations.regrading import regrade
from elearn.quizzes.queries.regrading import trial
from elearn.web.clock import now
from elearn.web.paths import number_in
from elearn.web.writing import number

pages = Blueprint("regrading", __name__, url_prefix="/courses/<slug>/quizzes/<quiz>/regrading")

CONFLICT = 409
MOST_AT_ONCE = 50  # attempts; more are a job


@pages.get("")
def show(slug: str, quiz: str) -> str:
    """Show whose mark would change, by how much; nothing is changed."""
    return page(quiz_to_edit(me(), slug, quiz))


@pages.post("")
def create(slug: str, quiz: str) -> ResponseReturnValue:
    """Mark anew, unless the quiz was changed once more since the page was shown."""
    found = quiz_to_edit(me(), slug, quiz)
    if number_in(request.form.get("edition", "")) != found.edition_id:
        flash(_("The quiz was changed meanwhile. This is what would change now."), "warn")
        return Response(page(found), CONFLICT)
    if len(trial(found).attempts) > MOST_AT_ONCE:
        wanted = {"quiz": found.id, "edition": found.edition_id, "by": me().id}
        enqueue("quizzes.regrade", wanted, due=now())
        flash(
            _("There are many attempts. They are being marked; look again in a few minutes."), "ok"
        )
    else:
        changed = regrade(found, me(), now())
        told = ngettext("%(count)s mark was changed.", "%(count)s marks were changed.", changed,
                        count=number(changed))  # fmt: skip
        flash(told, "ok")
    return redirect(url_for("teach.marking.index", slug=slug, quiz=quiz), 303)


def page(quiz: Quiz) -> str:
    """Return the dry run."""
    return render_template("quizzes/teach/regrading.html", quiz=quiz, trial=trial(quiz))
