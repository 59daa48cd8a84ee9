"""What every behaviour can do."""

from abc import ABC
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar

from elearn.domain.quiz.fields import BadAnswer, is_answered
from elearn.domain.quiz.question import Question
from elearn.domain.quiz.review import EVERYTHING, Item, Items

OPEN: Items = frozenset({Item.ANSWER, Item.VERDICT, Item.MARKS, Item.OPTION_FEEDBACK})
CLOSED: Items = EVERYTHING - {Item.BAND}


@dataclass(frozen=True)
class Said:
    """An answer as the journal has it, and how sure its writer was."""

    fields: tuple[str, ...]
    certainty: int = 0  # nothing was said


@dataclass(frozen=True)
class State:
    """How a question stands after some checks."""

    is_open: bool = True  # whether another answer counts
    may_check: bool = False
    left: int | None = None  # tries; none: no limit
    hint: str = ""
    told: Items = field(default_factory=frozenset)  # what of the last check may be told
    earned: Fraction = Fraction(0)


@dataclass(frozen=True)
class Behaviour(ABC):
    """What happens to a question between the first answer and the end."""

    name: ClassVar[str]
    checks: ClassVar[bool] = False  # whether answers can be checked before the end
    asks_certainty: ClassVar[bool] = False
    penalty: Fraction = Fraction(1, 3)  # of the points, for each wrong try
    tries: int = 3

    def settles(self, question: Question, fields: Sequence[str]) -> int:
        """Return by which check of a question this answer would be its last; 0: by none."""
        return 0

    def state(self, question: Question, checks: Sequence[Said]) -> State:
        """Return how a question stands after these checks, the first one first."""
        return State()

    def share(self, question: Question, checks: Sequence[Said], last: Said) -> Fraction:
        """Return what a question earns at the end; `last` is the answer that counts."""
        return share_of(question, last.fields)


def share_of(question: Question, fields: Sequence[str]) -> Fraction:
    """Return the share that an answer earns by itself; nonsense and no answer earn nothing."""
    try:
        return question.mark(fields).share if is_answered(fields) else Fraction()
    except BadAnswer:
        return Fraction()


def with_last(checks: Sequence[Said], last: Said) -> list[Said]:
    """Return all tries: an answer that was never checked is one more at the end."""
    is_new = is_answered(last.fields) and (not checks or checks[-1].fields != last.fields)
    return [*checks, last] if is_new else list(checks)


def best(question: Question, tried: Sequence[Said], penalty: Fraction) -> Fraction:
    """Return the best of several tries, each worth less by the wrong ones before it."""
    shares = [share_of(question, each.fields) for each in tried]
    return max((share - penalty * place for place, share in enumerate(shares)), default=Fraction())
