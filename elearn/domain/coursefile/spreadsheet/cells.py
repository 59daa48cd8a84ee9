"""The cells of a row by their headings."""

import re
from dataclasses import dataclass

from elearn.domain.coursefile.spreadsheet.headings import Columns
from elearn.domain.coursefile.spreadsheet.tables import Row

SPACE = re.compile(r"[^\S\n]+")


@dataclass(frozen=True)
class Cells:
    """The cells of a row by their headings."""

    columns: Columns
    row: Row

    def at(self, place: int) -> str:
        """Return the cell of a column."""
        found = self.row.cells[place] if place < len(self.row.cells) else ""
        return SPACE.sub(" ", found).strip()

    def text(self, name: str) -> str:
        """Return the cell under a heading, nothing where there is none."""
        return self.at(self.columns.single[name]) if name in self.columns.single else ""

    @property
    def options(self) -> list[tuple[int, str]]:
        """Return the options that are filled, each with its number from nought."""
        found = [self.at(place) for place in self.columns.options]
        return [(number, text) for number, text in enumerate(found) if text]

    @property
    def category(self) -> str:
        """Return the path of the category."""
        return "/".join(
            " ".join(step.split()) for step in self.text("category").split("/") if step.strip()
        )
