"""The pictures, sounds and papers of a course."""

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.courses.access import course_to_edit
from elearn.courses.forms import FileForm
from elearn.courses.models import Course
from elearn.courses.operations import editing, media_url
from elearn.courses.queries.outline import files
from elearn.domain.coursefile.draft import LessonDraft
from elearn.domain.coursefile.mediafiles import MOST_BYTES
from elearn.domain.markdown.media import ALLOWED
from elearn.exchange.reception import BadFile, received
from elearn.exchange.sentences import finding, line_for
from elearn.quizzes.operations.editing import draft_to_edit, revise
from elearn.web.clock import now
from elearn.web.services import services

pages = Blueprint("files", __name__, url_prefix="/courses/<slug>/files")

UNPROCESSABLE, CONFLICT = 422, 409


@pages.get("")
def index(slug: str) -> str:
    """List the files of a course, each with the words that show it in a lesson."""
    return page(course_to_edit(me(), slug), FileForm())


@pages.post("")
def create(slug: str) -> ResponseReturnValue:
    """Keep a file, if it is of an allowed sort and holds what its name says."""
    course, form = course_to_edit(me(), slug), FileForm()
    sent = request.files.get("file")
    if not sent or not sent.filename:
        form.file.errors = [_("Choose a file.")]
        return Response(page(course, form), UNPROCESSABLE)
    try:
        file = received(sent.filename, sent.read())
    except BadFile as bad:
        form.file.errors = [finding(fault).told for fault in bad.faults]
        return Response(page(course, form), UNPROCESSABLE)
    revise(course, lambda draft: editing.with_file(draft, file), services().storage, now())
    flash(_("The file is kept. Copy the line beside it into a lesson."), "ok")
    return redirect(url_for(".index", slug=slug), 303)


@pages.post("/removal")
def remove(slug: str) -> ResponseReturnValue:
    """Forget a file, unless a lesson shows it."""
    course, path = course_to_edit(me(), slug), request.form.get("path", "")
    used = editing.lessons_that_use(draft_to_edit(course, services().storage), path)
    if used:
        return Response(page(course, FileForm(), refused=path, used=used), CONFLICT)
    revise(course, lambda draft: editing.without_file(draft, path), services().storage, now())
    flash(_("The file is removed."), "ok")
    return redirect(url_for(".index", slug=slug), 303)


def page(
    course: Course, form: FileForm, refused: str = "", used: list[LessonDraft] | None = None
) -> str:
    """Return the list; `used` names the lessons that keep a file from being removed."""
    rows = [(row, line_for(row.path), media_url(course, row)) for row in files(course)]
    return render_template(
        "courses/teach/files.html",
        course=course,
        form=form,
        rows=rows,
        refused=refused,
        used=used or [],
        allowed=sorted(ALLOWED),
        most=MOST_BYTES,
    )
