"""Texts of other programs as our Markdown: HTML, and plain text with nothing meant by its signs.

`markdown_of` and `line_of` are what readers call; `plain_markdown` for text without mark-up.
"""

from elearn.domain.coursefile.foreign.hypertext.around import Around
from elearn.domain.coursefile.foreign.hypertext.blocks import blocks_of
from elearn.domain.coursefile.foreign.hypertext.escapes import plain_markdown
from elearn.domain.coursefile.foreign.hypertext.reading import read_html
from elearn.domain.coursefile.foreign.trees import Element

__all__ = ["Around", "line_of", "markdown_of", "plain_markdown"]
BREAK = "\\\n"


def markdown_of(html: str | Element, around: Around) -> str:
    """Return HTML as Markdown, noting what could not be carried, or raise `Refused`."""
    return "\n\n".join(block.text for block in blocks_of(tree(html), around))


def line_of(html: str | Element, around: Around) -> str:
    """Return HTML as Markdown that stands in a line, for an option or a cell."""
    blocks = blocks_of(tree(html), around)
    if any(not block.is_paragraph for block in blocks):
        around.item.changed("markup_dropped", tag="ul, ol, table, pre")
    return BREAK.join(" ".join(block.flat.split("\n\n")) for block in blocks)


def tree(html: str | Element) -> Element:
    """Return the tree of HTML; an element of XML is one already."""
    return html if isinstance(html, Element) else read_html(html)
