"""What a checker must see in a text: headings, links, pictures, formulas, mark-up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from markdown_it.token import Token

from elearn.domain.markdown.formulas import mathml
from elearn.domain.markdown.headings import bare
from elearn.domain.markdown.parser import parse

TAG = re.compile(r"<[a-zA-Z][^<>]*>|<!--")
PICTURES = {"image", "figure"}


class Sight(Enum):
    """What can be seen in a text."""

    HEADING = "heading"
    PICTURE = "picture"
    LINK = "link"
    CALLOUT = "callout"
    OPEN_CALLOUT = "open_callout"
    BROKEN_FORMULA = "broken_formula"
    TAG = "tag"


@dataclass(frozen=True)
class Seen:
    """One sight: where it is, what it leads to or is called, and the words it shows."""

    sight: Sight
    line: int
    value: str
    told: str = ""


def survey(text: str) -> tuple[Seen, ...]:
    """Return what is to be seen in a text, in order, or raise `TooLong`."""
    return tuple(sights(parse(text, {})))


def sights(tokens: list[Token]) -> Iterator[Seen]:
    """Yield what the blocks hold."""
    for token in tokens:
        line = (token.map or [0])[0]
        if token.type == "heading_open":
            yield Seen(Sight.HEADING, line + 1, str(token.meta["written"]))
        elif token.type == "callout_open":
            yield Seen(Sight.CALLOUT, line + 1, token.meta["kind"])
            if not token.meta["is_closed"]:
                yield Seen(Sight.OPEN_CALLOUT, line + 1, token.meta["kind"])
        elif token.type == "math_block" and mathml(token.content, "block") is None:
            yield Seen(Sight.BROKEN_FORMULA, line + 1, token.content.strip())
        elif token.type == "inline":
            yield from in_line(token.children or [], line + 1)


def in_line(children: list[Token], line: int) -> Iterator[Seen]:
    """Yield what a run of text holds; a break begins the next line."""
    for place, child in enumerate(children):
        if child.type in {"softbreak", "hardbreak"}:
            line += 1
        elif child.type in PICTURES:
            address = str(child.attrs["src"])
            yield Seen(Sight.PICTURE, line, address, bare(child.children or []))
        elif child.type == "link_open":
            words = bare(children[place + 1 : ending(children, place)])
            yield Seen(Sight.LINK, line, str(child.attrs["href"]), words)
        elif child.type == "math_inline" and mathml(child.content, "inline") is None:
            yield Seen(Sight.BROKEN_FORMULA, line, child.content)
        elif child.type in {"text", "isolate"}:
            yield from (Seen(Sight.TAG, line, tag[0]) for tag in TAG.finditer(child.content))


def ending(children: list[Token], place: int) -> int:
    """Return where the link that begins here ends; links do not nest."""
    ends = range(place, len(children))
    return next((at for at in ends if children[at].type == "link_close"), len(children))
