"""What would change if the attempts at a quiz were marked by its edition of today."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import Select, func, select
from sqlalchemy.orm import joinedload, selectinload

from elearn.db import session
from elearn.domain.quiz import Question
from elearn.domain.quiz.attempts import score
from elearn.domain.quiz.regrading import remarked
from elearn.quizzes.models import Attempt, Quiz, QuizEdition
from elearn.quizzes.queries.asked import asked_by, questions_of
from elearn.quizzes.queries.checks import Checks, checks_of_all
from elearn.quizzes.queries.shares import earned_by


@dataclass(frozen=True)
class Change:
    """One attempt, as it would be marked."""

    attempt: Attempt
    questions: Sequence[Question]  # by the new rules
    shares: dict[int, Fraction]  # of the slots that are marked anew
    score: Fraction

    @property
    def passed(self) -> bool | None:
        """Whether it would pass, by the pass mark that was said when it began."""
        attempt = self.attempt
        return None if attempt.waits else attempt.edition.rules.passes(self.score)

    @property
    def is_other(self) -> bool:
        """Whether the mark would be another."""
        return self.score != self.attempt.score

    @property
    def passes_now(self) -> bool:
        """Whether it would pass and had not."""
        return bool(self.passed) and not self.attempt.passed

    @property
    def fails_now(self) -> bool:
        """Whether it had passed and would not."""
        return bool(self.attempt.passed) and not self.passed


@dataclass(frozen=True)
class Trial:
    """What marking anew would change, before it does."""

    edition: QuizEdition | None
    attempts: list[Change]
    left: list[Question]  # whose answers cannot be marked by the new rule

    @property
    def changes(self) -> list[Change]:
        """The attempts whose mark would be another."""
        return [change for change in self.attempts if change.is_other]


def to_regrade(quiz: Quiz) -> Select[Any]:
    """Return a select of the finished attempts that an older edition marked."""
    marked_by = func.coalesce(Attempt.marked_with_id, Attempt.edition_id)
    return select(Attempt).where(
        Attempt.quiz_id == quiz.id,
        Attempt.finished_at.is_not(None),
        Attempt.abandoned_at.is_(None),
        marked_by != quiz.edition_id,
    )


def may_regrade(quiz: Quiz) -> bool:
    """Whether any attempt was marked by an older edition."""
    return (
        session.scalars(to_regrade(quiz).with_only_columns(Attempt.id).limit(1)).first() is not None
    )


def trial(quiz: Quiz, *, locks: bool = False) -> Trial:
    """Return what would change; with `locks` nobody else marks these attempts meanwhile."""
    if quiz.edition is None:
        return Trial(None, [], [])
    attempts = to_regrade(quiz).order_by(Attempt.id)
    if locks:
        session.scalars(attempts.with_for_update()).all()
    whole = attempts.options(
        joinedload(Attempt.edition),
        joinedload(Attempt.marked_with),
        joinedload(Attempt.learner),
        selectinload(Attempt.answers),
    )
    found = session.scalars(whole.execution_options(populate_existing=True)).unique().all()
    checks = checks_of_all([attempt.id for attempt in found if checks_answers(attempt)])
    changes = [change_of(attempt, quiz.edition, checks[attempt.id]) for attempt in found]
    return Trial(quiz.edition, changes, left_by(changes, quiz.edition))


def checks_answers(attempt: Attempt) -> bool:
    """Whether answers could be checked before the end."""
    return attempt.edition.rules.behaviour.checks


def change_of(attempt: Attempt, edition: QuizEdition, checks: Checks) -> Change:
    """Return how an attempt would be marked by an edition."""
    questions = asked_by(attempt, edition)
    shares = earned_by(attempt, questions, checks)
    known = by_hand(attempt) | shares
    result = score(
        (known.get(slot, Fraction()), questions[slot].worth) for slot in attempt.paper.live
    )
    return Change(attempt, questions, shares, result)


def by_hand(attempt: Attempt) -> dict[int, Fraction]:
    """Return what answers earn that have a mark."""
    return {
        answer.slot: Fraction(answer.earned, answer.possible)
        for answer in attempt.answers
        if answer.earned is not None and answer.possible
    }


def left_by(changes: Sequence[Change], edition: QuizEdition) -> list[Question]:
    """Return the questions whose answers stay as they were marked, each once."""
    rules = {question.id: question for question in questions_of(edition)}
    left: dict[str, Question] = {}
    for change in changes:
        served = asked_by(change.attempt, None)
        for old, slot in zip(served, change.attempt.paper.slots, strict=True):
            is_ours = old.counts and not old.by_hand
            if is_ours and remarked(old, rules.get(old.id), slot.values) is None:
                left.setdefault(old.id, old)
    return [*left.values()]
