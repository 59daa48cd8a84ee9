"""What stands alone: paragraphs, lists, tables, quotations, code."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from elearn.domain.coursefile.foreign.hypertext.around import Around
from elearn.domain.coursefile.foreign.hypertext.grids import grid
from elearn.domain.coursefile.foreign.hypertext.lines import (
    END_STRONG,
    STRONG,
    emphasised,
    part,
    said,
    words,
)
from elearn.domain.coursefile.foreign.hypertext.settling import paragraphs
from elearn.domain.coursefile.foreign.trees import Element

HOLDERS = {
    "p", "div", "section", "article", "main", "header", "footer", "aside", "center", "nav",
    "figure", "figcaption", "html", "body", "details", "summary", "address", "fieldset",
    "noscript", "dd", "dt", "dl", "caption", "tbody", "legend",
}  # fmt: skip
HEADS = {"h1", "h2", "h3", "h4", "h5", "h6"}


@dataclass(frozen=True)
class Block:
    """A block of Markdown, and what stays of it where there is only a line."""

    text: str
    is_paragraph: bool
    flat: str


def paragraph(text: str) -> Block:
    """Return words as a block."""
    return Block(text, True, text)


def blocks_of(element: Element, around: Around) -> list[Block]:
    """Return what an element holds, block by block."""
    found: list[Block] = []
    line = said(element.text, around)
    for child in element.children:
        write = writer(child)
        if write is None:
            line += part(child, around) + said(child.tail, around)
            continue
        found += map(paragraph, paragraphs(line, around))
        found += write(child, around)
        line = said(child.tail, around)
    return found + [paragraph(text) for text in paragraphs(line, around)]


def writer(element: Element) -> Callable[[Element, Around], list[Block]] | None:
    """Return how an element is written that stands alone, nothing for one in a line."""
    tag = element.tag.lower()
    if tag in HOLDERS:
        return blocks_of
    if tag in WRITERS:
        return WRITERS[tag]
    # Editors wrap whole paragraphs in elements that belong into a line.
    holds = tag in {"span", "font", "a", "b", "strong", "i", "em", "u"} and any(
        map(writer, element.children)
    )
    return blocks_of if holds else None


def heading(element: Element, around: Around) -> list[Block]:
    """Return a heading as words in bold: a question has no headings of its own."""
    around.item.changed("markup_dropped", tag=element.tag)
    inner = emphasised(words(element, around), STRONG, END_STRONG)
    return [paragraph(text) for text in paragraphs(inner, around)]


def listing(element: Element, around: Around) -> list[Block]:
    """Return a list, and the lists in it."""
    start = element.get("start")
    number = int(start) if re.fullmatch("[0-9]{1,6}", start) else 1
    rows: list[str] = []
    flat: list[str] = []
    for child in element.children:
        if child.tag in {"ul", "ol"}:  # as bad editors nest them
            inner = listing(child, around)
            rows += [indented(block.text, "  ", "  ") for block in inner]
            flat += [block.flat for block in inner]
            continue
        mark = f"{number}." if element.tag == "ol" else "-"
        blocks = blocks_of(child, around)
        text = "".join(f"{gap(place, block)}{block.text}" for place, block in enumerate(blocks))
        if text:
            rows.append(indented(text, f"{mark} ", " " * (len(mark) + 1)))
            flat.append(" ".join(block.flat for block in blocks))
            number += 1
    return [Block("\n".join(rows), False, "\\\n".join(flat))] if rows else []


def gap(place: int, block: Block) -> str:
    """Return what parts a block in an item from the one before."""
    return "" if not place else "\n" if block.text.startswith(("- ", "1. ")) else "\n\n"


def indented(text: str, first: str, others: str) -> str:
    """Return lines behind the mark of their item."""
    lines = text.split("\n")
    return "\n".join([first + lines[0], *(others + line if line else "" for line in lines[1:])])


def quotation(element: Element, around: Around) -> list[Block]:
    """Return a quotation."""
    inner = blocks_of(element, around)
    text = "\n\n".join(block.text for block in inner)
    flat = " ".join(block.flat for block in inner)
    return [Block(re.sub("(?m)^", "> ", text).replace("> \n", ">\n"), False, flat)] if text else []


def code(element: Element, _around: Around) -> list[Block]:
    """Return text whose spaces count."""
    text = element.words().strip("\n")
    fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
    flat = " ".join(text.split()).replace("`", "'")
    return [Block(f"{fence}\n{text}\n{fence}", False, f"`{flat}`")] if text.strip() else []


def rule(_element: Element, _around: Around) -> list[Block]:
    """Return a line across."""
    return [Block("---", False, "")]


def table(element: Element, around: Around) -> list[Block]:
    """Return a table, its caption before it; of one column, its paragraphs."""
    captions = [each for each in element.children if each.tag == "caption"]
    found = [block for caption in captions for block in blocks_of(caption, around)]
    rows = grid(element, around)
    flat = "\\\n".join(" ".join(filter(None, row)) for row in rows)
    width = max(map(len, rows), default=0)
    if width <= 1:
        return found + [paragraph(row[0]) for row in rows if row and row[0]]
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    lines = [f"| {' | '.join(row)} |" for row in full]
    lines.insert(1, "|" + " --- |" * width)
    return [*found, Block("\n".join(lines), False, flat)]


WRITERS: dict[str, Callable[[Element, Around], list[Block]]] = {
    **dict.fromkeys(HEADS, heading),
    "ul": listing,
    "ol": listing,
    "blockquote": quotation,
    "pre": code,
    "hr": rule,
    "table": table,
}
