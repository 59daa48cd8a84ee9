"""Courses and their learners, as the administrator sees them."""

from flask import Blueprint, render_template

from elearn.accounts.access import organisations_kept_by
from elearn.accounts.signed_in import me
from elearn.enrolments import queries
from elearn.web.paths import number_of, searched

pages = Blueprint("enrolments", __name__, url_prefix="/courses")


@pages.get("")
def index() -> str:
    """List the courses and how many follow each."""
    kept = organisations_kept_by(me())
    return render_template("enrolments/admin/index.html", courses=queries.courses_kept(kept))


@pages.get("/<slug>/learners")
def show(slug: str) -> str:
    """List the learners of a course; a coordinator sees the own people only."""
    kept, asked = organisations_kept_by(me()), searched()
    course = queries.course_by_slug(slug)
    return render_template(
        "enrolments/admin/show.html",
        course=course,
        asked=asked,
        learners=queries.learners(course.id, kept, asked, number_of("after")),
        total=queries.outline(course.id).total,
    )
