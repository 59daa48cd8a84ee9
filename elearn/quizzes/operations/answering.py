"""Keep answers: in the journal first, then as what counts."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from elearn.domain.quiz.journal import Event
from elearn.quizzes.operations.ledger import Entry
from elearn.quizzes.operations.receipts import Receipt, Reused
from elearn.quizzes.operations.tables import opened, write


def keep(session: Session, attempt_id: int, event: Event, now: datetime) -> Receipt:
    """Keep one event and return its receipt; a repeat gets the first one, or raises `Reused`."""
    (outcome,) = keep_together(session.connection(), [Entry(attempt_id, (event,), now)])
    if isinstance(outcome, Reused):
        raise outcome
    return outcome[0]


def keep_together(
    connection: Connection, entries: Sequence[Entry]
) -> list[tuple[Receipt, ...] | Reused]:
    """Decide about entries in their order and keep them; return what became of each.

    Three statements, however many there are; another one takes the lock where SQLite does not.
    """
    ledger = opened(connection, entries)
    outcomes = [ledger.enter(entry) for entry in entries]
    write(connection, ledger)
    return outcomes


def of_form(attempt_id: int, event: Event, now: datetime) -> Entry:
    """Return an answer that a plain form sent, under the name that the server gives it.

    A form that is sent twice says the same on the same revision: it has the same name, and
    gets the first receipt. No device can take the name: it is none that a device may have.
    """
    said = [attempt_id, event.slot, event.base, event.fields, *event.more]
    name = f"form:{sha256(json.dumps(said).encode()).hexdigest()}"
    return Entry(attempt_id, (replace(event, event_id=name, device=name, seq=1),), now)
