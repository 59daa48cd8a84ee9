"""Our Markdown as the XHTML that QTI admits."""

from collections.abc import Callable, Sequence
from typing import Any
from xml.etree.ElementTree import Element as Node

from defusedxml.ElementTree import fromstring
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from elearn.domain.coursefile.qti.writing.elements import clean
from elearn.domain.markdown.formulas import formulas
from elearn.domain.markdown.parser import Lessons

# What the second version does not admit on the elements that we write.
LEFT = {"style", "start"}


def build() -> MarkdownIt:
    """Return the writer of XHTML; HTML in a text stays text."""
    made = Lessons("commonmark", {"html": False, "xhtmlOut": True})
    made.enable("table")
    formulas(made)
    made.add_render_rule("math_inline", formula)
    made.add_render_rule("math_block", block_formula)
    return made


def formula(_self: RendererHTML, tokens: Sequence[Token], at: int, *_more: object) -> str:
    """Return a formula as other programs find it."""
    return f'<span class="math">\\({escaped(tokens[at].content)}\\)</span>'


def block_formula(_self: RendererHTML, tokens: Sequence[Token], at: int, *_more: object) -> str:
    """Return a formula that stands alone."""
    return f'<p class="math">\\[{escaped(tokens[at].content)}\\]</p>'


def escaped(text: str) -> str:
    """Return a text that XML reads as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


WRITER = build()


def blocks(markdown: str) -> list[Node]:
    """Return the blocks of a text."""
    return list(parsed(WRITER.render(clean(markdown))))


def contents(markdown: str) -> Node:
    """Return an element without meaning that holds a text; a single paragraph is its words."""
    root = parsed(WRITER.render(clean(markdown)).strip())
    only = root[0] if len(root) == 1 and root[0].tag == "p" and not root[0].attrib else None
    return root if only is None else only


def parsed(html: str) -> Node:
    """Return XHTML of ours as a tree."""
    root: Node = fromstring(f"<div>{html}</div>")
    root.text = (root.text or "").strip() or None
    for element in root:
        element.tail = None
    for element in root.iter():
        settle(element)
    return root


def settle(element: Node) -> None:
    """Make an element one that QTI admits."""
    for name in LEFT & element.attrib.keys():
        del element.attrib[name]
    if element.tag == "table" and element.find("tbody") is None:
        for head in element.findall("thead"):
            head.tag = "tbody"
    element.tag = "h2" if element.tag == "h1" else element.tag
    if element.tag == "img" and "title" in element.attrib:
        element.set("label", element.attrib.pop("title"))


def fill(parent: Node, markdown: str) -> Node:
    """Return an element after putting a text into it."""
    found = contents(markdown)
    parent.text = (parent.text or "") + (found.text or "")
    parent.extend(list(found))
    return parent


def with_marks(parts: list[Node], write: Callable[[str], Node | None], mark: Any) -> list[Node]:  # noqa: ANN401 - a pattern
    """Return blocks in which what `mark` finds in words became what `write` returns."""
    for part in parts:
        for element in list(part.iter()):
            split(element, write, mark)
    return parts


def split(element: Node, write: Callable[[str], Node | None], mark: Any) -> None:  # noqa: ANN401 - a pattern
    """Put elements where their marks stand in the words of an element."""
    pieces: list[str | Node] = [*parted(element.text or "", write, mark)]
    for child in list(element):
        tail, child.tail = child.tail or "", None
        element.remove(child)
        pieces += [child, *parted(tail, write, mark)]
    element.text = None
    for piece in pieces:
        if not isinstance(piece, str):
            element.append(piece)
        elif len(element):
            element[-1].tail = (element[-1].tail or "") + piece
        else:
            element.text = (element.text or "") + piece


def parted(text: str, write: Callable[[str], Node | None], mark: Any) -> list[str | Node]:  # noqa: ANN401 - a pattern
    """Return words and the elements between them."""
    pieces: list[str | Node] = []
    at = 0
    for found in mark.finditer(text):
        made = write(found[1])
        if made is not None:
            pieces += [text[at : found.start()], made]
            at = found.end()
    return [*pieces, text[at:]]
