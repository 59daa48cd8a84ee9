"""A course, as the world finds it and may join it."""

from flask import Blueprint, render_template

from elearn.courses.access import course_to_see
from elearn.courses.queries import other_editions
from elearn.enrolments import queries
from elearn.web.page import visitor

pages = Blueprint("enrolments", __name__, url_prefix="/courses")


@pages.get("/<slug>")
def show(slug: str) -> str:
    """Show what a course offers, and how to join."""
    course = course_to_see(slug)
    return render_template(
        "enrolments/public/show.html",
        course=course,
        outline=queries.outline(course.id),
        editions=other_editions(course),
        standing=queries.standing(visitor(), course.id),
    )
