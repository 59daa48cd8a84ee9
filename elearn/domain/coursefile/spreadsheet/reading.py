"""Rows of a spreadsheet become questions."""

from collections.abc import Callable
from dataclasses import dataclass

from elearn.domain.coursefile.foreign.gathering import Gathering, Item
from elearn.domain.coursefile.foreign.incoming import Document, Incoming
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.qti.carefully import carefully
from elearn.domain.coursefile.spreadsheet.cells import Cells
from elearn.domain.coursefile.spreadsheet.headings import Columns, columns
from elearn.domain.coursefile.spreadsheet.rows import document_of
from elearn.domain.coursefile.spreadsheet.tables import Row, Sheet, sheets_of
from elearn.domain.coursefile.spreadsheet.words import WORDS

SEARCHED = 15


@dataclass(frozen=True)
class Headed:
    """A sheet whose headings were found."""

    columns: Columns
    rows: list[Row]


def read(content: bytes) -> Incoming:
    """Return the questions of a spreadsheet, and a report of each."""
    gathering = Gathering()
    try:
        sheets = sheets_of(content, gathering)
        found = [(sheet, headed(sheet)) for sheet in sheets if sheet.rows]
        if not any(each for _, each in found):
            raise Refused("no_headings")
        for sheet, each in found:
            if each is None and sheet.name in {words.notes for words in WORDS.values()}:
                continue  # what the template says of itself
            if each is None:
                gathering.changed(None, "sheet_left_out", name=sheet.name)
            else:
                take_rows(gathering, each)
    except Refused as why:
        gathering.refuse("", why.line, why.code, **why.values)
    return gathering.done()


def headed(sheet: Sheet) -> Headed | None:
    """Return the rows below the headings of a sheet, nothing where it has none."""
    for place, row in enumerate(sheet.rows[:SEARCHED]):
        found = columns(row.cells)
        if found.is_header:
            return Headed(found, sheet.rows[place + 1 :])
    return None


def take_rows(gathering: Gathering, sheet: Headed) -> None:
    """Keep the question of each row."""
    for name in sheet.columns.unknown:
        gathering.changed(None, "column_left_out", name=name)
    if not sheet.rows:
        gathering.refuse("", None, "no_questions")
    for row in sheet.rows:
        cells = Cells(sheet.columns, row)
        gathering.take(cells.text("prompt"), row.number, maker(cells), cells.category)


def maker(cells: Cells) -> Callable[[Item], Document]:
    """Return what makes a document of a row."""
    return lambda item: carefully(document_of, item, cells)
