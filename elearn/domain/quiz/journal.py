"""What becomes of an answer that arrives: the rules of docs/answers.md."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cached_property
from hashlib import sha256
from itertools import pairwise
from typing import Any

from elearn.domain.quiz.fields import MOST_FIELDS, BadAnswer, is_control

LONGEST_DEVICE = 64
LONGEST_EVENT = 50_000  # characters of all fields; each kind of question has a bound of its own
HEXADECIMAL = re.compile(r"[0-9a-f]{32}")
PARTS_OF_AN_ID = (0, 8, 12, 16, 20, 32)
HIGHEST = 2**31 - 1
YEARS = range(2000, 2200)  # what no database and no calculation trips over


class Standing(StrEnum):
    """What became of an answer."""

    COUNTS = "counts"
    SUPERSEDED = "superseded"  # an older one of the same device, arrived after a newer
    STALE = "stale"  # made on a revision that somebody had already changed
    CLOSED = "closed"  # after the last check of its question
    LATE = "late"  # after the close


@dataclass(frozen=True)
class Event:
    """One answer as a device wrote it down; without a slot it ends the attempt."""

    event_id: str
    device: str
    slot: int | None
    seq: int
    base: int  # the revision that the answer was made on
    fields: tuple[str, ...]
    device_time: datetime | None = None
    checked: bool = False  # whether the answer is to be checked now
    certainty: int = 0  # how sure whoever answered is; nothing was said
    settles: int = 0  # by which check of the question this would be the last answer; 0: by none

    @cached_property
    def digest(self) -> str:
        """A hash of all that must be the same when the event comes again."""
        said = [self.device, self.slot, self.seq, self.base, list(self.fields), *self.more]
        return sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()

    @property
    def more(self) -> list[int]:
        """What few events say: an event without it has the digest that it always had."""
        return [int(self.checked), self.certainty] if self.checked or self.certainty else []


def read_event(sent: Any) -> Event:  # noqa: ANN401 - whatever JSON held
    """Read an event from its JSON form, or raise `BadAnswer`."""
    if not isinstance(sent, Mapping):
        raise BadAnswer
    slot = sent.get("slot")
    return Event(
        event_id=read_id(sent.get("event_id")),
        device=read_text(sent.get("device"), LONGEST_DEVICE),
        slot=None if slot is None else read_count(slot),
        seq=read_count(sent.get("seq")),
        base=read_count(sent.get("base", 0)),
        fields=read_fields(sent.get("answer", [])),
        device_time=read_time(sent.get("device_time")),
        checked=read_flag(sent.get("check", False)),
    )


def read_id(sent: object) -> str:
    """Return an id in its one form."""
    digits = sent.strip("{}").replace("-", "").lower() if isinstance(sent, str) else ""
    if not HEXADECIMAL.fullmatch(digits):
        raise BadAnswer
    return "-".join(digits[start:end] for start, end in pairwise(PARTS_OF_AN_ID))


def read_text(sent: object, longest: int) -> str:
    """Return a short text."""
    if not isinstance(sent, str) or not 0 < len(sent) <= longest or not sent.isprintable():
        raise BadAnswer
    return sent


def read_count(sent: object) -> int:
    """Return a whole number that a table can hold."""
    if not isinstance(sent, int) or isinstance(sent, bool) or not 0 <= sent <= HIGHEST:
        raise BadAnswer
    return sent


def read_flag(sent: object) -> bool:
    """Return a true or false."""
    if not isinstance(sent, bool):
        raise BadAnswer
    return sent


def read_fields(sent: object) -> tuple[str, ...]:
    """Return the fields of an answer; which of them may have several lines, its kind knows."""
    if not isinstance(sent, list) or len(sent) > MOST_FIELDS:
        raise BadAnswer
    if not all(isinstance(field, str) for field in sent):
        raise BadAnswer
    if sum(map(len, sent)) > LONGEST_EVENT:
        raise BadAnswer
    if any(is_control(letter) for field in sent for letter in field.replace("\n", "")):
        raise BadAnswer
    return tuple(sent)


def read_time(sent: object) -> datetime | None:
    """Return what the device's clock said, if it said anything that can be read."""
    try:
        moment = datetime.fromisoformat(sent) if isinstance(sent, str) else None
    except ValueError:
        return None
    is_told = moment and moment.tzinfo and moment.year in YEARS
    return moment if is_told else None


@dataclass(frozen=True)
class Current:
    """What counts for a slot now."""

    revision: int
    device: str
    seq: int
    newest: int = 0  # the highest sequence of the event's own device in this slot
    checks: int = 0  # that counted
    closed: bool = False  # by the last of them

    def after(self, event: Event, revision: int) -> "Current":
        """Return what counts once this event does."""
        checks = self.checks + event.checked
        closed = event.checked and 0 < event.settles <= checks
        return Current(revision, event.device, event.seq, checks=checks, closed=closed)


def settle(current: Current | None, event: Event) -> Standing:
    """Decide about an event that came in time.

    Of one device the highest sequence counts, in whatever order its events arrive. An
    answer that was made before another device's arrived is stale: both are kept, and the
    learner chooses. After the last check of a question nothing counts.
    """
    if current is None:
        return Standing.COUNTS
    if event.seq < current.newest:
        return Standing.SUPERSEDED
    if current.closed:
        return Standing.CLOSED
    if event.device == current.device:
        return Standing.COUNTS if event.seq > current.seq else Standing.SUPERSEDED
    return Standing.COUNTS if event.base >= current.revision else Standing.STALE
