"""HTML of strangers as a tree, however it was closed."""

from html.parser import HTMLParser

from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element

EMPTY = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
}  # fmt: skip
# An element of the first sort ends one of the second that is still open.
ENDS = {
    "li": {"li"}, "p": {"p"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "option": {"option"},
    "tr": {"tr", "td", "th"}, "td": {"td", "th"}, "th": {"td", "th"},
    "ul": {"p"}, "ol": {"p"}, "div": {"p"}, "table": {"p"}, "blockquote": {"p"},
    "pre": {"p"}, "h1": {"p"}, "h2": {"p"}, "h3": {"p"}, "h4": {"p"},
}  # fmt: skip
DEEPEST, LONGEST = 100, 500_000


def tree_of_html(text: str, line: int = 1) -> Element:
    """Return a piece of HTML as the children of an element without a name."""
    if len(text) > LONGEST:
        raise Refused("text_too_long", part="HTML", most=LONGEST)
    grower = Grower(line)
    # The parser of the library stops at a section that is marked in no known way.
    grower.feed(text.replace("<![", "&lt;!["))
    grower.close()
    return grower.root


class Grower(HTMLParser):
    """Builds the tree; an end that nothing opened is passed over."""

    def __init__(self, line: int) -> None:
        super().__init__(convert_charrefs=True)
        self.line = line
        self.root = Element("", {}, line)
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        while len(self.open) > 1 and self.open[-1].tag in ENDS.get(tag, ()):
            self.open.pop()
        if len(self.open) > DEEPEST:
            raise Refused("too_deep")
        found = {name: value or "" for name, value in attrs}
        element = Element(tag.rpartition(":")[2], found, self.line)
        self.open[-1].children.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element and close it."""
        self.handle_starttag(tag, attrs)
        if tag not in EMPTY and self.open[-1].tag == tag.rpartition(":")[2]:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        """Close the element of this name and all within that were left open."""
        name = tag.rpartition(":")[2]
        at = next((n for n in range(len(self.open) - 1, 0, -1) if self.open[n].tag == name), 0)
        if at:
            del self.open[at:]

    def handle_data(self, data: str) -> None:
        """Put a piece of text where it belongs."""
        parent = self.open[-1]
        if parent.children:
            parent.children[-1].tail += data
        else:
            parent.text += data
