"""What a course says of itself."""

from flask import Blueprint, Response, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.courses.access import course_to_edit
from elearn.courses.forms import AboutForm
from elearn.courses.models import Course
from elearn.courses.operations.editing import edition_of
from elearn.domain.coursefile.draft import CourseDraft
from elearn.quizzes.operations.editing import draft_to_edit, revise
from elearn.web.clock import now
from elearn.web.services import services

pages = Blueprint("about", __name__, url_prefix="/courses/<slug>/about")

CONFLICT = 409


@pages.get("")
def edit(slug: str) -> str:
    """Show what the course says of itself, to be changed."""
    course = course_to_edit(me(), slug)
    said = AboutForm.shown(draft_to_edit(course, services().storage))
    return page(course, AboutForm(data=said | {"edition": edition_of(said)}))


@pages.post("")
def update(slug: str) -> ResponseReturnValue:
    """Let the course say what was typed, unless somebody else was faster."""
    course = course_to_edit(me(), slug)
    form = AboutForm()
    if not form.is_sent_well():
        return Response(page(course, form), form.status)
    said = AboutForm.shown(draft_to_edit(course, services().storage))
    if form.edition.data != edition_of(said):
        form.edition.data = edition_of(said)
        return Response(page(course, form, other=AboutForm(None, data=said)), CONFLICT)
    revise(course, lambda draft: applied(draft, form), services().storage, now())
    flash(_("Saved."), "ok")
    return redirect(url_for("teach.courses.edit", slug=slug), 303)


def applied(draft: CourseDraft, form: AboutForm) -> CourseDraft:
    """Return the course with what was typed."""
    return form.applied(draft)


def page(course: Course, form: AboutForm, other: AboutForm | None = None) -> str:
    """Return the page; `other` is what somebody else saved meanwhile."""
    return render_template("courses/teach/about.html", course=course, form=form, other=other)
