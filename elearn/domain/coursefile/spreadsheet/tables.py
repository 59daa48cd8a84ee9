"""Spreadsheets as rows of text: Excel files, and values between commas or tabs."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from io import BytesIO, StringIO
from typing import Any

from openpyxl import load_workbook

from elearn.domain.coursefile.archive import ZIPPED
from elearn.domain.coursefile.foreign.decimals import decimal_text
from elearn.domain.coursefile.foreign.decoding import read_text
from elearn.domain.coursefile.foreign.gathering import Gathering
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.qti.zipped import unzipped

MOST_ROWS, MOST_COLUMNS = 20_000, 100
SEPARATORS = "\t;,|؛"
OLD_EXCEL = b"\xd0\xcf\x11\xe0"
PLACES = 10


@dataclass(frozen=True)
class Row:
    """A row: its number in the sheet and its cells."""

    number: int
    cells: list[str]


@dataclass(frozen=True)
class Sheet:
    """A sheet: its name and its rows."""

    name: str
    rows: list[Row]


def sheets_of(content: bytes, gathering: Gathering) -> list[Sheet]:
    """Return the sheets of a file, or raise `Refused`."""
    if content.startswith(OLD_EXCEL):
        raise Refused("old_excel")
    if content.startswith(ZIPPED):
        unzipped(content, Gathering())  # within the limits of any archive
        return workbook_sheets(content, gathering)
    text = read_text(content)
    if text.code:
        gathering.changed(None, text.code)
    return [Sheet("", list(separated(text.text)))]


def workbook_sheets(content: bytes, gathering: Gathering) -> list[Sheet]:
    """Return the sheets of an Excel file; formulas whose value is not kept are noted."""
    try:
        values = load_workbook(BytesIO(content), read_only=True, data_only=True)
        formulas = load_workbook(BytesIO(content), read_only=True)
        return [
            Sheet(sheet.title, list(sheet_rows(sheet, formulas[sheet.title], gathering)))
            for sheet in values.worksheets
        ]
    # The library raises whatever its parts stumble over.
    except Exception as bad:
        if isinstance(bad, Refused):
            raise
        raise Refused("not_excel") from bad


def sheet_rows(sheet: Any, formulas: Any, gathering: Gathering) -> Iterator[Row]:  # noqa: ANN401 - the library's sheets
    """Yield the rows of a sheet that hold something."""
    limits = {"max_row": MOST_ROWS + 1, "max_col": MOST_COLUMNS, "values_only": True}
    pairs = zip(sheet.iter_rows(**limits), formulas.iter_rows(**limits), strict=False)
    for number, (values, sources) in enumerate(pairs, start=1):
        if number > MOST_ROWS:
            raise Refused("too_many_rows", most=MOST_ROWS)
        if any(
            value is None and source is not None
            for value, source in zip(values, sources, strict=False)
        ):
            gathering.changed(number, "formula_without_value")
        cells = [told(value) for value in values]
        if any(cells):
            yield Row(number, cells)


def told(value: object) -> str:
    """Return the value of a cell as a text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return decimal_text(Fraction(str(value)), PLACES)
    return str(value).replace("_x000D_", "").replace("\r\n", "\n").strip()


def separated(text: str) -> Iterator[Row]:
    """Yield the rows of values between separators, or raise `Refused`."""
    first = next((line for line in text.split("\n") if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(StringIO(text), delimiter=separator)
    try:
        begin = 1
        for cells in reader:
            if begin > MOST_ROWS * 10:
                raise Refused("too_many_rows", most=MOST_ROWS)
            if any(cell.strip() for cell in cells):
                yield Row(begin, [cell.strip() for cell in cells[:MOST_COLUMNS]])
            begin = reader.line_num + 1
    except csv.Error as bad:
        raise Refused("not_separated", reader.line_num) from bad
