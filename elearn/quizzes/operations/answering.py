"""Keep an answer: in the journal first, then as what counts."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Row, bindparam, func, insert, select, update
from sqlalchemy.orm import Session

from elearn.domain.quiz.attempts import Timing, timing
from elearn.domain.quiz.journal import Current, Event, Standing, settle
from elearn.quizzes.models import Answer, AnswerEvent, Attempt

Seen = Row[int, int, str, datetime, Standing, int]


class Reused(Exception):
    """An event id came again with another answer; the first one stands."""


@dataclass(frozen=True)
class Receipt:
    """The word that an answer is kept: number, time, what became of it."""

    number: int
    at: datetime
    standing: Standing
    revision: int  # of the slot, now

    def document(self) -> dict[str, object]:
        """Return the receipt as a script reads it."""
        return {
            "number": self.number,
            "at": self.at.isoformat(),
            "standing": self.standing.value,
            "revision": self.revision,
        }


SEEN = select(
    AnswerEvent.id,
    AnswerEvent.attempt_id,
    AnswerEvent.digest,
    AnswerEvent.received_at,
    AnswerEvent.standing,
    AnswerEvent.revision,
).where(AnswerEvent.event_id == bindparam("event_id"))

# The lock makes answers to one attempt wait for one another where writers run side by side.
STATE = (
    select(Attempt.deadline, Attempt.finished_at)
    .where(Attempt.id == bindparam("attempt_id"))
    .with_for_update()
)
COUNTING = select(
    Answer.id, Answer.revision, Answer.device, Answer.seq, Answer.fields, Answer.at
).where(Answer.attempt_id == bindparam("attempt_id"), Answer.slot == bindparam("slot"))


def keep(session: Session, attempt_id: int, event: Event, now: datetime) -> Receipt:
    """Keep one event and return its receipt; a repeat gets the first one, or raises `Reused`."""
    here = {"attempt_id": attempt_id, "slot": event.slot}
    seen = session.execute(SEEN, {"event_id": event.event_id}).one_or_none()
    if seen:
        return first_receipt(seen, attempt_id, event)
    deadline, finished_at = session.execute(STATE, here).one()
    found = session.execute(COUNTING, here).one_or_none()
    current = Current(found.revision, found.device, found.seq) if found else None
    if current and current.device != event.device:
        current = replace(current, newest=newest_of(session, here, event.device))
    late = finished_at is not None or timing(now, deadline) is Timing.LATE
    standing = Standing.LATE if late else settle(current, event)
    revision = current.revision if current else 0
    if standing is Standing.COUNTS:
        revision += 1
        values = counting(event, revision, now)
        count(session, here, found.id if found else None, values)
    receipt = Receipt(0, now, standing, revision)
    return journal(session, attempt_id, event, receipt)


def newest_of(session: Session, here: dict[str, int | None], device: str) -> int:
    """Return the highest sequence that a device has sent for a slot."""
    mine = select(func.max(AnswerEvent.seq)).filter_by(**here, device=device)
    return session.scalars(mine).one() or 0


def keep_form(session: Session, attempt_id: int, event: Event, now: datetime) -> Receipt:
    """Keep an answer that a plain form sent; the server gives it its id.

    A form that is sent twice says the same on the same revision: it gets the first receipt.
    """
    here = {"attempt_id": attempt_id, "slot": event.slot}
    session.execute(STATE, here).one()
    found = session.execute(COUNTING, here).one_or_none()
    if found and tuple(found.fields) == event.fields and found.revision > event.base:
        number = session.scalars(
            select(AnswerEvent.id).filter_by(
                **here, revision=found.revision, standing=Standing.COUNTS
            )
        ).one()
        return Receipt(number, found.at, Standing.COUNTS, found.revision)
    named = replace(event, event_id=str(uuid4()), device=f"form:{uuid4()}", seq=1)
    return keep(session, attempt_id, named, now)


def first_receipt(seen: Seen, attempt_id: int, event: Event) -> Receipt:
    """Return the receipt that was given before, if it was given for this very answer."""
    if (seen.attempt_id, seen.digest) != (attempt_id, event.digest):
        raise Reused
    return Receipt(seen.id, seen.received_at, seen.standing, seen.revision)


def count(
    session: Session, here: dict[str, int | None], known: int | None, values: dict[str, object]
) -> None:
    """Let these values be the answer that counts for its slot; `known` is its row, if any."""
    if known is None:
        session.execute(insert(Answer).values(**here, **values))
    else:
        session.execute(update(Answer).where(Answer.id == known).values(**values))


def counting(event: Event, revision: int, now: datetime) -> dict[str, object]:
    """Return what the table keeps of the answer that counts."""
    return {
        "fields": list(event.fields),
        "revision": revision,
        "device": event.device,
        "seq": event.seq,
        "at": now,
    }


def journal(session: Session, attempt_id: int, event: Event, receipt: Receipt) -> Receipt:
    """Write the event down and return its receipt with its number."""
    written = session.execute(
        insert(AnswerEvent)
        .values(
            event_id=event.event_id,
            attempt_id=attempt_id,
            slot=event.slot,
            device=event.device,
            seq=event.seq,
            base=event.base,
            fields=list(event.fields),
            digest=event.digest,
            device_time=event.device_time,
            received_at=receipt.at,
            standing=receipt.standing,
            revision=receipt.revision,
        )
        .returning(AnswerEvent.id)
    )
    return replace(receipt, number=written.scalar_one())
