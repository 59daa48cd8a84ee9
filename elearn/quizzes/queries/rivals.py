"""Several answers to one question, between which the learner chooses."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Row, bindparam, select
from sqlalchemy.orm import aliased

from elearn.db import rows
from elearn.domain.quiz import Paper, Question
from elearn.domain.quiz.journal import Standing
from elearn.quizzes.models import AnswerEvent
from elearn.quizzes.queries.underway import Underway

Counting = Row[int, list[str], int, datetime, int, bool]

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
class Rival:
    """One of several answers to a question, between which the learner chooses."""

    pieces: tuple[tuple[str, str], ...]  # each as a form sends it, and as the learner reads it
    at: datetime
    counts: bool


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
