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
from elearn.quizzes.queries.checking import Checking, checking
from elearn.quizzes.queries.underway import Underway

Counting = Row[int, list[str], int, datetime, int, bool]

COUNTING = select(
    Answer.slot, Answer.fields, Answer.revision, Answer.at, Answer.certainty, Answer.closed
).where(Answer.attempt_id == bindparam("attempt_id"))

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
    number: int  # what people call it
    asks: bool = True  # a text to read wants no answer

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.asks and not self.done


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


def rivals(
    attempt: Underway, slot: int, question: Question, answer: Counting | None
) -> tuple[Rival, ...]:
    """Return the answers to choose between: the one that counts first; none without a conflict."""
    here = {"attempt_id": attempt.id, "slot": slot}
    undecided = rows(UNDECIDED, here)
    if not undecided or answer is None or answer.closed:
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
    if not asked.parts:
        named = tuple((name, text) for name, text in asked.options if name in shown)
        return named or tuple((text, text) for text in fields)
    # Parts that are all picked may stand in another order than the fields.
    if not fields or all(part.options for part in asked.parts):
        fields = ("",) * len(asked.parts)
    return tuple(
        next(((name, text) for name, text in part.options if name in shown), (said, said))
        for part, said in zip(asked.parts, fields, strict=True)
    )
