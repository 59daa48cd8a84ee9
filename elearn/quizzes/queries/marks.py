"""The marks that people gave, as pages show them."""

from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction

from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.db import session
from elearn.domain.quiz import ByHand, Question
from elearn.domain.quiz.rubrics import Criterion, Level
from elearn.quizzes.models import Answer, Attempt, Marking


@dataclass(frozen=True)
class Given:
    """A mark that a person gave."""

    number: int
    share: Fraction | None  # none: not shown
    levels: tuple[int, ...]
    comment: str
    at: datetime
    marker: str
    picked: tuple[tuple[Criterion, Level], ...] = ()

    def by(self, question: Question) -> "Given":
        """Return the mark with the levels that were picked of the question's criteria."""
        rubric = question.rubric if isinstance(question, ByHand) else ()
        if len(rubric) != len(self.levels):
            return self
        pairs = zip(rubric, self.levels, strict=True)
        picked = ((one, one.levels[level]) for one, level in pairs if level < len(one.levels))
        return replace(self, picked=tuple(picked))


GIVEN = select(Marking, Person.name_ar, Person.name_latin).join(
    Person, Marking.marker_id == Person.id
)


def newest_of(attempt: Attempt) -> dict[int, Given]:
    """Return the mark that counts for each answer of an attempt that a person has marked."""
    given = GIVEN.join(Answer, Marking.answer_id == Answer.id)
    found = session.execute(given.where(Answer.attempt_id == attempt.id).order_by(Marking.number))
    return {marking.answer_id: told(marking, ar or latin) for marking, ar, latin in found}


def history(answer_id: int) -> list[Given]:
    """Return every mark that was given for an answer, the newest first."""
    given = GIVEN.where(Marking.answer_id == answer_id).order_by(Marking.number.desc())
    return [told(marking, ar or latin) for marking, ar, latin in session.execute(given)]


def told(marking: Marking, marker: str) -> Given:
    """Return a mark as pages show it."""
    levels = tuple(marking.levels)
    return Given(marking.number, marking.share, levels, marking.comment, marking.at, marker)
