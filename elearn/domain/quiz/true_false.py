"""Questions answered by true or false."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import BadAnswer
from elearn.domain.quiz.marks import FULL, NONE, Mark
from elearn.domain.quiz.question import Question


@dataclass(frozen=True, kw_only=True)
class TrueFalse(Question):
    """A statement that is either true or false."""

    kind: ClassVar[str] = "true_false"
    right: bool
    feedback_true: str = ""
    feedback_false: str = ""

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return which it is, and what either answer is told."""
        return {
            "right": reading.flag(document, "right"),
            "feedback_true": reading.text(document, "feedback_true"),
            "feedback_false": reading.text(document, "feedback_false"),
        }

    def own_document(self) -> dict[str, Any]:
        """Return which it is, and what either answer is told."""
        return {
            "right": self.right,
            "feedback_true": self.feedback_true,
            "feedback_false": self.feedback_false,
        }

    @property
    def right_answer(self) -> tuple[str, ...]:
        """True or false."""
        return ("true" if self.right else "false",)

    def mark(self, fields: Sequence[str]) -> Mark:
        """All or nothing."""
        match fields:
            case [] | [""]:
                return NONE
            case ["true" | "false"]:
                return FULL if tuple(fields) == self.right_answer else NONE
            case _:
                raise BadAnswer

    def feedback_on(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return what this answer is told."""
        self.mark(fields)
        branches = {"true": self.feedback_true, "false": self.feedback_false}
        return tuple(branches[field] for field in fields if branches.get(field))
