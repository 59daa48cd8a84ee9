"""Rows that each get one of the same columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import Chance
from elearn.domain.quiz.several import FEWEST, Choices, Several, has_same


@dataclass(frozen=True)
class MatrixRow:
    """A row and the number of its right column, from 1."""

    text: str
    right: int
    feedback: str = ""

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        shown = {"text": self.text, "right": self.right, "feedback": self.feedback}
        return {key: value for key, value in shown.items() if value}


@dataclass(frozen=True, kw_only=True)
class Matrix(Several):
    """One choice in each row of a table; rows and columns stay as they were written."""

    kind: ClassVar[str] = "matrix"
    columns: tuple[str, ...]
    rows: tuple[MatrixRow, ...]

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the columns and the rows."""
        rows = reading.parts(document, "rows")
        return {"columns": reading.texts(document, "columns"), "rows": tuple(map(row, rows))}

    def own_document(self) -> dict[str, Any]:
        """Return the columns and the rows."""
        return {"columns": list(self.columns), "rows": [row.document() for row in self.rows]}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the columns and the rows."""
        yield from super().faults()
        if len(self.columns) < FEWEST or not all(column.strip() for column in self.columns):
            yield "too_few_columns"
        if has_same(self.columns):
            yield "same_column"
        if not self.rows:
            yield "no_rows"
        if not all(row.text.strip() for row in self.rows):
            yield "empty_matrix_row"
        if has_same(row.text for row in self.rows):
            yield "same_row"
        if not all(1 <= row.right <= len(self.columns) for row in self.rows):
            yield "unknown_column"

    @cached_property
    def lists(self) -> tuple[Choices, ...]:
        """The rows, each with all columns."""
        return tuple(
            Choices(row.text, self.columns, frozenset({row.right - 1}), row.feedback)
            for row in self.rows
        )

    def order(self, chance: Chance) -> list[int]:
        """Return the options as they were written: columns are steps of a scale as a rule."""
        return list(range(len(self.option_texts)))


def row(document: Mapping[str, Any]) -> MatrixRow:
    """Build one row from its stored form."""
    return MatrixRow(
        reading.text(document, "text"),
        reading.whole(document, "right", 0),
        reading.text(document, "feedback"),
    )
