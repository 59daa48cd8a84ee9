"""Issue certificates: to everybody who waits, or to one by decision."""

from datetime import UTC, datetime, time

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from elearn.accounts.signed_in import me
from elearn.certificates import access, operations, queries
from elearn.certificates.admin.pages import pages
from elearn.certificates.forms import Issue, Search
from elearn.certificates.operations import LettersMissing, NameMissing, Names, Occasion
from elearn.certificates.queries.learners import LearnerLine
from elearn.enrolments.models import Enrolment
from elearn.jobs import enqueue
from elearn.web.clock import now
from elearn.web.services import services
from elearn.web.writing import number

BATCH = 1000  # certificates in one job, which a slow machine ends within the job's lease


@pages.get("/courses")
def courses() -> str:
    """Choose a course; see where somebody waits."""
    visible = access.administers(me(), Enrolment.learner_id)
    return render_template(
        "certificates/admin/courses.html", courses=queries.courses_that_certify(visible)
    )


@pages.get("/courses/<slug>")
def learners(slug: str) -> str:
    """Choose a learner of a course."""
    course = access.course_to_certify(slug)
    form = Search(request.args)
    text, after = (form.q.data, form.after.data) if form.validate() else ("", None)
    visible = access.administers(me(), Enrolment.learner_id)
    only_waiting = "waiting" in request.args
    page = queries.learners(visible, course, text, after, only_waiting)
    return render_template(
        "certificates/admin/learners.html",
        course=course,
        page=page,
        only_waiting=only_waiting,
        reasons={line.enrolment_id: why_held_back(line) for line in page.lines if line.waits},
        waiting=len(queries.waiting(visible, course)),
        text=text,
    )


def why_held_back(line: LearnerLine) -> str:
    """Return what is the matter with a name; nothing where the certificate can be issued now."""
    try:
        Names.checked(line.name_ar, line.name_latin, services())
    except (NameMissing, LettersMissing) as fault:
        return sentence(fault)
    return ""


@pages.post("/courses/<slug>/batch")
def issue_to_all(slug: str) -> ResponseReturnValue:
    """Have a job issue to everybody who completed the course and has no certificate."""
    course = access.course_to_certify(slug)
    waiting = queries.waiting(access.administers(me(), Enrolment.learner_id), course)
    for start in range(0, len(waiting), BATCH):
        some = {"enrolments": waiting[start : start + BATCH], "by": me().id}
        enqueue("certificates.batch", some, now())
    flash(
        ngettext(
            "%(count)s certificate is being issued. Load the page again in a moment.",
            "%(count)s certificates are being issued. Load the page again in a moment.",
            len(waiting),
            count=number(len(waiting)),
        ),
        "ok",
    )
    return redirect(url_for(".learners", slug=slug, waiting=1), 303)


@pages.get("/enrolments/<int:enrolment_id>")
def new(enrolment_id: int) -> str:
    """Show what a certificate would rest on."""
    enrolment = access.enrolment_to_certify(me(), enrolment_id)
    return new_page(enrolment, Issue(needs_reason=False))


def new_page(enrolment: Enrolment, form: Issue) -> str:
    """Return the form of a decision."""
    return render_template("certificates/admin/new.html", enrolment=enrolment, form=form)


@pages.post("/enrolments/<int:enrolment_id>")
def create(enrolment_id: int) -> ResponseReturnValue:
    """Issue a certificate; without a completed course the reason is asked for."""
    enrolment = access.enrolment_to_certify(me(), enrolment_id)
    form = Issue(needs_reason=not enrolment.course_completion)
    if not form.is_sent_well():
        return Response(new_page(enrolment, form), status=form.status)
    occasion = Occasion(services(), now(), me(), form.reason.data, last_moment(form))
    try:
        issued = operations.issue(enrolment, occasion)
    except (NameMissing, LettersMissing) as fault:
        form.reason.errors = [sentence(fault)]
        return Response(new_page(enrolment, form), status=form.status)
    flash(_("The certificate is issued."), "ok")
    return redirect(url_for(".show", serial=issued.serial), 303)


def last_moment(form: Issue) -> datetime | None:
    """Return the end of the last day of validity, where there is one."""
    day = form.expires.data
    return datetime.combine(day, time(23, 59, 59), UTC) if day else None


def sentence(fault: NameMissing | LettersMissing) -> str:
    """Return what is the matter with the name, for an administrator."""
    if isinstance(fault, LettersMissing):
        return str(_("The certificate cannot show: %(letters)s", letters=str(fault)))
    return str(_("The learner has no name yet."))
