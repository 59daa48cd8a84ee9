"""Answers that people mark, question by question."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import exists, or_, select

from elearn.accounts.models import Person
from elearn.db import session
from elearn.domain.quiz import Paper, Question
from elearn.quizzes.models import Answer, Attempt, Marking, Quiz, QuizEdition, Remark
from elearn.quizzes.queries.papers import said_in


@dataclass(frozen=True)
class ToMark:
    """One answer in the list of whoever marks."""

    id: int
    question: Question
    finished_at: datetime
    share: Fraction | None  # None: nobody has marked it
    learner: str
    number: int = 0  # among the answers to its question, from 1


@dataclass(frozen=True)
class Pile:
    """All answers to one question."""

    question: Question
    answers: tuple[ToMark, ...]

    @property
    def waiting(self) -> tuple[ToMark, ...]:
        """Those that nobody has marked."""
        return tuple(answer for answer in self.answers if answer.share is None)

    def next_after(self, answer_id: int) -> ToMark | None:
        """Return the next answer that waits, from the first again after the last one."""
        ids = [answer.id for answer in self.answers]
        here = ids.index(answer_id) + 1 if answer_id in ids else 0
        turned = self.answers[here:] + self.answers[:here]
        return next((one for one in turned if one.share is None and one.id != answer_id), None)


# Only answers that need a person have no mark when the attempt has ended, or marks of people.
BY_HAND = or_(Answer.earned.is_(None), exists().where(Marking.answer_id == Answer.id))


def piles(quiz: Quiz) -> list[Pile]:
    """Return the answers to a quiz that people mark, by their question, the oldest first."""
    found = session.execute(
        select(
            Answer.id,
            Answer.slot,
            Answer.earned,
            Answer.possible,
            Attempt.layout,
            Attempt.finished_at,
            QuizEdition.id,
            QuizEdition.digest,
            Person.name_ar,
            Person.name_latin,
        )
        .join(Attempt, Answer.attempt_id == Attempt.id)
        .join(QuizEdition, Attempt.edition_id == QuizEdition.id)
        .join(Person, Attempt.learner_id == Person.id)
        .where(
            Attempt.quiz_id == quiz.id,
            Attempt.finished_at.is_not(None),
            Attempt.abandoned_at.is_(None),
            BY_HAND,
        )
        .order_by(Attempt.finished_at, Answer.id)
    )
    by_question: dict[str, list[ToMark]] = {}
    for answer_id, slot, earned, possible, layout, at, edition, digest, ar, latin in found:
        question = Paper.from_document(layout).question(said_in(edition, digest)[1], slot)
        pile = by_question.setdefault(question.id, [])
        share = None if earned is None else Fraction(earned, possible)
        pile.append(ToMark(answer_id, question, at, share, ar or latin, len(pile) + 1))
    return [Pile(pile[-1].question, tuple(pile)) for pile in by_question.values()]


def pile_of(quiz: Quiz, question: str) -> Pile | None:
    """Return the answers to one question."""
    return next((pile for pile in piles(quiz) if pile.question.id == question), None)


def remarks_of(person_id: int) -> Sequence[Remark]:
    """Return the comments that somebody keeps, in the order of the alphabet."""
    mine = select(Remark).filter_by(person_id=person_id).order_by(Remark.text, Remark.id)
    return session.scalars(mine).all()
