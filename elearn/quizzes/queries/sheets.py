"""The pages of an attempt: one question, and the map of all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import aliased

from elearn.db import session
from elearn.domain.quiz import Asked, is_answered
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


@dataclass(frozen=True)
class Place:
    """One question on the map of an attempt."""

    slot: int
    done: bool

    @property
    def number(self) -> int:
        """What people call it."""
        return self.slot + 1


@dataclass(frozen=True)
class Rival:
    """One of several answers to a question, between which the learner chooses."""

    sent: tuple[str, ...]  # as a form sends it
    words: tuple[str, ...]  # as the learner reads it
    at: datetime
    counts: bool


@dataclass(frozen=True)
class Sheet:
    """All that the page of one question shows."""

    attempt: Underway
    slot: int
    asked: Asked
    answer: Counting | None
    filled: tuple[str, ...]  # what stands in the form: what was just sent, or what counts
    picked: frozenset[str]
    map: list[Place]
    seconds_left: int | None
    rivals: tuple[Rival, ...]

    @property
    def written(self) -> str:
        """The text that was typed."""
        return self.filled[0] if self.filled else ""


def places(attempt: Underway) -> list[Place]:
    """Return every slot of an attempt, and whether an answer for it has arrived."""
    return mapped(attempt, answers(attempt))


def answers(attempt: Underway) -> dict[int, Counting]:
    """Return what counts, slot by slot."""
    rows = session.execute(COUNTING, {"attempt_id": attempt.id})
    return {row.slot: row for row in rows}


def mapped(attempt: Underway, counting: dict[int, Counting]) -> list[Place]:
    """Return the map that these answers draw."""
    return [
        Place(slot, slot in counting and is_answered(counting[slot].fields))
        for slot in range(len(attempt.paper.slots))
    ]


def first_open(attempt: Underway) -> int:
    """Return the first slot that waits for an answer, or the last one."""
    waiting = [place.slot for place in places(attempt) if not place.done]
    return waiting[0] if waiting else len(attempt.paper.slots) - 1


def sheet(
    attempt: Underway, slot: int, now: datetime, sent: Sequence[str] | None = None
) -> Sheet:
    """Return the page of one question, or raise `BadAnswer` for a slot that is not on the paper.

    `sent` is what the form shall show instead of the answer that counts.
    """
    asked = attempt.paper.asked(attempt.question(slot), slot)
    counting = answers(attempt)
    answer = counting.get(slot)
    filled = tuple(sent if sent is not None else answer.fields if answer else ())
    left = attempt.deadline - now if attempt.deadline else None
    return Sheet(
        attempt,
        slot,
        asked,
        answer,
        filled,
        frozenset(attempt.paper.shown(slot, filled)),
        mapped(attempt, counting),
        None if left is None else max(0, int(left.total_seconds())),
        rivals(attempt, slot, asked, answer),
    )


def rivals(
    attempt: Underway, slot: int, asked: Asked, answer: Counting | None
) -> tuple[Rival, ...]:
    """Return the answers to choose between: the one that counts first; none without a conflict."""
    here = {"attempt_id": attempt.id, "slot": slot}
    undecided = session.execute(UNDECIDED, here).all()
    if not undecided or answer is None:
        return ()
    known = {tuple(row.fields): row.received_at for row in undecided}  # the last of its like
    known.pop(tuple(answer.fields), None)
    others = [rival(attempt, slot, asked, fields, at) for fields, at in known.items()]
    counting = rival(attempt, slot, asked, answer.fields, answer.at, counts=True)
    return (counting, *others) if others else ()


def rival(
    attempt: Underway,
    slot: int,
    asked: Asked,
    fields: Sequence[str],
    at: datetime,
    *,
    counts: bool = False,
) -> Rival:
    """Return one answer to choose."""
    shown = attempt.paper.shown(slot, fields)
    picked = [(name, text) for name, text in asked.options if name in shown]
    if not asked.options:
        picked = [(text, text) for text in fields]
    return Rival(
        tuple(name for name, _ in picked), tuple(text for _, text in picked), at, counts
    )
