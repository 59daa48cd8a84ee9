"""The start page of a learner."""

from flask import Blueprint, Response, render_template

from elearn.accounts.signed_in import me
from elearn.certificates.queries import certificates_of
from elearn.enrolments.queries import followed
from elearn.web.clock import now
from elearn.web.freshness import unless_unchanged
from elearn.web.language import manner
from elearn.web.remembered import Words, remembered

pages = Blueprint("home", __name__)


@pages.get("")
def index() -> Response:
    """Lead back to the place where the learner stopped."""
    courses, certificates = followed(me()), certificates_of(me())
    today = now().astimezone(manner().zone).date()
    tag = unless_unchanged(me().id, me().name, courses, certificates, today)

    def make(_words: Words) -> str:
        return render_template(
            "home/learn/index.html", courses=courses, certificates=certificates, today=today
        )

    return remembered(("home", me().name, repr(courses), repr(certificates), today), tag, make)
