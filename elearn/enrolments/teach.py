"""Who follows a course, as its trainer sees them."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask_babel import gettext as _
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.courses.access import course_to_edit
from elearn.enrolments import access, operations, queries
from elearn.enrolments.forms import Deadline
from elearn.web.answers import shown
from elearn.web.clock import now
from elearn.web.paths import number_of, searched

pages = Blueprint("enrolments", __name__)


@pages.get("/courses/<slug>/learners")
def index(slug: str) -> str:
    """List the learners of a course and where each stands."""
    course, asked = course_to_edit(me(), slug), searched()
    return render_template(
        "enrolments/teach/index.html",
        course=course,
        asked=asked,
        learners=queries.learners(course.id, None, asked, number_of("after")),
        total=queries.outline(course.id).total,
    )


@pages.get("/enrolments/<int:enrolment_id>")
def show(enrolment_id: int) -> str:
    """Show one learner's way through the course, step by step."""
    return learner_page(enrolment_id, Deadline())


def learner_page(enrolment_id: int, form: Deadline) -> str:
    """Return the page of one learner in one course."""
    enrolment = access.enrolment_to_oversee(me(), enrolment_id)
    return render_template(
        "enrolments/teach/show.html",
        enrolment=enrolment,
        form=form,
        outline=queries.outline(enrolment.course_id, enrolment.id),
        completed=queries.completed_at(enrolment),
    )


@pages.post("/enrolments/<int:enrolment_id>/admission")
def admit(enrolment_id: int) -> Response:
    """Let somebody who asked begin."""
    enrolment = access.enrolment_to_oversee(me(), enrolment_id)
    operations.admit(enrolment, by=me(), now=now())
    flash(_("%(name)s is admitted and can begin.", name=enrolment.learner.name), "ok")
    return redirect(url_for(".index", slug=enrolment.course.slug), 303)


@pages.post("/enrolments/<int:enrolment_id>/deadline")
def set_deadline(enrolment_id: int) -> Response:
    """Say until when the course should be complete."""
    enrolment = access.enrolment_to_oversee(me(), enrolment_id)
    form = Deadline()
    if not form.is_sent_well():
        return shown(learner_page(enrolment_id, form), form.status)
    enrolment.deadline = form.deadline.data
    flash(_("The deadline is set."), "ok")
    return redirect(url_for(".show", enrolment_id=enrolment.id), 303)
