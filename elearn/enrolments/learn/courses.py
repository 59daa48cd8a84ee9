"""A course, as the learner follows it."""

from flask import (
    flash,
    redirect,
    render_template,
    request,
    url_for,
)
from flask_babel import gettext as _
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.courses.access import course_to_see
from elearn.courses.models import Course
from elearn.courses.queries import course_facts, other_editions
from elearn.enrolments import access, operations, queries
from elearn.enrolments.forms import key_opens
from elearn.enrolments.learn.pages import pages
from elearn.web.answers import shown
from elearn.web.clock import now
from elearn.web.freshness import unless_unchanged
from elearn.web.remembered import Words, remembered


@pages.post("/<slug>/enrolment")
def enrol(slug: str) -> Response:
    """Join the course, or ask to be admitted."""
    course = course_to_see(slug)
    if not key_opens(course, request.form.get("key", "")):
        return wrong_key(course)
    enrolment = operations.enrol(me(), course, now())
    if not enrolment.admitted_at:
        flash(_("You asked to join. The trainer will admit you."), "ok")
        return redirect(url_for("public.enrolments.show", slug=slug), 303)
    return redirect(url_for(".show", slug=slug), 303)


@pages.get("/<slug>/enrolment")
def enrolling(slug: str) -> Response:
    """Lead a reloaded or shared address of the form back to the course, where it stands."""
    return redirect(url_for("public.enrolments.show", slug=course_to_see(slug).slug), 303)


def wrong_key(course: Course) -> Response:
    """Show the course again, with the sentence beside the key and the key as it was typed."""
    page = render_template(
        "enrolments/public/show.html",
        course=course,
        outline=queries.outline(course.id),
        editions=other_editions(course),
        standing=queries.standing(me(), course.id),
        key=request.form.get("key", ""),
        key_error=_("This key does not open the course. Check it and try again."),
    )
    return shown(page, 422)


@pages.post("/<slug>/withdrawal")
def leave(slug: str) -> Response:
    """Leave the course; what was done stays."""
    operations.leave(access.enrolment_of(me(), slug), now())
    flash(_("You left the course. What you did in it is kept."), "ok")
    return redirect(url_for("learn.home.index"), 303)


@pages.get("/<slug>")
def show(slug: str) -> Response:
    """Open the course where the learner stands."""
    following = access.course_followed(me(), slug)
    tag = unless_unchanged(me().id, following)
    outline = queries.outline(following.course_id, following.enrolment_id)
    place = queries.resume(following.stopped_at, following.stopped_in, outline)

    def make(_words: Words) -> str:
        return render_template(
            "enrolments/learn/show.html",
            course=course_facts(following.course_id),
            following=following,
            outline=outline,
            resume=place,
            resume_url=place and place_url(slug, place),
        )

    ends = following.deadline, following.completed_at
    here = ("course", slug, following.course_hash, outline, place, *ends)
    return remembered(here, tag, make)


@pages.get("/<slug>/place")
def resume(slug: str) -> Response:
    """Lead to the exact place where the learner stopped, on whatever device."""
    following = access.course_followed(me(), slug)
    outline = queries.outline(following.course_id, following.enrolment_id)
    place = queries.resume(following.stopped_at, following.stopped_in, outline)
    return redirect(place_url(slug, place) if place else url_for(".show", slug=slug), 303)


def place_url(slug: str, place: queries.Resume) -> str:
    """Return the address of a step, down to the block that was being read."""
    if place.is_quiz:
        return url_for("learn.quizzes.show", slug=slug, quiz=place.slug)
    return url_for(".read", slug=slug, lesson=place.slug, _anchor=place.place or None)
