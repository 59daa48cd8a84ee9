"""The pages of an attempt: one question, and the map of all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, select

from elearn.db import rows
from elearn.domain.quiz import Asked, is_answered
from elearn.quizzes.models import Answer
from elearn.quizzes.queries.checking import Checking, checking
from elearn.quizzes.queries.rivals import Counting, Rival, rivals
from elearn.quizzes.queries.underway import Underway

COUNTING = select(
    Answer.slot, Answer.fields, Answer.revision, Answer.at, Answer.certainty, Answer.closed
).where(Answer.attempt_id == bindparam("attempt_id"))


class Place(NamedTuple):
    """One question on the map of an attempt."""

    slot: int
    done: bool
    number: int  # what people call it
    asks: bool = True  # a text to read wants no answer

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.asks and not self.done


@dataclass(frozen=True)
class Sheet:
    """All that the page of one question shows."""

    attempt: Underway
    slot: int
    asked: Asked
    answer: Counting | None
    entered: tuple[str, ...]  # what stands in the form: what was just sent, or what counts
    picked: frozenset[str]
    map: tuple[Place, ...]
    seconds_left: int | None
    rivals: tuple[Rival, ...]
    checking: Checking

    @property
    def place(self) -> int:
        """Where the question stands, from 0."""
        return self.attempt.paper.place(self.slot)

    @property
    def before(self) -> int | None:
        """The slot of the question before; none at the beginning."""
        return self.map[self.place - 1].slot if self.place else None

    @property
    def after(self) -> int | None:
        """The slot of the next question; none at the end."""
        return self.map[self.place + 1].slot if self.place + 1 < len(self.map) else None

    @property
    def written(self) -> str:
        """The text that was typed."""
        return self.entered[0] if self.entered else ""


def places(attempt: Underway) -> tuple[Place, ...]:
    """Return every slot of an attempt, and whether an answer for it has arrived."""
    return mapped(attempt, answers(attempt))


def answers(attempt: Underway) -> dict[int, Counting]:
    """Return what counts, slot by slot."""
    return {row.slot: row for row in rows(COUNTING, {"attempt_id": attempt.id})}


def mapped(attempt: Underway, counting: dict[int, Counting]) -> tuple[Place, ...]:
    """Return the map that these answers draw."""
    return tuple(
        Place(
            slot,
            slot in counting and is_answered(counting[slot].fields),
            number,
            attempt.question(slot).asks,
        )
        for number, slot in enumerate(attempt.paper.live, start=1)
    )


def first_open(stops: Sequence[Place]) -> int:
    """Return the first slot that waits for an answer, or the last one.

    A text to read that stands right before the question comes with it.
    """
    place = next((each.number - 1 for each in stops if each.is_open), len(stops) - 1)
    while place and not stops[place - 1].asks:
        place -= 1
    return stops[place].slot


def sheet(
    attempt: Underway, slot: int | None, now: datetime, sent: Sequence[str] | None = None
) -> Sheet:
    """Return the page of one question, or raise `BadAnswer` for a slot that is not on the paper.

    Without a slot it is the first one that waits for an answer. `sent` is what the form shall
    show instead of the answer that counts.
    """
    counting = answers(attempt)
    stops = mapped(attempt, counting)
    slot = first_open(stops) if slot is None else stops[attempt.paper.place(slot)].slot
    question = attempt.question(slot)
    asked = attempt.paper.asked(question, slot)
    answer = counting.get(slot)
    entered = tuple(sent if sent is not None else answer.fields if answer else ())
    left = attempt.deadline - now if attempt.deadline else None
    return Sheet(
        attempt,
        slot,
        asked,
        answer,
        entered,
        frozenset(attempt.paper.shown(question, slot, entered)),
        stops,
        None if left is None else max(0, int(left.total_seconds())),
        rivals(attempt, slot, question, answer),
        checking(attempt, slot, question, answer.certainty if answer else 0),
    )
