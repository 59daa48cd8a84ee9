"""The spreadsheet to fill in: headings, examples and a sheet that explains, in one language."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from elearn.domain.coursefile.spreadsheet.words import WORDS, Words

# The same template gives the same bytes on any day.
NO_DAY = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
ROWS = 1_000
WIDTHS: Mapping[str, int] = {"prompt": 60, "feedback": 40, "option": 24}


def template(language: str) -> bytes:
    """Return the spreadsheet to fill in, in Arabic where the language is unknown."""
    words = WORDS.get(language, WORDS["ar"])
    content = BytesIO()
    workbook = Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    workbook.set_properties({"title": words.title, "created": NO_DAY})
    questions, notes = workbook.add_worksheet(words.sheet), workbook.add_worksheet(words.notes)
    for sheet in (questions, notes):
        if words.is_right_to_left:
            sheet.right_to_left()
    write_questions(workbook, questions, words)
    write_notes(workbook, notes, words)
    workbook.close()
    return content.getvalue()


def write_questions(workbook: Workbook, sheet: Worksheet, words: Words) -> None:
    """Write headings and examples; the kind is chosen from a list."""
    order = 2 if words.is_right_to_left else 1
    head = workbook.add_format(
        {"bold": True, "bottom": 1, "reading_order": order, "text_wrap": True}
    )
    body = workbook.add_format(
        {"reading_order": order, "text_wrap": True, "valign": "top", "num_format": "@"}
    )
    for place, (name, heading) in enumerate(words.headings):
        sheet.set_column(place, place, WIDTHS.get(name, 16), body)
        sheet.write_string(0, place, heading, head)
    for number, row in enumerate(words.examples, start=1):
        for place, cell in enumerate(row):
            if cell:
                sheet.write_string(number, place, cell, body)
    kind = [name for name, _ in words.headings].index("kind")
    sheet.data_validation(1, kind, ROWS, kind, {"validate": "list", "source": list(words.kinds)})
    sheet.freeze_panes(1, 0)


def write_notes(workbook: Workbook, sheet: Worksheet, words: Words) -> None:
    """Write how the sheet is filled in."""
    order = 2 if words.is_right_to_left else 1
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top", "reading_order": order})
    sheet.set_column(0, 0, 100, wrapped)
    for number, line in enumerate(words.lines):
        sheet.write_string(number, 0, line, wrapped)
