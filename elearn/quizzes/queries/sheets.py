"""The pages of an attempt: one question, and the map of all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import aliased

from elearn.db import rows
from elearn.domain.quiz import Asked, Paper, Question, is_answered
from elearn.domain.quiz.journal import Standing
from elearn.quizzes.models import Answer, AnswerEvent
from elearn.quizzes.queries.underway import Underway

Counting = Row[int, list[str], int, datetime]

COUNTING = select(Answer.slot, Answer.fields, Answer.revision, Answer.at).where(
    Answer.attempt_id == bindparam("attempt_id")
)

# Answers that another one overtook, and about which nothing was decided since.
NEWER = aliased(AnswerEvent)
UNDECIDED = (
    select(AnswerEvent.fields, AnswerEvent.received_at)
    .where(
        AnswerEvent.attempt_id == bindparam("attempt_id"),
        AnswerEvent.slot == bindparam("slot"),
        AnswerEvent.standing == Standing.STALE,
        ~select(NEWER.id)
        .where(
            NEWER.attempt_id == AnswerEvent.attempt_id,
            NEWER.slot == AnswerEvent.slot,
            NEWER.standing == Standing.COUNTS,
            NEWER.id > AnswerEvent.id,
        )
        .exists(),
    )
    .order_by(AnswerEvent.id)
)


class Place(NamedTuple):
    """One question on the map of an attempt."""

    slot: int
    done: bool
    asks: bool = True  # a text to read wants no answer

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.asks and not self.done

    @property
    def number(self) -> int:
        """What people call it."""
        return self.slot + 1


@dataclass(frozen=True)
class Rival:
    """One of several answers to a question, between which the learner chooses."""

    pieces: tuple[tuple[str, str], ...]  # each as a form sends it, and as the learner reads it
    at: datetime
    counts: bool


@dataclass(frozen=True)
class Sheet:
    """All that the page of one question shows."""

    attempt: Underway
    slot: int
    asked: Asked
    answer: Counting | None
    entered: tuple[str, ...]  # what stands in the form: what was just sent, or what counts
    picked: frozenset[str]
    map: list[Place]
    seconds_left: int | None
    rivals: tuple[Rival, ...]

    @property
    def written(self) -> str:
        """The text that was typed."""
        return self.entered[0] if self.entered else ""


def places(attempt: Underway) -> list[Place]:
    """Return every slot of an attempt, and whether an answer for it has arrived."""
    return mapped(attempt, answers(attempt))


def answers(attempt: Underway) -> dict[int, Counting]:
    """Return what counts, slot by slot."""
    return {row.slot: row for row in rows(COUNTING, {"attempt_id": attempt.id})}


def mapped(attempt: Underway, counting: dict[int, Counting]) -> list[Place]:
    """Return the map that these answers draw."""
    return [
        Place(
            slot,
            slot in counting and is_answered(counting[slot].fields),
            attempt.question(slot).asks,
        )
        for slot in range(len(attempt.paper.slots))
    ]


def first_open(stops: list[Place]) -> int:
    """Return the first slot that waits for an answer, or the last one.

    A text to read that stands right before the question comes with it.
    """
    slot = next((place.slot for place in stops if place.is_open), len(stops) - 1)
    while slot and not stops[slot - 1].asks:
        slot -= 1
    return slot


def sheet(
    attempt: Underway, slot: int | None, now: datetime, sent: Sequence[str] | None = None
) -> Sheet:
    """Return the page of one question, or raise `BadAnswer` for a slot that is not on the paper.

    Without a slot it is the first one that waits for an answer. `sent` is what the form shall
    show instead of the answer that counts.
    """
    counting = answers(attempt)
    stops = mapped(attempt, counting)
    slot = first_open(stops) if slot is None else slot
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
    )


def rivals(
    attempt: Underway, slot: int, question: Question, answer: Counting | None
) -> tuple[Rival, ...]:
    """Return the answers to choose between: the one that counts first; none without a conflict."""
    here = {"attempt_id": attempt.id, "slot": slot}
    undecided = rows(UNDECIDED, here)
    if not undecided or answer is None:
        return ()
    known = {tuple(row.fields): (row.received_at, False) for row in undecided}  # last of its like
    known = {tuple(answer.fields): (answer.at, True)} | {
        fields: arrived for fields, arrived in known.items() if fields != tuple(answer.fields)
    }
    if len(known) == 1:
        return ()
    pieces = [as_sent(attempt.paper, slot, question, fields) for fields in known]
    return tuple(
        Rival(said, *arrived) for said, arrived in zip(pieces, known.values(), strict=True)
    )


def as_sent(
    paper: Paper, slot: int, question: Question, fields: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """Return an answer piece by piece: as a form sends it, and as it is read."""
    asked, shown = paper.asked(question, slot), paper.shown(question, slot, fields)
    if not asked.options:
        return tuple((text, text) for text in fields)
    if not asked.parts:
        return tuple((name, text) for name, text in asked.options if name in shown)
    pairs = zip(asked.parts, fields, strict=True)
    return tuple(
        next(((name, text) for name, text in part.options if name in shown), (said, said))
        for part, said in pairs
    )
