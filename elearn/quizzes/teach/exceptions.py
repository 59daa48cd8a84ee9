"""Exceptions from the rules of a quiz: for a person, for a cohort; more time for a person."""

from typing import Any

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.quizzes.access import exception_to_edit, quiz_to_edit
from elearn.quizzes.forms.exceptions import ExceptionForm, ExtraTimeForm
from elearn.quizzes.models import Quiz
from elearn.quizzes.operations import exceptions
from elearn.quizzes.queries.exceptions import (
    accommodations_in,
    cohorts_of,
    exceptions_of,
    learners_of,
)
from elearn.web.answers import shown
from elearn.web.clock import now

pages = Blueprint("exceptions", __name__, url_prefix="/courses/<slug>/quizzes/<quiz>/exceptions")

Choices = list[tuple[str, str]]


@pages.get("")
def index(slug: str, quiz: str) -> str:
    """Show for whom the quiz is otherwise, and offer to make exceptions."""
    found = quiz_to_edit(me(), slug, quiz)
    people, cohorts = choices(found)
    chosen = request.args.get("whom", "")
    said = next((one for one in exceptions_of(found.id) if name_of(one) == chosen), None)
    form = ExceptionForm(formdata=None, whom=people + cohorts, data=shown_of(said, chosen))
    return page(found, form, ExtraTimeForm(formdata=None, who=people))


@pages.post("")
def grant(slug: str, quiz: str) -> ResponseReturnValue:
    """Let the quiz be otherwise for somebody, or change what is."""
    found = quiz_to_edit(me(), slug, quiz)
    people, cohorts = choices(found)
    form = ExceptionForm(whom=people + cohorts)
    if not form.is_sent_well():
        return shown(page(found, form, ExtraTimeForm(formdata=None, who=people)), form.status)
    whom = {"learner_id": form.learner_id, "cohort_id": form.cohort_id}
    exceptions.grant(found, whom, form.said(), me().id, now())
    flash(_("The exception is saved. Attempts under way have the time that it gives."), "ok")
    return redirect(url_for(".index", slug=slug, quiz=quiz), 303)


@pages.post("/<int:exception_id>/removal")
def take_back(slug: str, quiz: str, exception_id: int) -> ResponseReturnValue:
    """Let the quiz be for them as it is for everybody."""
    found = quiz_to_edit(me(), slug, quiz)
    exceptions.take_back(exception_to_edit(found, exception_id), me().id, now())
    flash(_("The exception is taken back. Attempts under way keep their time."), "ok")
    return redirect(url_for(".index", slug=slug, quiz=quiz), 303)


@pages.post("/time")
def give_time(slug: str, quiz: str) -> ResponseReturnValue:
    """Give a person more time in all of her quizzes."""
    found = quiz_to_edit(me(), slug, quiz)
    people, cohorts = choices(found)
    form = ExtraTimeForm(who=people)
    if not form.is_sent_well():
        other = ExceptionForm(formdata=None, whom=people + cohorts)
        return shown(page(found, other, form), form.status)
    learner_id = int(form.who.data.partition("-")[2])
    exceptions.give_time(learner_id, form.percent.data or 0, me().id, now())
    flash(_("The extra time is given."), "ok")
    return redirect(url_for(".index", slug=slug, quiz=quiz), 303)


@pages.post("/time/<int:person_id>/removal")
def take_time_back(slug: str, quiz: str, person_id: int) -> ResponseReturnValue:
    """Let a person have the time that everybody has."""
    found = quiz_to_edit(me(), slug, quiz)
    given = accommodations_in(found.activity.course_id)
    if person_id not in {each.learner_id for each in given}:
        abort(404)
    exceptions.take_time_back(person_id, me().id, now())
    flash(_("The extra time is taken back. Attempts under way keep their time."), "ok")
    return redirect(url_for(".index", slug=slug, quiz=quiz), 303)


def choices(quiz: Quiz) -> tuple[Choices, Choices]:
    """Return for whom there can be exceptions: people and cohorts of the course."""
    course_id = quiz.activity.course_id
    people = [(f"person-{number}", name) for number, name in learners_of(course_id)]
    cohorts = [
        (f"cohort-{number}", str(_("Cohort: %(name)s", name=name)))
        for number, name in cohorts_of(course_id)
    ]
    return people, cohorts


def name_of(said: Any) -> str:  # noqa: ANN401 - an exception
    """Return how the form names whom an exception is for."""
    return f"person-{said.learner_id}" if said.learner_id else f"cohort-{said.cohort_id}"


def shown_of(said: Any, chosen: str) -> dict[str, Any]:  # noqa: ANN401 - an exception, or none
    """Return what the form shows: an exception that is to be changed, or nothing yet."""
    if said is None:
        return {"whom": chosen}
    return {
        "whom": chosen,
        "opens": said.opens and said.opens.isoformat(),
        "closes": said.closes and said.closes.isoformat(),
        "time_limit": said.time_limit,
        "attempts": said.attempts,
        "password": said.password,
    }


def page(quiz: Quiz, form: ExceptionForm, time: ExtraTimeForm) -> str:
    """Return the page of exceptions."""
    return render_template(
        "quizzes/teach/exceptions.html",
        quiz=quiz,
        form=form,
        time=time,
        exceptions=exceptions_of(quiz.id),
        given=accommodations_in(quiz.activity.course_id),
        name_of=name_of,
    )
