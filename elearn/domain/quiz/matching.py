"""Rows, each with the answer that belongs to it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from elearn.domain.quiz import reading
from elearn.domain.quiz.several import FEWEST, Choices, Several, distinct, has_same, told


@dataclass(frozen=True)
class Row:
    """What is to be matched, and with what."""

    text: str
    answer: str
    feedback: str = ""

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        shown = {"text": self.text, "answer": self.answer, "feedback": self.feedback}
        return {key: value for key, value in shown.items() if value}


@dataclass(frozen=True, kw_only=True)
class Matching(Several):
    """Each row is matched with one of the answers; two rows may share one."""

    kind: ClassVar[str] = "matching"
    rows: tuple[Row, ...]
    extra: tuple[str, ...] = ()

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the rows, and answers that fit none."""
        rows = reading.parts(document, "rows")
        return {"rows": tuple(map(row, rows)), "extra": reading.texts(document, "extra")}

    def own_document(self) -> dict[str, Any]:
        """Return the rows, and answers that fit none."""
        return {
            "rows": [row.document() for row in self.rows],
            "extra": list(self.extra) or None,
        }

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the rows and the answers."""
        yield from super().faults()
        if len(self.rows) < FEWEST:
            yield "too_few_rows"
        if not all(row.text.strip() and row.answer.strip() for row in self.rows):
            yield "empty_row"
        if has_same(row.text for row in self.rows):
            yield "same_row"
        if any(told(text) in {told(row.answer) for row in self.rows} for text in self.extra):
            yield "extra_fits"
        if len(self.answers) < FEWEST:
            yield "one_answer"

    @cached_property
    def answers(self) -> tuple[str, ...]:
        """All answers, once each, in the order of their letters: which tells nothing."""
        return tuple(sorted(distinct([*(row.answer for row in self.rows), *self.extra])))

    @cached_property
    def lists(self) -> tuple[Choices, ...]:
        """The rows."""
        places = {told(text): place for place, text in enumerate(self.answers)}
        every = frozenset(places.values())
        return tuple(
            Choices(
                row.text,
                self.answers,
                frozenset({places[told(row.answer)]}),
                row.feedback,
                every,
            )
            for row in self.rows
        )


def row(document: Mapping[str, Any]) -> Row:
    """Build one row from its stored form."""
    return Row(
        reading.text(document, "text"),
        reading.text(document, "answer"),
        reading.text(document, "feedback"),
    )
