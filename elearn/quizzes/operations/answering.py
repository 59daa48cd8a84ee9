"""Keep an answer: in the journal first, then as what counts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Row, Table, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from elearn.domain.quiz.attempts import Timing, timing
from elearn.domain.quiz.journal import Current, Event, Standing, settle
from elearn.domain.quiz.times import clamped
from elearn.quizzes.models import Answer, AnswerEvent, Attempt
from elearn.quizzes.operations.receipts import Receipt, Reused, receipt_of

State = Row[datetime, datetime | None, datetime | None]

# Statements are made once and go past the session: an answer costs the writer its time.
EVENTS: Table = AnswerEvent.__table__  # type: ignore[assignment]
ANSWERS: Table = Answer.__table__  # type: ignore[assignment]
ATTEMPTS: Table = Attempt.__table__  # type: ignore[assignment]

# The lock makes answers to one attempt wait for one another where writers run side by side.
STATE = (
    select(ATTEMPTS.c.started_at, ATTEMPTS.c.deadline, ATTEMPTS.c.finished_at)
    .where(ATTEMPTS.c.id == bindparam("attempt_id"))
    .with_for_update()
)
SEEN = select(
    EVENTS.c.id,
    EVENTS.c.attempt_id,
    EVENTS.c.digest,
    EVENTS.c.received_at,
    EVENTS.c.standing,
    EVENTS.c.revision,
).where(EVENTS.c.event_id == bindparam("event_id"))
COUNTING = select(
    ANSWERS.c.id, ANSWERS.c.revision, ANSWERS.c.device, ANSWERS.c.seq, ANSWERS.c.fields
).where(ANSWERS.c.attempt_id == bindparam("attempt_id"), ANSWERS.c.slot == bindparam("slot"))
NEWEST = select(func.max(EVENTS.c.seq)).where(
    EVENTS.c.attempt_id == bindparam("attempt_id"),
    EVENTS.c.slot == bindparam("slot"),
    EVENTS.c.device == bindparam("device"),
)
FORMS = (
    select(*SEEN.selected_columns, EVENTS.c.fields)
    .where(
        EVENTS.c.attempt_id == bindparam("attempt_id"),
        EVENTS.c.slot == bindparam("slot"),
        EVENTS.c.base == bindparam("base"),
        EVENTS.c.device.startswith("form:"),
    )
    .order_by(EVENTS.c.id)
)
WRITE = insert(EVENTS).returning(EVENTS.c.id)
FIRST = insert(ANSWERS)
NEXT = update(ANSWERS).where(ANSWERS.c.id == bindparam("known"))


def keep(session: Session, attempt_id: int, event: Event, now: datetime) -> Receipt:
    """Keep one event and return its receipt; a repeat gets the first one, or raises `Reused`."""
    return keep_all(session, attempt_id, [event], now)[0]


def keep_all(
    session: Session, attempt_id: int, events: Sequence[Event], now: datetime
) -> list[Receipt]:
    """Keep events in their order and return their receipts; one that is `Reused` stops them all."""
    connection = session.connection()
    state = connection.execute(STATE, {"attempt_id": attempt_id}).one()
    return [kept(connection, attempt_id, state, event, now) for event in events]


def keep_form(session: Session, attempt_id: int, event: Event, now: datetime) -> Receipt:
    """Keep an answer that a plain form sent; the server gives it its id.

    A form that is sent twice says the same on the same revision: it gets the first receipt.
    """
    connection = session.connection()
    here = {"attempt_id": attempt_id, "slot": event.slot, "base": event.base}
    state = connection.execute(STATE, {"attempt_id": attempt_id}).one()
    for sent in connection.execute(FORMS, here):
        if tuple(sent.fields) == event.fields:
            return receipt_of(sent)
    named = replace(event, event_id=str(uuid4()), device=f"form:{uuid4()}", seq=1)
    return kept(connection, attempt_id, state, named, now)


def kept(
    connection: Connection, attempt_id: int, state: State, event: Event, now: datetime
) -> Receipt:
    """Return the receipt of an event, kept now or before; or raise `Reused`."""
    seen = connection.execute(SEEN, {"event_id": event.event_id}).one_or_none()
    if seen is None:
        return settled(connection, attempt_id, state, event, now)
    if (seen.attempt_id, seen.digest) != (attempt_id, event.digest):
        raise Reused
    return receipt_of(seen)


def settled(
    connection: Connection, attempt_id: int, state: State, event: Event, now: datetime
) -> Receipt:
    """Decide about a new event, write it down, and let it count if it does."""
    here = {"attempt_id": attempt_id, "slot": event.slot}
    found = connection.execute(COUNTING, here).one_or_none()
    when = timing(now, state.deadline)
    is_over = state.finished_at is not None or when is Timing.LATE
    standing = Standing.LATE if is_over else settle(current(connection, found, here, event), event)
    revision = found.revision if found else 0
    if standing is Standing.COUNTS:
        revision += 1
        values = counting(event, revision, now)
        if found:
            connection.execute(NEXT, {"known": found.id, **values})
        else:
            connection.execute(FIRST, {**here, **values})
    receipt = Receipt(0, now, standing, revision, when is Timing.IN_GRACE and not is_over)
    return journal(connection, attempt_id, event, receipt, state.started_at)


def current(
    connection: Connection,
    found: Row[*tuple[Any, ...]] | None,
    here: dict[str, int | None],
    event: Event,
) -> Current | None:
    """Return what counts now, and how far the event's device had come where another's counts."""
    if found is None:
        return None
    if found.device == event.device or event.seq == 1:
        return Current(found.revision, found.device, found.seq)
    newest = connection.scalar(NEWEST, {**here, "device": event.device})
    return Current(found.revision, found.device, found.seq, newest or 0)


def counting(event: Event, revision: int, now: datetime) -> dict[str, object]:
    """Return what the table keeps of the answer that counts."""
    return {
        "fields": list(event.fields),
        "revision": revision,
        "device": event.device,
        "seq": event.seq,
        "at": now,
    }


def journal(
    connection: Connection, attempt_id: int, event: Event, receipt: Receipt, started: datetime
) -> Receipt:
    """Write the event down and return its receipt with its number."""
    device_time, is_skewed = clamped(event.device_time, started, receipt.at)
    written = connection.execute(
        WRITE,
        {
            "event_id": event.event_id,
            "attempt_id": attempt_id,
            "slot": event.slot,
            "device": event.device,
            "seq": event.seq,
            "base": event.base,
            "fields": list(event.fields),
            "digest": event.digest,
            "device_time": device_time,
            "is_skewed": is_skewed,
            "received_at": receipt.at,
            "in_grace": receipt.in_grace,
            "standing": receipt.standing,
            "revision": receipt.revision,
        },
    )
    return replace(receipt, number=written.scalar_one())
