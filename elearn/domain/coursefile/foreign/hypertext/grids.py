"""The cells of a table, each on one line."""

import re
from collections.abc import Iterator

from elearn.domain.coursefile.foreign.hypertext.around import Around
from elearn.domain.coursefile.foreign.hypertext.lines import words
from elearn.domain.coursefile.foreign.hypertext.settling import paragraphs
from elearn.domain.coursefile.foreign.trees import Element

WIDEST = 60
FLAT = {"table", "ul", "ol", "pre"}


def grid(element: Element, around: Around) -> list[list[str]]:
    """Return the rows of a table as texts of cells."""
    rows = [cells(row, around) for row in rows_of(element)]
    return [row[:WIDEST] for row in rows if row]


def rows_of(element: Element) -> Iterator[Element]:
    """Yield the rows of a table, not those of tables in it."""
    for child in element.children:
        if child.tag == "tr":
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from rows_of(child)


def cells(row: Element, around: Around) -> list[str]:
    """Return the cells of a row; one that spanned several stands in the first of them."""
    found: list[str] = []
    for each in row.children:
        if each.tag not in {"td", "th"}:
            continue
        found.append(cell(each, around))
        wide = span(each, "colspan")
        if wide > 1 or span(each, "rowspan") > 1:
            around.item.changed("cells_merged")
            found += [""] * (wide - 1)
    return found


def span(element: Element, name: str) -> int:
    """Return over how many columns or rows a cell reaches."""
    text = element.get(name)
    return min(int(text), WIDEST) if re.fullmatch("[0-9]{1,3}", text) else 1


def cell(element: Element, around: Around) -> str:
    """Return a cell on one line."""
    if any(inner.tag in FLAT for inner in element.walk()):
        around.item.changed("table_flattened")
    spaced = Element("td", {}, 0, element.text, "", element.children)
    text = " ".join(paragraphs(words(spaced, around), around))
    return text.replace("\\\n", " ").replace("|", r"\|")
