"""The journal of a device: its events, kept all or none, and a receipt for each."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flask import abort, jsonify, request
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.db import end_reading
from elearn.domain.quiz import BadAnswer, is_answered
from elearn.domain.quiz.journal import Event, Standing, read_event
from elearn.quizzes import access
from elearn.quizzes.forms import without_certainty
from elearn.quizzes.learn.moments import moment
from elearn.quizzes.learn.pages import pages
from elearn.quizzes.operations import Entry, Receipt, Reused
from elearn.quizzes.queries import Underway
from elearn.web.services import services
from elearn.web.transaction import forget, settles_itself
from elearn.web.writing import clock

MOST_EVENTS = 250  # in one batch
LARGEST_BATCH = 8 * 1024 * 1024  # bytes; a device that is told 413 sends one event after the other


@pages.post("/attempts/<int:attempt_id>/events")
@settles_itself
def events(attempt_id: int) -> Response:
    """Keep the events of a device's journal, all or none, and return a receipt for each."""
    attempt = access.attempt_of(me(), attempt_id)
    read = tuple(checked(attempt, read_event(each)) for each in sent_events())
    receipts = record(Entry(attempt_id, read, moment(attempt)))
    pairs = zip(read, receipts, strict=True)
    answer = jsonify([told(attempt, event, receipt) for event, receipt in pairs])
    if any(receipt.standing is Standing.LATE for receipt in receipts):
        answer.status_code = 202
    return answer


def sent_events() -> list[Any]:
    """Return the batch that was sent, or raise `BadAnswer`."""
    request.max_content_length = LARGEST_BATCH
    try:
        sent = request.get_json()
    except RecursionError:  # a list in a list in a list
        raise BadAnswer from None
    if not isinstance(sent, list) or not 0 < len(sent) <= MOST_EVENTS:
        raise BadAnswer
    return sent


def told(attempt: Underway, event: Event, receipt: Receipt) -> dict[str, object]:
    """Return a receipt as a script shows it."""
    question = attempt.question(event.slot or 0)
    more = {
        "event_id": event.event_id,
        "clock": clock(receipt.at),
        "unreadable": question.is_unreadable(event.fields),
        "too_long": question.length_fault(event.fields) == "too_long",
    }
    return receipt.document() | more


def checked(attempt: Underway, event: Event) -> Event:
    """Return the event with canonical fields, or raise `BadAnswer` for what was never asked."""
    if event.slot is None:
        raise BadAnswer
    question, behaviour = attempt.question(event.slot), attempt.behaviour(event.slot)
    if not question.by_form:
        raise BadAnswer
    sent: Sequence[str] = event.fields
    certainty = 0
    if behaviour.asks_certainty:
        sent, certainty = without_certainty(sent)
    fields = attempt.paper.canonical(question, event.slot, sent)
    question.mark(fields)
    is_check = event.checked and behaviour.checks and is_answered(fields)
    is_check = is_check and not question.is_unreadable(fields)
    settles = behaviour.settles(question, fields) if is_check else 0
    return replace(event, fields=fields, checked=is_check, certainty=certainty, settles=settles)


def record(entry: Entry) -> tuple[Receipt, ...]:
    """Hand answers to the journal; an id that came with another answer before is a 422."""
    forget()  # so that what is shown afterwards is what was kept meanwhile
    end_reading()  # the writer needs a connection while this request waits for it
    try:
        receipts: tuple[Receipt, ...] = services().journal.record(entry)
    except Reused:
        abort(422)
    return receipts
