"""A course's folder, taken in and given out as one file."""

from urllib.parse import quote

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select

from elearn.accounts.signed_in import me, myself
from elearn.courses.access import course_to_edit, may_found_courses
from elearn.courses.forms import UploadForm
from elearn.courses.models import Course
from elearn.db import Hidden, session
from elearn.domain.coursefile.archive import pack
from elearn.domain.coursefile.draft import CourseDraft, FaultyCourse
from elearn.exchange.operations import give_out, take_in
from elearn.exchange.reception import BadFile, course_in
from elearn.exchange.sentences import Finding, findings
from elearn.web.clock import now
from elearn.web.services import services, settings

pages = Blueprint("exchange", __name__)

UNPROCESSABLE = 422


@pages.get("/uploads/new")
def new() -> str:
    """Ask for a course's folder."""
    return page(UploadForm(), [])


@pages.post("/uploads")
def create() -> ResponseReturnValue:
    """Take in a course: a new one, or another edition of one that the trainer runs."""
    form = UploadForm()
    sent = request.files.get("file")
    if not sent or not sent.filename:
        form.file.errors = [_("Choose a file.")]
        return Response(page(form, []), UNPROCESSABLE)
    try:
        draft = course_in(sent.read(), sent.filename, form.slug.data)
    except (BadFile, FaultyCourse) as bad:
        return Response(page(form, findings(bad.faults)), UNPROCESSABLE)
    if not may_take_in(draft):
        form.slug.errors = [_("This short name is taken. Choose another.")]
        return Response(page(form, []), UNPROCESSABLE)
    take_in(draft, myself(), services().storage, now())
    flash(_("The course is taken in."), "ok")
    return redirect(url_for("teach.courses.edit", slug=draft.slug), 303)


def may_take_in(draft: CourseDraft) -> bool:
    """Whether the short name is free for this trainer: nobody is told whose it is else."""
    try:
        course_to_edit(me(), draft.slug)
    except Hidden:
        same = select(Course.id).filter_by(slug=draft.slug)
        return draft.slug != "new" and session.scalar(same) is None and may_found_courses(me())
    return True


def page(form: UploadForm, faults: list[Finding]) -> str:
    """Return the form, with everything that is wrong with what was sent."""
    return render_template(
        "exchange/teach/new.html",
        form=form,
        faults=faults,
        needed=sum(fault.is_needed for fault in faults),
        most=settings().MAX_CONTENT_LENGTH,
    )


@pages.get("/courses/<slug>/folder")
def show(slug: str) -> ResponseReturnValue:
    """Give the course's folder as a ZIP archive."""
    course = course_to_edit(me(), slug)
    files = give_out(course, services().storage)
    inside = {f"{course.slug}/{path}": content for path, content in files.items()}
    response = Response(pack(inside), mimetype="application/zip")
    response.headers.set("Content-Disposition", "attachment", filename=f"{course.slug}.zip")
    name = f"{course.title}.zip".replace("/", "-")
    response.headers["Content-Disposition"] += f"; filename*=UTF-8''{quoted(name)}"
    return response


def quoted(name: str) -> str:
    """Return a name as a header may hold it."""
    return quote(name, safe="")
