"""Headings: the ids that links and resuming need, and the table of contents."""

import re
from collections.abc import Sequence
from typing import NamedTuple
from unicodedata import combining, normalize

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

NEITHER_LETTER_NOR_DIGIT = re.compile(r"[\W_]+")
LONGEST_ID = 40
TOP, BOTTOM = 2, 6


class Heading(NamedTuple):
    """One line of the table of contents."""

    level: int
    id: str
    text: str


def name_headings(state: StateCore) -> None:
    """Give each heading an id of its own, made from its words; the page has the only h1."""
    taken: dict[str, int] = {}
    contents: list[Heading] = []
    for place, token in enumerate(state.tokens):
        if token.type not in {"heading_open", "heading_close"}:
            continue
        # The page has the only h1; what the author wrote is kept for the checker.
        token.meta["written"] = int(token.tag[1])
        level = max(TOP, min(BOTTOM, token.meta["written"]))
        token.tag = f"h{level}"
        if token.type == "heading_open":
            text = bare(state.tokens[place + 1].children or [])
            token.attrs["id"] = unused(anchor(text), taken)
            contents.append(Heading(level, str(token.attrs["id"]), text))
    state.env["contents"] = tuple(contents)


def anchor(text: str) -> str:
    """Return an id; its beginning keeps it apart from every id of the page itself."""
    letters = "".join(sign for sign in normalize("NFC", text) if not combining(sign))
    words = NEITHER_LETTER_NOR_DIGIT.sub("-", letters.replace("ـ", "")).strip("-").lower()
    return f"s-{words[:LONGEST_ID].rstrip('-')}" if words else "s"


def unused(wanted: str, taken: dict[str, int]) -> str:
    """Return the id that was wanted, numbered if another heading has it."""
    if wanted not in taken:
        taken[wanted] = 1
        return wanted
    taken[wanted] += 1
    return unused(f"{wanted}-{taken[wanted]}", taken)


def bare(children: Sequence[Token]) -> str:
    """Return the words of a text without its marks; what a picture shows counts."""
    parts = []
    for child in children:
        if child.type in {"text", "code_inline", "isolate"}:
            parts.append(child.content)
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif child.type in {"image", "figure"}:
            parts.append(f"{bare(child.children or [])} {child.attrs.get('title', '')}")
    return "".join(parts).strip()
