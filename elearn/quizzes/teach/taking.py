"""Questions on their way between a quiz and the bank."""

from dataclasses import replace

from flask import Blueprint, abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import ngettext

from elearn.accounts.signed_in import me
from elearn.domain.quiz.bank import Origin
from elearn.quizzes import access
from elearn.quizzes.forms.bank import chosen, sought
from elearn.quizzes.forms.questions import next_id
from elearn.quizzes.models import Quiz, State
from elearn.quizzes.operations import bank as deeds
from elearn.quizzes.operations.editing import question_ids
from elearn.quizzes.queries import bank as queries
from elearn.quizzes.queries import draft_of_quiz
from elearn.quizzes.teach.questions import asked, quiz_page
from elearn.web.clock import now
from elearn.web.paths import number_of
from elearn.web.writing import number

pages = Blueprint("taking", __name__, url_prefix="/courses/<slug>/quizzes/<quiz>/bank")


@pages.get("")
def index(slug: str, quiz: str) -> str:
    """Let the trainer choose questions of the bank for a quiz."""
    found, whose = access.quiz_to_edit(me(), slug, quiz), access.in_bank(me())
    wanted = replace(sought(), state=State.READY)
    return render_template(
        "quizzes/teach/bank/take.html",
        quiz=found,
        found=queries.bank(whose, wanted, number_of("after")),
        sought=wanted,
        shelves=queries.shelves(whose),
        taken={origin.public_id for origin in origins(found)},
    )


@pages.post("")
def create(slug: str, quiz: str) -> ResponseReturnValue:
    """Add the questions that were ticked at the end of a quiz."""
    found = access.quiz_to_edit(me(), slug, quiz)
    rows = access.bank_questions_to_edit(me(), chosen(request.form))
    if any(row.state is not State.READY for row in rows):
        abort(400)  # it was never offered
    ids = question_ids(found)
    new = []
    for row in rows:
        new.append(deeds.taken(row, next_id(ids)))
        ids.add(new[-1]["id"])
    if new:
        asked(found, lambda draft: (*draft.questions, *new))
    count = len(new)
    flash(
        ngettext(
            "%(count)s question is added.",
            "%(count)s questions are added.",
            count,
            count=number(count),
        ),
        "ok",
    )
    return redirect(quiz_page(slug, quiz), 303)


@pages.post("/deposits")
def deposit(slug: str, quiz: str) -> ResponseReturnValue:
    """Put the questions that were written in a quiz into the bank; the quiz goes on asking them."""
    found = access.quiz_to_edit(me(), slug, quiz)
    questions = draft_of_quiz(found.activity, found.edition).questions
    rows = {
        question["id"]: deeds.put(question, me().id, now(), category=found.activity.title)
        for question in questions
        if Origin.of(question) is None
    }
    asked(
        found,
        lambda draft: tuple(
            deeds.taken(rows[each["id"]], each["id"]) if each["id"] in rows else each
            for each in draft.questions
        ),
    )
    count = len(rows)
    flash(
        ngettext(
            "%(count)s question is in the bank.",
            "%(count)s questions are in the bank.",
            count,
            count=number(count),
        ),
        "ok",
    )
    return redirect(quiz_page(slug, quiz), 303)


def origins(quiz: Quiz) -> list[Origin]:
    """Return which questions of banks a quiz asks."""
    questions = draft_of_quiz(quiz.activity, quiz.edition).questions
    return [origin for each in questions if (origin := Origin.of(each))]
