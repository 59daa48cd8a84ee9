"""Behaviours in which answers are checked while the attempt goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from elearn.domain.quiz.behaviours.behaviour import (
    CLOSED,
    OPEN,
    Behaviour,
    Said,
    State,
    best,
    share_of,
    with_last,
)
from elearn.domain.quiz.question import Question
from elearn.domain.quiz.review import Item

NOTHING = Fraction(0)


@dataclass(frozen=True)
class Immediate(Behaviour):
    """One check; after it the question is closed."""

    name: ClassVar[str] = "immediate"
    checks: ClassVar[bool] = True

    def settles(self, question: Question, fields: Sequence[str]) -> int:
        """Return that the first check is the last."""
        return 1

    def state(self, question: Question, checks: Sequence[Said]) -> State:
        """Return that nothing was told, or everything."""
        if not checks:
            return State(may_check=True)
        earned = share_of(question, checks[0].fields)
        return State(is_open=False, told=CLOSED, earned=earned)

    def share(self, question: Question, checks: Sequence[Said], last: Said) -> Fraction:
        """Return what the answer that was checked earns, else the one that counts."""
        return share_of(question, (checks[0] if checks else last).fields)


@dataclass(frozen=True)
class Tries(Behaviour):
    """Several tries: each wrong one costs, and may be followed by a hint."""

    name: ClassVar[str] = "tries"
    checks: ClassVar[bool] = True

    def settles(self, question: Question, fields: Sequence[str]) -> int:
        """Return that a right answer is the last one, a wrong one as the tries run out."""
        return 1 if share_of(question, fields) >= 1 else self.tries

    def state(self, question: Question, checks: Sequence[Said]) -> State:
        """Return the tries that are left, and the hint that follows the last one."""
        if not checks:
            return State(may_check=True, left=self.tries)
        earned = max(NOTHING, best(question, checks, self.penalty))
        left = max(0, self.tries - len(checks))
        if not left or share_of(question, checks[-1].fields) >= 1:
            return State(is_open=False, left=0, told=CLOSED, earned=earned)
        hint = question.hints[len(checks) - 1] if len(checks) <= len(question.hints) else ""
        return State(may_check=True, left=left, hint=hint, told=OPEN, earned=earned)

    def share(self, question: Question, checks: Sequence[Said], last: Said) -> Fraction:
        """Return the best try, each worth less by the ones before it."""
        tried = with_last(checks, last)[: self.tries]
        return max(NOTHING, best(question, tried, self.penalty))


@dataclass(frozen=True)
class Adaptive(Behaviour):
    """As many checks as one likes; each different wrong answer costs."""

    name: ClassVar[str] = "adaptive"
    checks: ClassVar[bool] = True

    def state(self, question: Question, checks: Sequence[Said]) -> State:
        """Return what is earned so far; a right answer ends nothing, but is told as such."""
        if not checks:
            return State(may_check=True)
        is_right = share_of(question, checks[-1].fields) >= 1
        told = OPEN | {Item.FEEDBACK} if is_right else OPEN
        return State(may_check=True, told=told, earned=self.share(question, checks, checks[-1]))

    def share(self, question: Question, checks: Sequence[Said], last: Said) -> Fraction:
        """Return the best answer, each worth less by the different ones before it."""
        tried = different(with_last(checks, last))
        return max(NOTHING, best(question, tried, self.penalty))


def different(tried: Sequence[Said]) -> list[Said]:
    """Return tries without those that say again what was said before."""
    return list({each.fields: each for each in tried}.values())
