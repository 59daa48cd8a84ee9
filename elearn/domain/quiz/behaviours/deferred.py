"""Nothing is told before the end."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from elearn.domain.quiz.behaviours.behaviour import Behaviour, Said, share_of
from elearn.domain.quiz.fields import is_answered
from elearn.domain.quiz.question import Question


@dataclass(frozen=True)
class Deferred(Behaviour):
    """Answer, change your mind, finish."""

    name: ClassVar[str] = "deferred"


# What a right and a wrong answer earn for each degree of certainty, of three parts.
RIGHT = {1: Fraction(1, 3), 2: Fraction(2, 3), 3: Fraction(1)}
WRONG = {1: Fraction(0), 2: Fraction(-2, 3), 3: Fraction(-2)}
UNSURE = 1


@dataclass(frozen=True)
class Certainty(Behaviour):
    """The same, and each answer says how sure it is: being sure and wrong costs."""

    name: ClassVar[str] = "certainty"
    asks_certainty: ClassVar[bool] = True

    def share(self, question: Question, checks: Sequence[Said], last: Said) -> Fraction:
        """Return the share by the table of docs/behaviours.md; no answer earns nothing."""
        if not is_answered(last.fields):
            return Fraction()
        degree = last.certainty or UNSURE
        share = share_of(question, last.fields)
        return share * RIGHT[degree] if share > 0 else WRONG[degree]
