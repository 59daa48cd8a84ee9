"""Marking by hand: question by question, one answer after the other, without names."""

from typing import Any

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from elearn.accounts.signed_in import me
from elearn.domain.arabic.counting import words_in
from elearn.domain.quiz import ByHand, Essay
from elearn.quizzes import access, operations
from elearn.quizzes.forms.marking import MarkForm
from elearn.quizzes.models import Answer
from elearn.quizzes.operations import MarkedMeanwhile
from elearn.quizzes.queries import marks, to_mark
from elearn.quizzes.queries.asked import asked_in
from elearn.quizzes.queries.files import files_of, named
from elearn.quizzes.queries.regrading import may_regrade
from elearn.web.clock import now
from elearn.web.paths import number_in

pages = Blueprint("marking", __name__, url_prefix="/courses/<slug>/quizzes/<quiz>/marking")

UNPROCESSABLE, CONFLICT = 422, 409


@pages.get("")
def index(slug: str, quiz: str) -> str:
    """List the questions that people mark, and how many answers wait."""
    found = access.quiz_to_edit(me(), slug, quiz)
    return render_template(
        "quizzes/teach/marking.html",
        quiz=found,
        piles=to_mark.piles(found),
        may_regrade=may_regrade(found),
    )


@pages.get("/<open_question>")
def show(slug: str, quiz: str, open_question: str) -> str:
    """List the answers to one question: those that wait, or all."""
    found = access.quiz_to_edit(me(), slug, quiz)
    pile = to_mark.pile_of(found, open_question)
    if pile is None:
        abort(404)
    return render_template(
        "quizzes/teach/marking_question.html", quiz=found, pile=pile, **asked_for()
    )


@pages.get("/<open_question>/<int:answer_id>")
def edit(slug: str, quiz: str, open_question: str, answer_id: int) -> str:
    """Show one answer, to be marked."""
    answer, question = answer_and_question(slug, quiz, open_question, answer_id)
    given = marks.history(answer.id)
    return page(answer, MarkForm.of(question, given[0] if given else None), given)


@pages.post("/<open_question>/<int:answer_id>")
def update(slug: str, quiz: str, open_question: str, answer_id: int) -> ResponseReturnValue:
    """Give a mark, and go on to the next answer that waits; or only fill the comment in."""
    answer, question = answer_and_question(slug, quiz, open_question, answer_id)
    form, given = MarkForm.sent(question, request.form), marks.history(answer_id)
    if request.form.get("do") in {"insert", "forget"}:
        use_remark(form)
        return Response(page(answer, form, given))
    mark = form.mark()
    if mark is None:
        return Response(page(answer, form, given), UNPROCESSABLE)
    try:
        operations.give(answer, mark, me(), now())
    except MarkedMeanwhile:
        given = marks.history(answer_id)  # it may have come while this one waited for its turn
        form.base = given[0].number
        return Response(page(answer, form, given, other=given[0]), CONFLICT)
    if form.keeps and form.comment:
        operations.keep_remark(me(), form.comment, now())
    return onwards(slug, quiz, open_question, answer_id)


def answer_and_question(
    slug: str, quiz: str, open_question: str, answer_id: int
) -> tuple[Answer, ByHand]:
    """Return an answer to this question and the question, or answer 404."""
    answer = access.answer_to_mark(me(), slug, quiz, answer_id)
    question = asked_in(answer.attempt)[answer.slot]
    if not isinstance(question, ByHand) or question.id != open_question:
        abort(404)
    return answer, question


def use_remark(form: MarkForm) -> None:
    """Put a comment that is kept under what was written, or forget it."""
    wanted = number_in(request.form.get("remark", ""))
    remark = next((one for one in to_mark.remarks_of(me().id) if one.id == wanted), None)
    if remark is None:
        return
    if request.form["do"] == "insert":
        form.comment = f"{form.comment}\n\n{remark.text}".strip()
    else:
        operations.forget_remark(remark)


def onwards(slug: str, quiz: str, open_question: str, answer_id: int) -> ResponseReturnValue:
    """Lead to the next answer that waits, or back to the same one, or to the list."""
    here = {"slug": slug, "quiz": quiz, "open_question": open_question} | shown_names()
    flash(_("The mark is saved."), "ok")
    if request.form.get("do") != "next":
        return redirect(url_for(".edit", **here, answer_id=answer_id), 303)
    pile = to_mark.pile_of(access.quiz_to_edit(me(), slug, quiz), open_question)
    following = pile.next_after(answer_id) if pile else None
    if following is None:
        flash(_("All answers to this question are marked."), "ok")
        return redirect(url_for(".index", slug=slug, quiz=quiz), 303)
    return redirect(url_for(".edit", **here, answer_id=following.id), 303)


def asked_for() -> dict[str, bool]:
    """Return which answers are wanted, and whether names are shown."""
    return {"shows_all": "all" in request.args, "shows_names": bool(shown_names())}


def shown_names() -> dict[str, Any]:
    """Return what an address carries while names are shown."""
    return {"names": 1} if "names" in request.values else {}


def page(answer: Answer, form: MarkForm, given: list[marks.Given], **more: Any) -> str:  # noqa: ANN401 - what templates take
    """Return the page of one answer; `other` is a mark that came meanwhile."""
    question, attempt = form.question, answer.attempt
    pile = to_mark.pile_of(attempt.quiz, question.id)
    return render_template(
        "quizzes/teach/marking_answer.html",
        answer=answer,
        attempt=attempt,
        activity=attempt.quiz.activity,
        question=question,
        form=form,
        pile=pile,
        listed=next((one for one in pile.answers if one.id == answer.id), None) if pile else None,
        files=named(files_of(attempt.id), answer.slot, answer.fields),
        words=words_in(answer.fields[0]) if isinstance(question, Essay) else None,
        given=[one.by(question) for one in given],
        remarks=to_mark.remarks_of(me().id),
        **asked_for(),
        **{"other": None} | more,
    )
