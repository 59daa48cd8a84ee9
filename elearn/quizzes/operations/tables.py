"""The ledger's way from the tables and back: three statements, however many answers there are."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Column, Connection, Insert, Select, Table, bindparam, func, insert, select
from sqlalchemy import true as always
from sqlalchemy.dialects import postgresql, sqlite

from elearn.domain.quiz.journal import Current, Standing
from elearn.domain.quiz.times import clamped
from elearn.quizzes.models import Answer, AnswerEvent, Attempt
from elearn.quizzes.operations.ledger import Entry, Ledger, Line, Seen, Times
from elearn.quizzes.operations.receipts import Receipt
from elearn.quizzes.operations.rows import Fresh, Sent, Together, named, pieces

EVENTS: Table = AnswerEvent.__table__  # type: ignore[assignment]
ANSWERS: Table = Answer.__table__  # type: ignore[assignment]
ATTEMPTS: Table = Attempt.__table__  # type: ignore[assignment]

ROWS = Sent(bindparam("rows")).table_valued("key", "value", name="sent")
ASKED = named(EVENTS, "event_id attempt_id slot device")
EVENT_ID, ATTEMPT_ID, SLOT, DEVICE = pieces(ROWS.c.value, ASKED)
EARLIER = EVENTS.alias("earlier")
NEWEST = select(func.max(EARLIER.c.seq)).where(
    EARLIER.c.attempt_id == ATTEMPT_ID, EARLIER.c.slot == SLOT, EARLIER.c.device == DEVICE
)
KNOWN = (
    select(
        Together(
            *(ATTEMPT_ID, SLOT, DEVICE, EVENT_ID),
            *(Fresh(EVENTS, ROWS.c.key), NEWEST.scalar_subquery()),
            *named(ATTEMPTS, "started_at deadline finished_at grace"),
            *named(ANSWERS, "revision device seq checks closed"),
            *named(EVENTS, "attempt_id digest id received_at standing revision"),
        )
    )
    .select_from(ROWS)
    .join(ATTEMPTS, ATTEMPTS.c.id == ATTEMPT_ID)
    .outerjoin(ANSWERS, (ANSWERS.c.attempt_id == ATTEMPT_ID) & (ANSWERS.c.slot == SLOT))
    .outerjoin(EVENTS, EVENTS.c.event_id == EVENT_ID)
)
WRITTEN = named(
    EVENTS,
    "id event_id attempt_id slot device seq base fields digest device_time is_skewed"
    " received_at in_grace standing revision checked certainty",
)
COUNTING = named(ANSWERS, "attempt_id slot fields revision device seq at certainty checks closed")
ONE_EACH = ["attempt_id", "slot"]


def rows_of(columns: Sequence[Column[Any]]) -> Select[Any]:
    """Return the rows that are sent for these columns."""
    # Without a condition SQLite takes the ON of an upsert for that of a join.
    return select(*pieces(ROWS.c.value, columns)).select_from(ROWS).where(always())


def upsert(dialect: Any) -> Insert:  # noqa: ANN401 - a module of SQLAlchemy
    """Return how an engine lets answers count, the first ones and the next ones."""
    rows = dialect.insert(ANSWERS).from_select(COUNTING, rows_of(COUNTING))
    newer = {each.name: rows.excluded[each.name] for each in COUNTING if each.name not in ONE_EACH}
    counted: Insert = rows.on_conflict_do_update(index_elements=ONE_EACH, set_=newer)
    return counted


WRITE = insert(EVENTS).from_select(WRITTEN, rows_of(WRITTEN))
COUNT = {"sqlite": upsert(sqlite), "postgresql": upsert(postgresql)}
# Where writers run side by side, answers to one attempt wait for one another.
LOCK = select(ATTEMPTS.c.id).where(ATTEMPTS.c.id == bindparam("attempt_id")).with_for_update()


def opened(connection: Connection, entries: Sequence[Entry]) -> Ledger:
    """Return a ledger with all that is known about what these entries say."""
    if connection.dialect.name != "sqlite":  # there, whoever writes is alone
        for attempt_id in sorted({entry.attempt_id for entry in entries}):
            connection.execute(LOCK, {"attempt_id": attempt_id})
    asked = [
        (event.event_id, entry.attempt_id, event.slot, event.device)
        for entry in entries
        for event in entry.events
    ]
    ledger = Ledger()
    for row in connection.execute(KNOWN, {"rows": json.dumps(asked)}).scalar_one() or ():
        note(ledger, row)
    return ledger


def note(ledger: Ledger, row: list[Any]) -> None:
    """Put into a ledger what is known about one event: its attempt, its slot, itself."""
    (attempt_id, slot, device, event_id, number, newest), rest = row[:6], row[6:]
    times, grace, current, seen = rest[:3], rest[3], rest[4:9], rest[9:]
    ledger.numbers.append(number)
    started, deadline, finished = map(moment, times)
    ledger.times[attempt_id] = Times(started, deadline, finished, timedelta(seconds=grace))
    ledger.newest[(attempt_id, slot), device] = newest or 0
    if current[0] is not None:
        revision, of_device, seq, checks, closed = current
        counting = Current(revision, of_device, seq, checks=checks, closed=bool(closed))
        ledger.counting[attempt_id, slot] = counting
    if seen[0] is not None:
        owner, digest, first, at, standing, revision = seen
        receipt = Receipt(first, moment(at), Standing[standing], revision)
        ledger.seen[event_id] = Seen(owner, digest, receipt)


def write(connection: Connection, ledger: Ledger) -> None:
    """Write down what was added to a ledger."""
    if ledger.lines:
        rows = [event_row(line, ledger.times[line.attempt_id]) for line in ledger.lines]
        connection.execute(WRITE, {"rows": json.dumps(rows)})
    if ledger.changed:
        rows = [answer_row(line, ledger.counting[slot]) for slot, line in ledger.changed.items()]
        connection.execute(COUNT[connection.dialect.name], {"rows": json.dumps(rows)})


def event_row(line: Line, times: Times) -> list[Any]:
    """Return what the journal keeps, in the order of `WRITTEN`."""
    event, receipt = line.event, line.receipt
    told, is_skewed = clamped(event.device_time, times.started_at, receipt.at)
    return [
        *(receipt.number, event.event_id, line.attempt_id, event.slot),
        *(event.device, event.seq, event.base, event.fields, event.digest),
        *(told and text(told), is_skewed),
        *(text(receipt.at), receipt.in_grace, receipt.standing.name, receipt.revision),
        *(event.checked, event.certainty),
    ]


def answer_row(line: Line, now: Current) -> list[Any]:
    """Return what counts from now on, in the order of `COUNTING`."""
    event, receipt = line.event, line.receipt
    counting = event.fields, receipt.revision, event.device, event.seq, text(receipt.at)
    return [line.attempt_id, event.slot, *counting, event.certainty, now.checks, now.closed]


def text(at: datetime) -> str:
    """Return a moment as the tables hold it."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "microseconds")


def moment(text: str | None) -> Any:  # noqa: ANN401 - a moment where there is a text
    """Return the moment that a table holds."""
    return text and datetime.fromisoformat(text).replace(tzinfo=UTC)
