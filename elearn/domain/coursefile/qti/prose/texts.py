"""A text of another program as Markdown, as plain as it can be."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from elearn.domain.coursefile.foreign.gathering import Item
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.prose.blocks import Blocks
from elearn.domain.coursefile.qti.prose.escaping import is_same
from elearn.domain.coursefile.qti.prose.html import tree_of_html
from elearn.domain.coursefile.qti.prose.lines import Lines, nothing
from elearn.domain.coursefile.qti.prose.pictures import Finder

MARKUP = {"img", "object", "table", "math", "audio", "video"}


@dataclass(frozen=True)
class Texts:
    """Turns the texts of one question into Markdown; what is lost is noted there."""

    item: Item
    find: Finder
    keeps_feeds: bool = False

    def markdown(self, element: Element, special: Callable[[Element], str | None] = nothing) -> str:
        """Return what an element holds; signs are escaped only if one would mean something."""
        lines = Lines(self.item, self.find, special, keeps_feeds=self.keeps_feeds)
        plain = Blocks(lines).text(element)
        safe = Blocks(replace(lines, escape=True)).text(element)
        return plain if is_same(plain, safe) else safe

    def from_html(self, text: str, line: int) -> str:
        """Return a piece of HTML as Markdown."""
        return self.markdown(tree_of_html(text, line))

    def from_plain(self, text: str) -> str:
        """Return a text in which no sign means anything as Markdown."""
        return self.markdown(Element("", {}, self.item.line or 1, text))

    def words(self, element: Element, part: str) -> str:
        """Return the bare words of an element on one line, after noting what else it holds."""
        if any(within.tag in MARKUP for within in element.walk()):
            self.item.changed("text_flattened", part=part)
        return " ".join(element.words().split())
