"""A lesson, as the learner reads it."""

from flask import (
    abort,
    flash,
    redirect,
    render_template,
    request,
    url_for,
)
from flask_babel import ngettext
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.domain.progress import seconds_missing
from elearn.enrolments import access, operations, queries
from elearn.enrolments.access import Following, Reading
from elearn.enrolments.forms import Place
from elearn.enrolments.learn.pages import pages
from elearn.web.answers import shown
from elearn.web.clock import now
from elearn.web.freshness import unless_unchanged
from elearn.web.remembered import Words, remembered
from elearn.web.seal import opened, sealed
from elearn.web.writing import number


@pages.get("/<slug>/lessons/<lesson>")
def read(slug: str, lesson: str) -> Response:
    """Open a lesson."""
    following, is_done = access.course_followed_to(me(), slug, lesson)
    tag = unless_unchanged(me().id, lesson, following)

    def make(words: Words) -> str:
        return lesson_page(access.lesson_to_read(me(), slug, lesson), following, words["opened"])

    here = ("lesson", slug, following.course_hash, lesson, following.done, is_done)
    return remembered(here, tag, make, opened=seal(following.course_id, lesson))


def seal(course_id: int, lesson: str) -> str:
    """Return when a lesson was opened, as its form sends it back."""
    return sealed(now(), purpose(course_id, lesson))


def purpose(course_id: int, lesson: str) -> str:
    """Return what the seal is good for."""
    return f"lesson:{course_id}:{lesson}"


def lesson_page(reading: Reading, following: Following, opened: str, missing: int = 0) -> str:
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
        opened=opened,
    )


@pages.post("/<slug>/lessons/<lesson>/completion")
def complete(slug: str, lesson: str) -> Response:
    """Count the lesson as read and go on to the next step."""
    enrolment, activity = access.activity_to_do(me(), slug, lesson)
    begun = opened(request.form.get("opened"), purpose(activity.course_id, lesson))
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
    return shown(lesson_page(reading, following, seal(reading.course_id, lesson), missing), 409)


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
