"""Answers that are kept together: decided one after the other, before any is written down."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from elearn.domain.quiz.attempts import GRACE, Timing, timing
from elearn.domain.quiz.journal import Current, Event, Standing, settle
from elearn.quizzes.operations.receipts import Receipt, Reused

Slot = tuple[int, int | None]  # of an attempt
NOTHING = Current(0, "", 0)


@dataclass(frozen=True)
class Entry:
    """What was sent in one piece, for one attempt: all of it is kept, or nothing."""

    attempt_id: int
    events: tuple[Event, ...]
    received: datetime

    def __post_init__(self) -> None:
        """Work out the digests here, where nobody waits for the writer."""
        for event in self.events:
            _ = event.digest


@dataclass(frozen=True)
class Times:
    """When an attempt began, when it must end, and when it did."""

    started_at: datetime
    deadline: datetime | None
    finished_at: datetime | None
    grace: timedelta = GRACE


@dataclass(frozen=True)
class Seen:
    """An event that came before."""

    attempt_id: int
    digest: str
    receipt: Receipt


@dataclass(frozen=True)
class Line:
    """An event of an attempt, and what became of it."""

    attempt_id: int
    event: Event
    receipt: Receipt


@dataclass
class Ledger:
    """What the tables say about the answers at hand, and what is to be added to them."""

    times: dict[int, Times] = field(default_factory=dict)
    seen: dict[str, Seen] = field(default_factory=dict)  # by event
    counting: dict[Slot, Current] = field(default_factory=dict)
    newest: dict[tuple[Slot, str], int] = field(default_factory=dict)  # of a device
    numbers: list[int] = field(default_factory=list)  # that no event has; one for each
    lines: list[Line] = field(default_factory=list)
    changed: dict[Slot, Line] = field(default_factory=dict)

    def enter(self, entry: Entry) -> tuple[Receipt, ...] | Reused:
        """Return a receipt for each event, kept now or before; or that one is `Reused`."""
        if self.is_reused(entry):
            return Reused()
        return tuple(self.receipts(entry))

    def is_reused(self, entry: Entry) -> bool:
        """Whether one of the ids has come with another answer, before or in this very entry."""
        said: dict[str, tuple[int, str]] = {}
        for event in entry.events:
            known = self.seen.get(event.event_id)
            new = (entry.attempt_id, event.digest)
            first = (known.attempt_id, known.digest) if known else new
            if said.setdefault(event.event_id, first) != new:
                return True
        return False

    def receipts(self, entry: Entry) -> Iterator[Receipt]:
        """Yield the receipts, one after the other."""
        for event in entry.events:
            if event.event_id in self.seen:
                yield self.seen[event.event_id].receipt
            else:
                yield self.kept(entry.attempt_id, event, entry.received)

    def kept(self, attempt_id: int, event: Event, now: datetime) -> Receipt:
        """Decide about a new event, and let it count if it does."""
        slot, times = (attempt_id, event.slot), self.times[attempt_id]
        when = timing(now, times.deadline, times.grace)
        is_over = times.finished_at is not None or when is Timing.LATE
        found = self.current(slot, event.device)
        standing = Standing.LATE if is_over else settle(found, event)
        revision = (found.revision if found else 0) + (standing is Standing.COUNTS)
        in_grace = when is Timing.IN_GRACE and not is_over
        receipt = Receipt(self.numbers[len(self.lines)], now, standing, revision, in_grace)
        self.add(slot, Line(attempt_id, event, receipt))
        return receipt

    def current(self, slot: Slot, device: str) -> Current | None:
        """Return what counts, and how far this device had come where another's counts."""
        found = self.counting.get(slot)
        if found is None or found.device == device:
            return found
        return replace(found, newest=self.newest.get((slot, device), 0))

    def add(self, slot: Slot, line: Line) -> None:
        """Put a line under the others, where the next ones find it."""
        event, receipt = line.event, line.receipt
        self.lines.append(line)
        self.seen[event.event_id] = Seen(line.attempt_id, event.digest, receipt)
        here = slot, event.device
        self.newest[here] = max(event.seq, self.newest.get(here, 0))
        if receipt.standing is Standing.COUNTS:
            before = self.counting.get(slot) or NOTHING
            self.counting[slot] = before.after(event, receipt.revision)
            self.changed[slot] = line
