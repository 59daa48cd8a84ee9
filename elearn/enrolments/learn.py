"""A course and its lessons, as the learner follows them."""

from flask import (
    Blueprint,
    abort,
    flash,
    redirect,
    render_template,
    request,
    url_for,
)
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.courses.access import course_to_see
from elearn.courses.models import Course
from elearn.courses.queries import course_facts, other_editions
from elearn.domain.progress import seconds_missing
from elearn.enrolments import access, operations, queries
from elearn.enrolments.access import Following, Reading
from elearn.enrolments.forms import Place, key_opens
from elearn.web.answers import shown
from elearn.web.clock import now
from elearn.web.freshness import kept, unless_unchanged
from elearn.web.seal import opened, sealed
from elearn.web.services import services
from elearn.web.writing import number

pages = Blueprint("enrolments", __name__, url_prefix="/courses")

A_YEAR = 365 * 24 * 3600


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
    page = render_template(
        "enrolments/learn/show.html",
        course=course_facts(following.course_id),
        following=following,
        outline=outline,
        resume=place,
        resume_url=place and place_url(slug, place),
    )
    return kept(page, tag)


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


@pages.get("/<slug>/lessons/<lesson>")
def read(slug: str, lesson: str) -> Response:
    """Open a lesson."""
    following = access.course_followed(me(), slug)
    tag = unless_unchanged(me().id, lesson, following)
    return kept(lesson_page(access.lesson_to_read(me(), slug, lesson), following), tag)


def lesson_page(reading: Reading, following: Following, missing: int = 0) -> str:
    """Return the page of a lesson; `missing` seconds of reading are named above the button."""
    outline = queries.blank_outline(following.course_id, following.course_hash)
    return render_template(
        "enrolments/learn/read.html",
        lesson=reading,
        done=following.done,
        total=outline.total,
        before=outline.before(reading.slug),
        after=outline.after(reading.slug),
        missing=missing,
        opened=sealed(now(), f"lesson:{reading.activity_id}"),
    )


@pages.post("/<slug>/lessons/<lesson>/completion")
def complete(slug: str, lesson: str) -> Response:
    """Count the lesson as read and go on to the next step."""
    enrolment, activity = access.activity_to_do(me(), slug, lesson)
    begun = opened(request.form.get("opened"), f"lesson:{activity.id}")
    if missing := seconds_missing(activity.completion, begun, now()):
        return too_early(slug, lesson, missing)
    operations.complete(enrolment, activity, now())
    following = queries.outline(activity.course_id, enrolment.id).after(lesson)
    stop = queries.activity(activity.course_id, following.slug) if following else activity
    operations.stop_at(enrolment, stop, "", now())
    return redirect(step_url(slug, following), 303)


def too_early(slug: str, lesson: str, missing: int) -> Response:
    """Show the lesson again and say how long it still wants to be read."""
    following, reading = (
        access.course_followed(me(), slug),
        access.lesson_to_read(me(), slug, lesson),
    )
    sentence = ngettext(
        "Stay %(count)s more second with this lesson, then it counts.",
        "Stay %(count)s more seconds with this lesson, then it counts.",
        missing,
        count=number(missing),
    )
    flash(sentence, "warn")
    return shown(lesson_page(reading, following, missing), 409)


def step_url(slug: str, step: queries.Line | None) -> str:
    """Return the address of a step, or of the course after the last one."""
    if step is None:
        return url_for(".show", slug=slug)
    if step.is_quiz:
        return url_for("learn.quizzes.show", slug=slug, quiz=step.slug)
    return url_for(".read", slug=slug, lesson=step.slug)


@pages.post("/<slug>/lessons/<lesson>/place")
def remember(slug: str, lesson: str) -> Response:
    """Keep where in a lesson the learner stopped; sent when the page is hidden."""
    enrolment, activity = access.activity_to_do(me(), slug, lesson)
    form = Place()
    if not form.validate():
        abort(400)
    operations.stop_at(enrolment, activity, form.place.data or "", now())
    return Response(status=204)


@pages.get("/<slug>/media/<digest>/<path:name>")
def media(slug: str, digest: str, name: str) -> Response:
    """Give a file of the course; its address holds its digest, so it never changes."""
    found = access.media_to_see(me(), slug, digest)
    response = Response(services().storage.read(found.digest), mimetype=found.kind)
    response.headers["Cache-Control"] = f"private, max-age={A_YEAR}, immutable"
    # A picture may hold scripts of its own; here it may not run them.
    response.headers["Content-Security-Policy"] = (
        "sandbox; default-src 'none'; style-src 'unsafe-inline'"
    )
    if not found.kind.startswith(("image/", "audio/", "video/", "text/vtt")):
        response.headers.set("Content-Disposition", "attachment", filename=name.rpartition("/")[2])
    response.set_etag(found.digest)
    return response.make_conditional(request)
