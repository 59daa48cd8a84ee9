"""Files that answer a question: sent, taken away, fetched again."""

from collections.abc import Callable, Sequence

from flask import redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import ngettext
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.db import end_reading
from elearn.domain.quiz import BadAnswer, Files
from elearn.domain.quiz.journal import Event, Standing
from elearn.domain.quiz.uploads import FORMS, LARGEST, form_of, upload_fault
from elearn.quizzes import access, operations, queries
from elearn.quizzes.learn.answering import question_page
from elearn.quizzes.learn.journal import record
from elearn.quizzes.learn.moments import moment
from elearn.quizzes.learn.pages import pages
from elearn.quizzes.operations import Receipt, uploading
from elearn.quizzes.operations.uploading import MOST_SENT, Sent
from elearn.quizzes.queries import Underway
from elearn.web.answers import shown
from elearn.web.downloads import download
from elearn.web.services import services
from elearn.web.transaction import on_its_own, settles_itself
from elearn.web.writing import kilobytes, number

TRIES = 5  # two tabs may send at once: each goes on from what the other left

Fields = tuple[str, ...]


@pages.post("/attempts/<int:attempt_id>/answers/<int:slot>/files")
@settles_itself
def upload(attempt_id: int, slot: int) -> Response:
    """Keep files, then let the answer name them."""
    attempt = access.attempt_of(me(), attempt_id)
    question = files_question(attempt, slot)
    sent = [
        Sent(uploading.file_name(file.filename or ""), file.read())
        for file in request.files.getlist("file")
        if file.filename
    ]
    if fault := refusal(question, sent, len(kept(attempt, slot)[0])):
        return shown(question_page(attempt, slot, upload_error=fault), 422)
    if uploading.sent_so_far(attempt_id, slot) + len(sent) > MOST_SENT:
        fault = _("So many files were sent here that no more can be taken.")
        return shown(question_page(attempt, slot, upload_error=fault), 422)
    numbers = kept_files(attempt, slot, sent)
    return told(attempt, slot, changed(attempt, slot, lambda named: (*named, *numbers)))


@pages.post("/attempts/<int:attempt_id>/answers/<int:slot>/files/removal")
@settles_itself
def take_away(attempt_id: int, slot: int) -> Response:
    """Take a file out of the answer; a day later it is forgotten."""
    attempt = access.attempt_of(me(), attempt_id)
    files_question(attempt, slot)
    gone = request.form.get("file_id", "")
    if gone in kept(attempt, slot)[0]:
        on_its_own(lambda: uploading.look_later(attempt_id, moment(attempt)))
    return told(
        attempt,
        slot,
        changed(attempt, slot, lambda named: tuple(one for one in named if one != gone)),
    )


@pages.get("/attempts/<int:attempt_id>/files/<int:file_id>")
def file(attempt_id: int, file_id: int) -> Response:
    """Give the learner a file of hers, to be saved."""
    found = access.file_of(me(), attempt_id, file_id)
    form = FORMS[form_of(found.name)]
    content = services().answers.read(found.digest)
    return download(content, form.mimetype, found.name, f"file-{found.id}.{form_of(found.name)}")


def files_question(attempt: Underway, slot: int) -> Files:
    """Return the question of a slot that asks for files, or raise `BadAnswer`."""
    question = attempt.question(slot)
    if not isinstance(question, Files):
        raise BadAnswer
    return question


def refusal(question: Files, sent: Sequence[Sent], there: int) -> str:
    """Return why these files cannot be taken, as a sentence, or nothing."""
    if not sent:
        return str(_("Choose a file first."))
    if there + len(sent) > question.most:
        most = question.most
        return str(
            ngettext(
                "You may send %(count)s file in all.",
                "You may send %(count)s files in all.",
                most,
                count=number(most),
            )
        )
    for each in sent:
        if fault := upload_fault(each.name, each.content, question.accepts):
            return said(fault, each.name)
    return ""


def said(fault: str, name: str) -> str:
    """Return the sentence of a fault."""
    match fault:
        case "empty":
            return str(_("The file “%(name)s” is empty. Choose another.", name=name))
        case "too_large":
            size = kilobytes(LARGEST)
            return str(
                _("“%(name)s” has more than %(size)s. Send a smaller one.", name=name, size=size)
            )
        case "other_sort":
            return str(_("Files like “%(name)s” cannot be taken here.", name=name))
        case _:
            return str(_("“%(name)s” does not hold what its name says. Save it anew.", name=name))


def kept_files(attempt: Underway, slot: int, sent: Sequence[Sent]) -> list[str]:
    """Return the numbers of files that now have their row and lie on the disk."""
    numbers: list[str] = []
    now = moment(attempt)
    on_its_own(lambda: numbers.extend(uploading.note_files(attempt.id, slot, sent, now)))
    for each in sent:
        services().answers.keep(each.content)
    return numbers


def changed(attempt: Underway, slot: int, change: Callable[[Fields], Fields]) -> Receipt:
    """Let the answer name other files, on whatever counts now, and return the receipt."""
    for _again in range(TRIES):
        named, revision = kept(attempt, slot)
        event = Event("", "", slot, 0, revision, change(named))
        (receipt,) = record(operations.of_form(attempt.id, event, moment(attempt)))
        if receipt.standing is not Standing.STALE:
            break
    return receipt


def kept(attempt: Underway, slot: int) -> tuple[Fields, int]:
    """Return the files that the answer names now, and its revision."""
    end_reading()  # what was committed meanwhile is to be seen
    answer = queries.answers(attempt).get(slot)
    return (tuple(answer.fields), answer.revision) if answer else ((), 0)


def told(attempt: Underway, slot: int, receipt: Receipt) -> Response:
    """Lead back to the question; what came after the end is named so."""
    if receipt.standing is Standing.LATE:
        page = render_template("quizzes/learn/late.html", receipt=receipt, attempt=attempt)
        return shown(page, 409)
    return redirect(url_for(".ask", attempt_id=attempt.id, slot=slot), 303)
