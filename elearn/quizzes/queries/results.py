"""How attempts went, as pages show it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import select

from elearn.accounts.access import Actor
from elearn.db import session
from elearn.domain.quiz.attempts import NextTry, Rules, grade, next_try
from elearn.domain.quiz.review import Item, moment_of
from elearn.quizzes.models import Attempt, Quiz
from elearn.quizzes.queries.exceptions import rules_for


@dataclass(frozen=True)
class Tries:
    """A learner's attempts at a quiz, and whether another may begin."""

    attempts: tuple[Attempt, ...]
    running: Attempt | None
    turn: NextTry
    grade: Fraction | None
    past: tuple["Past", ...] = ()
    rules: Rules | None = None  # as they are for this learner
    is_closed: bool = False

    @property
    def passed(self) -> bool:
        """Whether any of them passed."""
        return any(attempt.passed for attempt in self.attempts)


@dataclass(frozen=True)
class Past:
    """A finished attempt in a learner's list; what is not shown now is None."""

    id: int
    number: int
    finished_at: datetime
    score: Fraction | None
    passed: bool | None
    is_abandoned: bool = False
    waits: int = 0  # answers that a person has still to mark


def tries(quiz: Quiz, learner: Actor, now: datetime) -> Tries:
    """Return how a learner has fared with a quiz."""
    mine = select(Attempt).filter_by(quiz_id=quiz.id, learner_id=learner.id)
    attempts = tuple(session.scalars(mine.order_by(Attempt.number)))
    finished = [attempt for attempt in attempts if attempt.finished_at]
    running = next((attempt for attempt in attempts if not attempt.finished_at), None)
    # A quiz that is still being written asks nothing yet.
    if quiz.edition is None or not quiz.edition.document["questions"]:
        return Tries(attempts, running, NextTry(may_start=False, left=0), None)
    rules = rules_for(quiz.edition.rules, quiz.id, learner.id)
    turn = next_try(
        rules, [attempt.finished_at for attempt in finished if attempt.finished_at], now
    )
    scores = [attempt.score for attempt in finished if attempt.score is not None]
    whole = grade(scores, rules.grade) if scores else None
    return Tries(
        attempts=tuple(finished),
        running=running,
        turn=turn,
        grade=whole,
        past=tuple(past(finished, rules, now)),
        rules=rules,
        is_closed=rules.is_closed(now),
    )


def past(finished: list[Attempt], rules: Rules, now: datetime) -> Iterator[Past]:
    """Yield the finished attempts with the marks that may be shown."""
    for attempt in finished:
        ended = attempt.finished_at or now
        shown = rules.review.at(moment_of(ended, rules.closes, now))
        marks = (attempt.score, attempt.passed) if Item.MARKS in shown else (None, None)
        is_abandoned = attempt.abandoned_at is not None
        yield Past(attempt.id, attempt.number, ended, *marks, is_abandoned, attempt.waits)
