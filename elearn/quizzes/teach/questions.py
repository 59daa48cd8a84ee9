"""The questions of a quiz: the kind is chosen first, then its form is filled in."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.courses.operations import editing
from elearn.domain.coursefile.draft import Question, QuizDraft
from elearn.quizzes.access import quiz_to_edit
from elearn.quizzes.forms.questions import QuestionForm, next_id
from elearn.quizzes.kinds import KINDS
from elearn.quizzes.models import Quiz
from elearn.quizzes.operations.editing import question_ids, revise
from elearn.quizzes.queries import draft_of_quiz
from elearn.quizzes.teach.looks import asks_again, known, look
from elearn.web.clock import now
from elearn.web.services import services

pages = Blueprint("questions", __name__, url_prefix="/courses/<slug>/quizzes/<quiz>/questions")

UNPROCESSABLE, CONFLICT = 422, 409


@pages.get("/new")
def new(slug: str, quiz: str) -> str:
    """Ask for the kind of a question, then show its form."""
    found, kind = quiz_to_edit(me(), slug, quiz), request.args.get("kind", "")
    if not kind:
        return render_template("quizzes/teach/kinds.html", quiz=found, kinds=KINDS)
    return page(found, QuestionForm(known(kind), {}))


@pages.post("")
def create(slug: str, quiz: str) -> ResponseReturnValue:
    """Add a question at the end, or only show how it would look."""
    found = quiz_to_edit(me(), slug, quiz)
    form = QuestionForm.sent(known(request.form.get("kind", "")), request.form)
    document = form.document(next_id(question_ids(found)))
    if asks_again():
        return Response(page(found, form))
    if document is None:
        return Response(page(found, form), UNPROCESSABLE)
    asked(found, lambda said: (*said.questions, document))
    return saved(slug, quiz, document["id"])


@pages.get("/<question>")
def edit(slug: str, quiz: str, question: str) -> str:
    """Show a question, to be changed."""
    found = quiz_to_edit(me(), slug, quiz)
    said = question_of(found, question)
    return page(found, QuestionForm.of(said, editing.edition_of(said)), said)


@pages.post("/<question>")
def update(slug: str, quiz: str, question: str) -> ResponseReturnValue:
    """Save a question, unless somebody else was faster; attempts under way keep the old one."""
    found = quiz_to_edit(me(), slug, quiz)
    said = question_of(found, question)
    form = QuestionForm.sent(said["kind"], request.form)
    document = form.document(question)
    if asks_again():
        return Response(page(found, form, said))
    if document is None:
        return Response(page(found, form, said), UNPROCESSABLE)
    if form.edition != editing.edition_of(said):
        form.edition = editing.edition_of(said)
        return Response(page(found, form, said, other=QuestionForm.of(said)), CONFLICT)
    asked(
        found,
        lambda quiz: tuple(document if each["id"] == question else each for each in quiz.questions),
    )
    return saved(slug, quiz, question)


@pages.post("/<question>/position")
def move(slug: str, quiz: str, question: str) -> ResponseReturnValue:
    """Put a question one place up or down."""
    found, way = quiz_to_edit(me(), slug, quiz), request.form.get("way")
    question_of(found, question)
    if way not in {editing.UP, editing.DOWN}:
        abort(400)
    step = -1 if way == editing.UP else 1
    asked(found, lambda said: turned(said.questions, question, step))
    return redirect(quiz_page(slug, quiz, question), 303)


@pages.post("/<question>/removal")
def remove(slug: str, quiz: str, question: str) -> ResponseReturnValue:
    """Take a question out of the quiz; attempts that were asked it keep it."""
    found = quiz_to_edit(me(), slug, quiz)
    question_of(found, question)
    asked(found, lambda said: tuple(each for each in said.questions if each["id"] != question))
    flash(_("The question is removed. Attempts that were asked it keep it."), "ok")
    return redirect(quiz_page(slug, quiz), 303)


def question_of(quiz: Quiz, name: str) -> Question:
    """Return a question of the quiz as it stands, or answer 404."""
    questions = draft_of_quiz(quiz.activity, quiz.edition).questions
    found = next((one for one in questions if one["id"] == name), None)
    if found is None:
        abort(404)
    return found


def asked(quiz: Quiz, change: Any) -> None:  # noqa: ANN401 - quiz draft to questions
    """Let the quiz ask what `change` makes of its questions: a new edition."""

    def changed(said: QuizDraft) -> QuizDraft:
        return replace(said, questions=change(said))

    slug = quiz.activity.slug
    revise(
        quiz.activity.course,
        lambda draft: editing.with_changed(draft, changed(editing.quiz_of(draft, slug))),
        services().storage,
        now(),
    )


def turned(questions: tuple[Question, ...], name: str, step: int) -> tuple[Question, ...]:
    """Return questions with one moved by a place; at the edge nothing moves."""
    order = list(questions)
    here = [question["id"] for question in order].index(name)
    there = here + step
    if 0 <= there < len(order):
        order[here], order[there] = order[there], order[here]
    return tuple(order)


def saved(slug: str, quiz: str, question: str) -> ResponseReturnValue:
    """Lead back to the list."""
    flash(_("The question is saved."), "ok")
    return redirect(quiz_page(slug, quiz, question), 303)


def quiz_page(slug: str, quiz: str, question: str = "") -> str:
    """Return the address of the list, at the question that was touched."""
    place = f"question-{question}" if question else "questions"
    return url_for("teach.quizzes.edit", slug=slug, quiz=quiz, _anchor=place)


def page(quiz: Quiz, form: QuestionForm, said: Question | None = None, **more: Any) -> str:  # noqa: ANN401 - what templates take
    """Return the form of a question and, where asked for, how learners see it."""
    return render_template(
        "quizzes/teach/question.html",
        quiz=quiz,
        form=form,
        said=said,
        **look(form),
        **{"other": None} | more,
    )
