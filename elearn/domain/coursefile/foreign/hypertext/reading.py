"""HTML as people's editors leave it, read into a tree that is whole."""

import re
from html.parser import HTMLParser

from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element

DEEPEST, MOST, LONGEST = 60, 50_000, 100_000
EMBEDDED = re.compile(r"base64,[A-Za-z0-9+/=\s]+")
# Declarations and instructions say nothing in a question; what looks like one is text.
DECLARED = re.compile(r"<(?=[!?])(?!!\[CDATA\[)")
EMPTY = {"br", "img", "hr", "input", "source", "track", "wbr", "col", "embed", "link", "meta"}
# A tag that never ends is text: the parser would look for its end again and again.
LONE = re.compile(
    r"""<(?=[A-Za-z/])(?!(?>[^<>"']*)"""
    r"""(?>"[^"<]*(?><[^"]{0,300})?"[^<>"']*|'[^'<]*(?><[^']{0,300})?'[^<>"']*){0,40}>)"""
)
# What ends by itself when one of these begins.
ENDS = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "td", "th"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "option": {"option"},
}
WALLS = {"ul", "ol", "dl", "table", "blockquote", "div", "select"}
BLOCKS = {
    "p", "div", "ul", "ol", "dl", "table", "blockquote", "pre", "hr", "section", "article",
    "h1", "h2", "h3", "h4", "h5", "h6", "figure", "header", "footer", "aside", "center",
}  # fmt: skip


def read_html(html: str) -> Element:
    """Return the tree of a text, or raise `Refused` where it nests too deep."""
    if len(EMBEDDED.sub("", html)) > LONGEST:
        raise Refused("text_too_long", part="html", most=LONGEST)
    reader = Reader()
    reader.feed(LONE.sub("&lt;", DECLARED.sub("&lt;", without_comments(html))))
    reader.close()
    return reader.root


def without_comments(html: str) -> str:
    """Return HTML without what only its author was to read."""
    parts: list[str] = []
    place = 0
    while (begin := html.find("<!--", place)) >= 0 and (end := html.find("-->", begin)) >= 0:
        parts.append(html[place:begin])
        place = end + 3
    return "".join([*parts, html[place:]])


class Reader(HTMLParser):
    """Grows the tree; tags that are missing are added, stray ones dropped."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div", {}, 1)
        self.open = [self.root]
        self.count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, after closing what ends where it begins."""
        self.close_before(tag)
        self.count += 1
        if len(self.open) > DEEPEST or self.count > MOST:
            raise Refused("too_deep")
        element = Element(tag, {key: value or "" for key, value in attrs}, self.getpos()[0])
        self.open[-1].children.append(element)
        if tag not in EMPTY:
            self.open.append(element)

    def close_before(self, tag: str) -> None:
        """Close the open elements that cannot hold this one."""
        if tag in BLOCKS and any(element.tag == "p" for element in self.open[-3:]):
            self.handle_endtag("p")
        ends = ENDS.get(tag, set())
        walls = WALLS - {"div"} if tag in {"tr", "td", "th"} else WALLS
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag in ends:
                del self.open[place:]
                if tag != "tr":
                    return
            elif self.open[place].tag in walls:
                return

    def handle_endtag(self, tag: str) -> None:
        """Close an element and what is open within; a stray end says nothing."""
        for place in range(len(self.open) - 1, 0, -1):
            if self.open[place].tag == tag:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        """Keep a text where it stands."""
        last = self.open[-1]
        if last.children:
            last.children[-1].tail += data
        else:
            last.text += data

    def unknown_decl(self, data: str) -> None:
        """Keep what somebody wrapped once too often."""
        if data.startswith("CDATA["):
            self.handle_data(data[6:])
