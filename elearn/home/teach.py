"""The start page of a trainer."""

from flask import Blueprint, render_template

from elearn.accounts.signed_in import me
from elearn.courses.access import may_found_courses
from elearn.home import queries

pages = Blueprint("home", __name__)


@pages.get("")
def index() -> str:
    """List the courses that the trainer runs."""
    return render_template(
        "home/teach/index.html",
        courses=queries.taught(me()),
        may_found=may_found_courses(me()),
    )
