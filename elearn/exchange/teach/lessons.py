"""Lessons: written in Markdown, looked at before they are saved."""

import gzip
from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.courses.access import lesson_to_edit, module_to_edit
from elearn.courses.forms import LessonForm
from elearn.courses.models import Course, Lesson
from elearn.courses.operations import editing
from elearn.courses.operations.previewing import rendered, weight
from elearn.courses.operations.reading import lesson_of
from elearn.courses.queries.outline import files, outline_to_edit
from elearn.domain.coursefile.draft import LessonDraft
from elearn.exchange.sentences import line_for
from elearn.quizzes.operations.editing import revise
from elearn.web.clock import now
from elearn.web.services import services

pages = Blueprint("lessons", __name__, url_prefix="/courses/<slug>")

CONFLICT = 409


@pages.get("/modules/<module>/lessons/new")
def new(slug: str, module: str) -> str:
    """Show an empty lesson."""
    course = module_to_edit(me(), slug, module).course
    offered = editing.step_slugs(course).next("lesson")
    return page(course, LessonForm(data={"slug": offered}), module=module)


@pages.post("/modules/<module>/lessons")
def create(slug: str, module: str) -> ResponseReturnValue:
    """Add a lesson at the end of a module, or only show how it would look."""
    course = module_to_edit(me(), slug, module).course
    form = LessonForm(taken=editing.step_slugs(course).taken)
    offer_sounds(course, form)
    is_good = form.is_sent_well()
    if is_preview() or not is_good:
        return Response(page(course, form, module=module), preview_status(form))
    lesson = form.applied(LessonDraft(form.slug.data, ""))
    revise(
        course, lambda draft: editing.with_step(draft, module, lesson), services().storage, now()
    )
    return saved(course, lesson.slug)


@pages.get("/lessons/<lesson>")
def edit(slug: str, lesson: str) -> str:
    """Show a lesson as its author wrote it."""
    found = lesson_to_edit(me(), slug, lesson)
    said = draft_of(found)
    shown = LessonForm.shown(said) | {"edition": editing.edition_of(said)}
    return page(found.activity.course, LessonForm(data=shown), lesson=found)


@pages.post("/lessons/<lesson>")
def update(slug: str, lesson: str) -> ResponseReturnValue:
    """Save the lesson, unless somebody else was faster; or only show how it would look."""
    found = lesson_to_edit(me(), slug, lesson)
    course, said, form = found.activity.course, draft_of(found), LessonForm()
    form.slug.data = said.slug  # a short name stays
    offer_sounds(course, form)
    is_good = form.is_sent_well()
    if is_preview() or not is_good:
        return Response(page(course, form, lesson=found), preview_status(form))
    if form.edition.data != editing.edition_of(said):
        form.edition.data = editing.edition_of(said)
        return Response(page(course, form, lesson=found, other=said), CONFLICT)
    revise(
        course,
        lambda draft: editing.with_changed(draft, form.applied(said)),
        services().storage,
        now(),
    )
    return saved(course, lesson)


def draft_of(lesson: Lesson) -> LessonDraft:
    """Return what a lesson says now."""
    return lesson_of(lesson.activity, lesson)


def is_preview() -> bool:
    """Whether the button was pressed that saves nothing."""
    return request.form.get("do") == "preview"


def preview_status(form: LessonForm) -> int:
    """Return 200 for a look at something whole, else 422."""
    return int(form.status)


def offer_sounds(course: Course, form: LessonForm) -> None:
    """Let the form offer the sounds that the course has."""
    sounds = [(row.path, row.path) for row in files(course) if row.kind.startswith("audio/")]
    form.audio.choices = [("", _("None")), *sounds]


def saved(course: Course, lesson: str) -> ResponseReturnValue:
    """Lead back to the lesson, or to the course where the button said so."""
    flash(_("The lesson is saved."), "ok")
    if request.form.get("do") == "leave":
        desk = url_for("teach.courses.edit", slug=course.slug, _anchor=f"step-{lesson}")
        return redirect(desk, 303)
    return redirect(url_for(".edit", slug=course.slug, lesson=lesson), 303)


def page(course: Course, form: LessonForm, **more: Any) -> str:  # noqa: ANN401 - what templates take
    """Return the form of a lesson, with what it weighs and, where asked for, how it looks."""
    offer_sounds(course, form)
    is_seen = is_preview() and not form.text.errors
    text = "" if form.text.errors else form.text.data or ""
    look = rendered(course, text, services().storage)
    return render_template(
        "courses/teach/lesson.html",
        course=course,
        form=form,
        look=look,
        weighs=len(gzip.compress(look.html.encode())) + weight(course, look.media),
        is_seen=is_seen,
        lines=[(row.path, line_for(row.path)) for row in files(course)],
        **{"lesson": None, "module": "", "other": None} | more,
    )


@pages.get("/lessons/<lesson>/preview")
def show(slug: str, lesson: str) -> str:
    """Show a lesson as learners see it."""
    found = lesson_to_edit(me(), slug, lesson)
    course = found.activity.course
    parts = [part for unit in outline_to_edit(course) for part in unit.parts]
    here = [part.id for part in parts].index(found.activity_id)
    return render_template(
        "courses/teach/preview.html",
        course=course,
        lesson=found,
        look=rendered(course, found.text, services().storage),
        before=parts[here - 1] if here else None,
        after=next(iter(parts[here + 1 :]), None),
        position=(here, len(parts)),
    )
