"""One question after the other: plain forms, and the journal of a device."""

from flask import redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.domain.arabic.counting import words_in
from elearn.domain.quiz import Essay, Files, Question, is_answered
from elearn.domain.quiz.journal import Event, Standing
from elearn.quizzes import access, operations, queries
from elearn.quizzes.forms import sent_base, sent_fields
from elearn.quizzes.learn.journal import checked, record
from elearn.quizzes.learn.moments import moment
from elearn.quizzes.learn.pages import pages
from elearn.quizzes.operations import Receipt
from elearn.quizzes.queries import Sheet, Underway
from elearn.quizzes.queries.files import SentFile, files_of, named
from elearn.web.answers import shown
from elearn.web.paths import number_in
from elearn.web.transaction import settles_itself
from elearn.web.writing import number

CHECK = ""  # where the button leads that checks an answer: it stays


@pages.get("/attempts/<int:attempt_id>")
def ask(attempt_id: int) -> str | Response:
    """Ask one question; a finished attempt leads to its result, one out of time to its end."""
    attempt = access.attempt_of(me(), attempt_id)
    if attempt.finished_at:
        return redirect(url_for(".result", attempt_id=attempt.id), 303)
    if attempt.is_over(moment(attempt)):
        return redirect(url_for(".end", attempt_id=attempt.id), 303)
    slot = request.args.get("slot", type=int)
    return question_page(attempt, slot)


def question_page(
    attempt: Underway, slot: int | None, sent: tuple[str, ...] | None = None, **more: object
) -> str:
    """Return the page of one question."""
    shown = queries.sheet(attempt, slot, moment(attempt), sent)
    question = attempt.question(shown.slot)
    return render_template(
        "quizzes/learn/ask.html",
        sheet=shown,
        **shown.__dict__,
        written=shown.written,
        length=length_said(question, shown.entered),
        files=sent_files(attempt, question, shown),
        **more,
    )


def length_said(question: Question, fields: tuple[str, ...]) -> str:
    """Return what is said of the length of a text that was written, if anything."""
    fault = question.length_fault(fields) if isinstance(question, Essay) else ""
    if not isinstance(question, Essay) or not fault:
        return ""
    words = words_in(fields[0])
    values = {"count": number(words), "least": number(question.least)}
    values["most"] = number(question.most)
    if fault == "too_short":
        return str(
            _(
                "Words written: %(count)s; asked for at least: %(least)s. It is kept as it is.",
                **values,
            )
        )
    return str(
        _(
            "Words written: %(count)s; allowed at most: %(most)s. It is kept; please shorten it.",
            **values,
        )
    )


def sent_files(attempt: Underway, question: Question, shown: Sheet) -> tuple[SentFile, ...]:
    """Return the files that an answer names; of other kinds nothing is asked."""
    if not isinstance(question, Files):
        return ()
    return named(files_of(attempt.id), shown.slot, shown.entered)


@pages.post("/attempts/<int:attempt_id>/answers/<int:slot>")
@settles_itself
def answer(attempt_id: int, slot: int) -> Response:
    """Keep one answer of a form and go on."""
    attempt = access.attempt_of(me(), attempt_id)
    question = attempt.question(slot)
    if not question.by_form:
        return redirect(next_url(attempt, slot), 303)
    wants_check = request.form.get("go") == CHECK
    sent = tuple(sent_fields(request.form))
    event = checked(
        attempt, Event("", "", slot, 0, sent_base(request.form), sent, None, wants_check)
    )
    if fault := fault_in(question, event, wants_check=wants_check):
        return shown(question_page(attempt, slot, event.fields, **{fault: True}), 422)
    (receipt,) = record(operations.of_form(attempt_id, event, moment(attempt)))
    return answered(attempt, slot, event.fields, receipt)


def fault_in(question: Question, event: Event, *, wants_check: bool) -> str:
    """Return why an answer of a form is not kept, or nothing."""
    if question.is_unreadable(event.fields):
        return "unreadable"
    return "unanswered" if wants_check and not is_answered(event.fields) else ""


def answered(attempt: Underway, slot: int, fields: tuple[str, ...], receipt: Receipt) -> Response:
    """Return where an answer of a form leads, by how it stands."""
    match receipt.standing:
        case Standing.LATE:
            page = render_template("quizzes/learn/late.html", receipt=receipt, attempt=attempt)
            return shown(page, 409)
        case Standing.STALE:
            return shown(question_page(attempt, slot, fields), 409)
        case Standing.CLOSED:
            return shown(question_page(attempt, slot), 409)
    if attempt.question(slot).length_fault(fields) == "too_long":
        return shown(question_page(attempt, slot, fields, too_long=True), 422)
    return redirect(next_url(attempt, slot), 303)


def next_url(attempt: Underway, slot: int) -> str:
    """Return where the pressed button leads: to a question, or to the end."""
    wanted, live = request.form.get("go"), attempt.paper.live
    place = attempt.paper.place(slot)
    following = live[place + 1] if place + 1 < len(live) else None
    chosen = slot if wanted == CHECK else number_in(wanted or "")
    if chosen in live:
        return url_for(".ask", attempt_id=attempt.id, slot=chosen)
    if wanted == "end" or following is None:
        return url_for(".end", attempt_id=attempt.id)
    return url_for(".ask", attempt_id=attempt.id, slot=following)
