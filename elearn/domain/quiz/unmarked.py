"""What stands between questions and counts for nothing: a scale, a text to read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import BadAnswer, Chance, is_answered
from elearn.domain.quiz.marks import NONE, Mark
from elearn.domain.quiz.question import Question

FEWEST_LABELS, MOST_LABELS = 2, 11


@dataclass(frozen=True, kw_only=True)
class Unmarked(Question):
    """Something that earns nothing and costs nothing."""

    counts: ClassVar[bool] = False

    @property
    def right_answer(self) -> tuple[str, ...]:
        """Nothing: none is righter than another."""
        return ()

    def feedback_on(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return nothing: all read the same."""
        return ()


@dataclass(frozen=True, kw_only=True)
class Scale(Unmarked):
    """How far somebody agrees, or how sure they feel."""

    kind: ClassVar[str] = "scale"
    labels: tuple[str, ...]  # from least to most

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the labels."""
        return {"labels": reading.texts(document, "labels")}

    def own_document(self) -> dict[str, Any]:
        """Return the labels."""
        return {"labels": list(self.labels)}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the labels."""
        yield from super().faults()
        if not FEWEST_LABELS <= len(self.labels) <= MOST_LABELS:
            yield "bad_label_count"
        if not all(label.strip() for label in self.labels):
            yield "empty_label"
        if len(set(self.labels)) < len(self.labels):
            yield "same_label"

    @property
    def option_texts(self) -> tuple[str, ...]:
        """The labels."""
        return self.labels

    def order(self, chance: Chance) -> list[int]:
        """Return the labels from least to most: a scale is never shuffled."""
        return list(range(len(self.labels)))

    def mark(self, fields: Sequence[str]) -> Mark:
        """Nothing, or raise `BadAnswer` for what was never offered."""
        offered = {str(place) for place in range(len(self.labels))}
        match fields:
            case [] | [""]:
                return NONE
            case [field] if field in offered:
                return NONE
            case _:
                raise BadAnswer


@dataclass(frozen=True, kw_only=True)
class Description(Unmarked):
    """A text to read before the questions that follow."""

    kind: ClassVar[str] = "description"
    asks: ClassVar[bool] = False
    by_form: ClassVar[bool] = False

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return nothing more."""
        return {}

    def own_document(self) -> dict[str, Any]:
        """Return nothing more."""
        return {}

    def mark(self, fields: Sequence[str]) -> Mark:
        """Nothing; whoever answers raises `BadAnswer`."""
        if is_answered(fields):
            raise BadAnswer
        return NONE
