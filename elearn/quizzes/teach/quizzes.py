"""A quiz: its settings, and the list of its questions."""

from random import Random
from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.courses.access import module_to_edit
from elearn.courses.models import Course
from elearn.courses.operations import editing
from elearn.domain.coursefile.draft import QuizDraft
from elearn.domain.quiz import lay_out
from elearn.quizzes.access import quiz_to_edit
from elearn.quizzes.forms.settings import QuizForm
from elearn.quizzes.models import Quiz
from elearn.quizzes.operations.editing import revise
from elearn.quizzes.queries import draft_of_quiz
from elearn.web.clock import now
from elearn.web.services import services

pages = Blueprint("quizzes", __name__, url_prefix="/courses/<slug>")

CONFLICT = 409
PASS = 70  # percent; offered, not forced


@pages.get("/modules/<module>/quizzes/new")
def new(slug: str, module: str) -> str:
    """Ask for the settings of a quiz."""
    course = module_to_edit(me(), slug, module).course
    offered = editing.step_slugs(course).next("quiz")
    said = QuizForm.shown(QuizDraft(offered, "", pass_mark=PASS))
    return page(course, QuizForm(data=said), module=module)


@pages.post("/modules/<module>/quizzes")
def create(slug: str, module: str) -> ResponseReturnValue:
    """Add a quiz at the end of a module; its questions follow."""
    course = module_to_edit(me(), slug, module).course
    form = QuizForm(taken=editing.step_slugs(course).taken)
    if not form.is_sent_well():
        return Response(page(course, form, module=module), form.status)
    quiz = form.applied(QuizDraft(form.slug.data, ""))
    revise(course, lambda draft: editing.with_step(draft, module, quiz), services().storage, now())
    flash(_("The quiz is saved. Now write its questions."), "ok")
    return redirect(url_for(".edit", slug=slug, quiz=quiz.slug), 303)


@pages.get("/quizzes/<quiz>")
def edit(slug: str, quiz: str) -> str:
    """Show the settings of a quiz, and its questions."""
    found = quiz_to_edit(me(), slug, quiz)
    said = draft_of(found)
    shown = QuizForm.shown(said) | {"edition": edition_of(said)}
    form = QuizForm(data=shown, bands=said.bands)
    return page(found.activity.course, form, quiz=said)


@pages.post("/quizzes/<quiz>")
def update(slug: str, quiz: str) -> ResponseReturnValue:
    """Save the settings, unless somebody else was faster."""
    found = quiz_to_edit(me(), slug, quiz)
    course, said, form = found.activity.course, draft_of(found), QuizForm()
    form.slug.data = said.slug  # a short name stays
    if not form.is_sent_well():
        return Response(page(course, form, quiz=said), form.status)
    if form.edition.data != edition_of(said):
        form.edition.data = edition_of(said)
        return Response(page(course, form, quiz=said, other=said), CONFLICT)
    revise(
        course,
        lambda draft: editing.with_changed(draft, form.applied(editing.quiz_of(draft, quiz))),
        services().storage,
        now(),
    )
    flash(_("The settings are saved."), "ok")
    return redirect(url_for(".edit", slug=slug, quiz=quiz), 303)


def draft_of(quiz: Quiz) -> QuizDraft:
    """Return what a quiz asks now."""
    return draft_of_quiz(quiz.activity, quiz.edition)


def edition_of(said: QuizDraft) -> str:
    """Return the mark of the settings; questions have marks of their own."""
    return editing.edition_of((QuizForm.shown(said), said.bands))


def page(course: Course, form: QuizForm, **more: Any) -> str:  # noqa: ANN401 - what templates take
    """Return the form of a quiz; without `quiz` it is a new one."""
    blank = {"quiz": None, "module": "", "other": None}
    return render_template("quizzes/teach/edit.html", course=course, form=form, **blank | more)


@pages.get("/quizzes/<quiz>/preview")
def show(slug: str, quiz: str) -> str:
    """Show one question of a quiz as learners see it; nothing begins."""
    found = quiz_to_edit(me(), slug, quiz)
    questions = found.edition.questions if found.edition else ()
    slot = max(0, min(request.args.get("slot", 0, type=int), len(questions) - 1))
    # Nothing is drawn by lot here: the author sees the order that was written.
    paper = lay_out(questions, Random(0), shuffle=False)  # noqa: S311 - a look, not a draw
    return render_template(
        "quizzes/teach/preview.html",
        quiz=found,
        slot=slot,
        map=questions,
        question=questions[slot] if questions else None,
        asked=paper.asked(questions[slot], slot) if questions else None,
        picked=(),
        written="",
    )
