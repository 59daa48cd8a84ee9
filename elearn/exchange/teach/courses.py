"""A course on its author's desk: begun, looked over, shown to learners, taken back."""

from collections.abc import Sequence
from dataclasses import replace

from flask import Blueprint, Response, abort, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy import select

from elearn.accounts.signed_in import me, myself
from elearn.courses.access import course_to_edit, may_found_courses
from elearn.courses.forms import CourseForm
from elearn.courses.models import Course
from elearn.courses.operations import found
from elearn.courses.operations.editing import course_slugs
from elearn.courses.queries.outline import Unit, outline_to_edit
from elearn.db import session
from elearn.domain.coursefile.draft import CourseDraft, Fault, TrainerDraft
from elearn.exchange.operations import faults_of, forbids_publishing
from elearn.exchange.sentences import Titles, findings_at_desk
from elearn.quizzes.operations.editing import revise
from elearn.quizzes.queries.overseeing import question_counts
from elearn.web.clock import now
from elearn.web.services import services

pages = Blueprint("courses", __name__, url_prefix="/courses")

UNPROCESSABLE = 422


@pages.get("/new")
def new() -> str:
    """Ask for the little that a course begins with."""
    only_founders()
    form = CourseForm(data={"slug": course_slugs().next("course")})
    return render_template("courses/teach/new.html", form=form)


@pages.post("")
def create() -> ResponseReturnValue:
    """Begin a course that its founder runs."""
    only_founders()
    form = CourseForm()
    if not form.is_sent_well() or is_taken(form):
        return Response(render_template("courses/teach/new.html", form=form), UNPROCESSABLE)
    course = found(form.slug.data, form.title.data, myself(), now())
    revise(course, lambda draft: begun(draft, form), services().storage, now())
    return redirect(url_for(".edit", slug=course.slug), 303)


def only_founders() -> None:
    """Answer 404 to whoever may not begin courses."""
    if not may_found_courses(me()):
        abort(404)


def is_taken(form: CourseForm) -> bool:
    """Whether any course has the name, after saying so beside the field."""
    same = select(Course.id).filter_by(slug=form.slug.data)
    taken = session.scalar(same) is not None
    if taken:
        form.slug.errors = [_("This short name is taken. Choose another.")]
    return taken


def begun(draft: CourseDraft, form: CourseForm) -> CourseDraft:
    """Return the course with what was typed; its language decides how it is read."""
    return replace(
        draft,
        language=form.language.data,
        summary=form.summary.data,
        trainers=(TrainerDraft(me().name),),
    )


@pages.get("/<slug>")
def edit(slug: str) -> str:
    """Show the course on the desk: its modules, lessons and quizzes."""
    return desk(course_to_edit(me(), slug))


@pages.get("/<slug>/check")
def check(slug: str) -> str:
    """Say everything that stands between the course and its learners."""
    course = course_to_edit(me(), slug)
    return desk(course, faults_of(course, services().storage))


def desk(course: Course, faults: Sequence[Fault] | None = None) -> str:
    """Return the page of a course; `faults` are what a check found, None before one."""
    units = outline_to_edit(course)
    found_out = None if faults is None else findings_at_desk(faults, titles(units))
    return render_template(
        "courses/teach/edit.html",
        course=course,
        units=units,
        counts=question_counts(course.id),
        findings=found_out,
        needed=sum(one.is_needed for one in found_out or ()),
    )


def titles(units: Sequence[Unit]) -> Titles:
    """Return what the parts of a course are called, by the page that mends each."""
    called = {("teach.modules.edit", unit.slug): unit.title for unit in units}
    for part in (part for unit in units for part in unit.parts):
        page = "teach.quizzes.edit" if part.is_quiz else "teach.lessons.edit"
        called[page, part.slug] = part.title
    return called


@pages.post("/<slug>/publication")
def publish(slug: str) -> ResponseReturnValue:
    """Show the course to learners, or say why that cannot be yet."""
    course = course_to_edit(me(), slug)
    faults = faults_of(course, services().storage)
    if any(map(forbids_publishing, faults)):
        return Response(desk(course, faults), UNPROCESSABLE)
    course.publish(me().id, at=now())
    flash(_("The course is published. Learners find it in the catalogue."), "ok")
    return redirect(url_for(".edit", slug=slug), 303)


@pages.post("/<slug>/withdrawal")
def withdraw(slug: str) -> ResponseReturnValue:
    """Take the course out of the catalogue; whoever follows it keeps it."""
    course = course_to_edit(me(), slug)
    course.withdraw()
    flash(_("The course is withdrawn. Whoever follows it goes on."), "ok")
    return redirect(url_for(".edit", slug=slug), 303)
