"""The modules of a course, and the order of everything in it."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.courses.access import course_to_edit, module_to_edit
from elearn.courses.forms import ModuleForm
from elearn.courses.models import Course
from elearn.courses.operations import editing
from elearn.domain.coursefile.draft import ModuleDraft
from elearn.quizzes.operations.editing import revise
from elearn.web.clock import now
from elearn.web.services import services

pages = Blueprint("modules", __name__, url_prefix="/courses/<slug>")

UNPROCESSABLE, CONFLICT = 422, 409


@pages.get("/modules/new")
def new(slug: str) -> str:
    """Ask for the title of a module."""
    course = course_to_edit(me(), slug)
    offered = editing.module_slugs(course).next("module")
    return page(course, ModuleForm(data={"slug": offered}))


@pages.post("/modules")
def create(slug: str) -> ResponseReturnValue:
    """Add a module at the end."""
    course = course_to_edit(me(), slug)
    form = ModuleForm(taken=editing.module_slugs(course).taken)
    if not form.is_sent_well():
        return Response(page(course, form), form.status)
    module = form.applied(ModuleDraft(form.slug.data, ""))
    revise(course, lambda draft: editing.with_module(draft, module), services().storage, now())
    return desk(slug)


@pages.get("/modules/<module>")
def edit(slug: str, module: str) -> str:
    """Show what the module says of itself."""
    found = module_to_edit(me(), slug, module)
    said = {"title": found.title, "summary": found.summary, "slug": found.slug}
    form = ModuleForm(data=said | {"edition": editing.edition_of(said)})
    return page(found.course, form, module=found.slug)


@pages.post("/modules/<module>")
def update(slug: str, module: str) -> ResponseReturnValue:
    """Let the module say what was typed, unless somebody else was faster."""
    found = module_to_edit(me(), slug, module)
    said = {"title": found.title, "summary": found.summary, "slug": found.slug}
    form = ModuleForm()
    form.slug.data = found.slug  # a short name stays
    if not form.is_sent_well():
        return Response(page(found.course, form, module=module), UNPROCESSABLE)
    if form.edition.data != editing.edition_of(said):
        form.edition.data = editing.edition_of(said)
        return Response(page(found.course, form, module=module, other=said), CONFLICT)
    revise(
        found.course,
        lambda draft: editing.with_module(draft, form.applied(editing.module_of(draft, module))),
        services().storage,
        now(),
    )
    return desk(slug)


def page(course: Course, form: ModuleForm, module: str = "", other: object = None) -> str:
    """Return the form of a module; without `module` it is a new one."""
    return render_template(
        "courses/teach/module.html", course=course, form=form, module=module, other=other
    )


@pages.post("/modules/<module>/position")
def move(slug: str, module: str) -> ResponseReturnValue:
    """Put a module one place up or down."""
    course, way = module_to_edit(me(), slug, module).course, chosen_way()
    revise(
        course,
        lambda draft: editing.moved_module(draft, module, way),
        services().storage,
        now(),
    )
    return desk(slug, f"module-{module}")


@pages.post("/modules/<module>/removal")
def remove(slug: str, module: str) -> ResponseReturnValue:
    """Take a module and its steps out of the course; what people did is kept."""
    course = module_to_edit(me(), slug, module).course
    revise(course, lambda draft: editing.without_module(draft, module), services().storage, now())
    flash(_("The module is removed. What learners did in it is kept."), "ok")
    return desk(slug)


@pages.post("/steps/<step>/position")
def move_step(slug: str, step: str) -> ResponseReturnValue:
    """Put a lesson or a quiz one place up or down; past the edge, into the next module."""
    course, way = course_to_edit(me(), slug), chosen_way()
    revise(course, lambda draft: editing.moved_step(draft, step, way), services().storage, now())
    return desk(slug, f"step-{step}")


@pages.post("/steps/<step>/removal")
def remove_step(slug: str, step: str) -> ResponseReturnValue:
    """Take a lesson or a quiz out of the course; what people did is kept."""
    course = course_to_edit(me(), slug)
    revise(course, lambda draft: editing.without_step(draft, step), services().storage, now())
    flash(_("Removed. What learners did in it is kept."), "ok")
    return desk(slug)


def chosen_way() -> str:
    """Return up or down; nothing else was offered."""
    way = request.form.get("way", "")
    if way not in {editing.UP, editing.DOWN}:
        abort(400)
    return way


def desk(slug: str, place: str = "") -> ResponseReturnValue:
    """Lead back to the course, to the line that was touched."""
    return redirect(url_for("teach.courses.edit", slug=slug, _anchor=place or None), 303)
