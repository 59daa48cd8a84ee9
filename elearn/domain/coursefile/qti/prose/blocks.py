"""What stands in blocks: paragraphs, lists, tables, quotations, headings, code."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.prose.escaping import beginnings
from elearn.domain.coursefile.qti.prose.lines import Lines, settled

BLOCKS = {
    "p", "div", "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "table", "pre", "hr",
    "h1", "h2", "h3", "h4", "h5", "h6", "figure", "figcaption", "center", "prompt",
    "rubricBlock", "feedbackBlock", "templateBlock", "infoControl", "contentBody", "article",
    "header", "footer", "section", "aside", "main", "itemBody", "stimulusBody", "flow",
    "flow_mat", "material", "details", "summary", "address", "caption",
}  # fmt: skip
TRAILING = re.compile(r"(?:\\\n|\s)+$")
LEADING = re.compile(r"^(?:\\\n|\s)+")


@dataclass
class Blocks:
    """Writes what stands in blocks as Markdown."""

    lines: Lines

    def text(self, element: Element) -> str:
        """Return all that an element holds."""
        return "\n\n".join(self.within(element))

    def within(self, element: Element) -> list[str]:
        """Return the blocks in an element; words between blocks are a block."""
        blocks: list[str] = []
        run = [self.lines.words(element.text)]
        for child in element:
            if has_block(child) and self.lines.special(child) is None:
                blocks += [*self.paragraph(run), *self.block(child)]
                run.clear()
            else:
                run.append(self.lines.one(child))
            run.append(self.lines.words(child.tail))
        return blocks + self.paragraph(run)

    def paragraph(self, run: list[str]) -> list[str]:
        """Return a run of words as a block, or nothing."""
        text = settled("".join(run))
        text = TRAILING.sub("", LEADING.sub("", text)).strip()
        if not text:
            return []
        return [beginnings(text) if self.lines.escape else text]

    def block(self, element: Element) -> list[str]:
        """Return an element that is a block, or holds some."""
        return WRITERS.get(element.tag, Blocks.within)(self, element)

    def heading(self, element: Element) -> list[str]:
        """Return a heading; the page has the only one of level one."""
        said = " ".join(self.lines.within(element).split())
        return [f"{'#' * max(2, int(element.tag[1]))} {said}"] if said else []

    def listing(self, element: Element) -> list[str]:
        """Return a list, tight where every item is one block."""
        items = [self.within(item) for item in element if item.tag == "li"]
        start = element.get("start")
        first = int(start) if start.isdecimal() else 1
        marks = [f"{first + n}." if element.tag == "ol" else "-" for n in range(len(items))]
        written = [
            indented("\n\n".join(item), mark)
            for item, mark in zip(items, marks, strict=True)
            if item
        ]
        if not written:
            return []
        return [("\n" if all(len(item) <= 1 for item in items) else "\n\n").join(written)]

    def quotation(self, element: Element) -> list[str]:
        """Return a quotation."""
        text = self.text(element)
        return [re.sub("^", "> ", text, flags=re.M)] if text else []

    def code(self, element: Element) -> list[str]:
        """Return lines of code."""
        text = element.words().strip("\n")
        fence = "`" * max(3, 1 + max(map(len, re.findall("`+", text)), default=0))
        return [f"{fence}\n{text}\n{fence}"] if text.strip() else []

    def rule(self, _element: Element) -> list[str]:
        """Return a line across."""
        return ["---"]

    def table(self, element: Element) -> list[str]:
        """Return a table; its first row is its head."""
        rows = [row for row in element.walk() if row.tag == "tr"]
        cells = [[self.cell(cell) for cell in row if cell.tag in {"td", "th"}] for row in rows]
        cells = [row for row in cells if any(row)]
        if any(inner.tag == "table" for row in rows for inner in row.walk()) or not cells:
            if cells:
                self.lines.item.changed("table_flattened")
            return self.rows(rows)
        if any({"rowspan", "colspan"} & cell.attributes.keys() for row in rows for cell in row):
            self.lines.item.changed("cells_merged")
        width = max(map(len, cells))
        head, *body = [row + [""] * (width - len(row)) for row in cells]
        written = [head, ["---"] * width, *body]
        return ["\n".join(f"| {' | '.join(row)} |" for row in written)]

    def rows(self, rows: list[Element]) -> list[str]:
        """Return the contents of rows one below the other."""
        return [block for row in rows for block in self.within(row)]

    def cell(self, element: Element) -> str:
        """Return what stands in a cell, on one line."""
        return " ".join(" ".join(self.within(element)).replace("\\\n", " ").split())


def has_block(element: Element) -> bool:
    """Whether an element is a block or holds one."""
    return any(within.tag in BLOCKS for within in element.walk())


def indented(text: str, mark: str) -> str:
    """Return an item of a list, its further lines below the first."""
    return f"{mark} " + re.sub(r"\n(?=[^\n])", "\n" + " " * (len(mark) + 1), text)


WRITERS: dict[str, Callable[[Blocks, Element], list[str]]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Blocks.heading),
    "ul": Blocks.listing,
    "ol": Blocks.listing,
    "blockquote": Blocks.quotation,
    "pre": Blocks.code,
    "hr": Blocks.rule,
    "table": Blocks.table,
}
