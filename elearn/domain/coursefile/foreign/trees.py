"""XML of strangers as a tree: no entities, no document types, no network, not too deep."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from elearn.domain.coursefile.foreign.refusal import Refused

DEEPEST, MOST_ELEMENTS = 100, 500_000


@dataclass
class Element:
    """An element: its name without a namespace, what it says, and its line."""

    tag: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    tail: str = ""
    children: list["Element"] = field(default_factory=list)

    def __iter__(self) -> Iterator["Element"]:
        """Yield the children in order."""
        return iter(self.children)

    def all(self, tag: str) -> list["Element"]:
        """Return the children of this name."""
        return [child for child in self.children if child.tag == tag]

    def find(self, *path: str) -> "Element | None":
        """Return the first child of this name, its first child of the next one, and so on."""
        found: Element | None = self
        for tag in path:
            found = next(iter(found.all(tag)), None) if found else None
        return found

    def said(self, *path: str) -> str:
        """Return the bare text at the end of a path, without the space around it."""
        found = self.find(*path)
        return found.text.strip() if found else ""

    def get(self, name: str, otherwise: str = "") -> str:
        """Return an attribute."""
        return self.attributes.get(name, otherwise)

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all within, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()

    def words(self) -> str:
        """Return all text within, in order."""
        return self.text + "".join(child.words() + child.tail for child in self.children)


def parse_xml(text: str, first_line: int = 1) -> Element:
    """Return the root of a document, or raise `Refused`; lines count from `first_line`."""
    grower = Grower(first_line)
    parser: Any = DefusedXMLParser(target=grower, forbid_dtd=True)
    grower.expat = parser.parser
    try:
        parser.feed(text.encode("utf-8", "replace"))
        root: Element = parser.close()
    except ParseError as bad:
        line = bad.position[0] + first_line - 1
        raise Refused("broken_xml", line) from None
    except DefusedXmlException:
        raise Refused("xml_with_entities", grower.line()) from None
    return root


class Grower:
    """Builds the tree while the parser reads, and knows the line."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.expat: Any = None
        self.open: list[Element] = []
        self.root: Element | None = None
        self.last: Element | None = None  # the element that was closed just now
        self.count = 0
        self.parts: list[str] = []

    def line(self) -> int:
        """Return the line that is being read."""
        return int(self.expat.CurrentLineNumber) + self.first_line - 1

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        self.settle()
        self.count += 1
        if self.count > MOST_ELEMENTS or len(self.open) >= DEEPEST:
            raise Refused("xml_too_deep", self.line())
        kept = {bare(name): value for name, value in attributes.items()}
        element = Element(bare(tag), kept, self.line())
        if self.open:
            self.open[-1].children.append(element)
        self.root = self.root or element
        self.open.append(element)
        self.last = None

    def end(self, _tag: str) -> None:
        """Close an element."""
        self.settle()
        self.last = self.open.pop()

    def data(self, text: str) -> None:
        """Keep a piece of text until the next tag."""
        self.parts.append(text)

    def settle(self) -> None:
        """Give the text so far to the element that it belongs to."""
        text = "".join(self.parts)
        self.parts.clear()
        if self.last is not None:
            self.last.tail = text
        elif self.open:
            self.open[-1].text = text

    def close(self) -> Element:
        """Return the root."""
        if self.root is None:
            raise Refused("broken_xml")
        return self.root


def bare(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition("}")[2]
