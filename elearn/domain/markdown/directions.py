"""Which way a block runs: by its first letter, or as its author fixed it.

`dir="auto"` looks past every descendant that has a `dir` of its own, so a quotation whose
paragraphs say `auto` would itself always run from left to right. Blocks that hold blocks
therefore get the direction that is counted here; blocks that hold text say `auto`.
"""

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from elearn.domain.markdown.scene import base_of

FIXED = re.compile(r"\{dir=(ltr|rtl)\}[ \t]*")
LEAVES = {"paragraph_open", "heading_open", "th_open", "td_open"}
HOLDERS = {
    "bullet_list_open",
    "ordered_list_open",
    "list_item_open",
    "blockquote_open",
    "callout_open",
    "table_open",
}
SIDES = {"L": "ltr", "R": "rtl", "AL": "rtl"}


def first_strong(text: str) -> str | None:
    """Return the way that the first letter runs, or nothing where there is no letter."""
    return next((SIDES[side] for side in map(bidirectional, text) if side in SIDES), None)


def fix_direction(state: StateBlock, line: int, _end: int, silent: bool) -> bool:
    """Read `{dir=ltr}` on the line under a block."""
    if state.is_code_block(line):
        return False
    start = state.bMarks[line] + state.tShift[line]
    found = FIXED.fullmatch(state.src, start, state.eMarks[line])
    if found is None:
        return False
    if not silent:
        state.push("direction", "", 0).info = found[1]
        state.line = line + 1
    return True


def direct(state: StateCore) -> None:
    """Give every block of a text its direction."""
    state.tokens = list(settled(state.tokens))
    fixed: list[tuple[int, str]] = []
    base = base_of(state.env)
    for place, token in enumerate(state.tokens):
        while fixed and token.level <= fixed[-1][0] and token.nesting >= 0:
            fixed.pop()
        if "dir" in token.meta:
            fixed.append((token.level, token.meta["dir"]))
        if token.type in LEAVES or token.type in HOLDERS:
            token.attrs["dir"] = fixed[-1][1] if fixed else natural(state.tokens, place, base)


def settled(tokens: list[Token]) -> Iterator[Token]:
    """Hand each `{dir=…}` to the block above it; yield the others."""
    above: dict[int, Token] = {}
    for token in tokens:
        if token.type == "direction":
            if token.level in above:
                above[token.level].meta["dir"] = token.info
            continue
        if token.nesting >= 0 and token.type != "inline":
            above[token.level] = token
            above.pop(token.level + 1, None)
        yield token


def natural(tokens: list[Token], place: int, base: str) -> str:
    """Return what `dir` says where nobody fixed it."""
    strong = first_strong_inside(tokens, place)
    if strong is None:
        return base
    return "auto" if holds_text(tokens, place) else strong


def holds_text(tokens: list[Token], place: int) -> bool:
    """Whether the block holds a text directly, as an item of a tight list does."""
    if tokens[place].type in LEAVES:
        return True
    return tokens[place].type == "list_item_open" and tokens[place + 1].hidden


def first_strong_inside(tokens: list[Token], place: int) -> str | None:
    """Return the direction of the first letter inside a block."""
    level = tokens[place].level
    for at in range(place + 1, len(tokens)):
        token = tokens[at]
        if token.level <= level:
            return None
        strong = first_strong(spoken(token)) if token.type == "inline" else None
        if strong:
            return strong
    return None


def spoken(token: Token) -> str:
    """Return the letters that decide: a number or a code in the text has its own way."""
    return "".join(child.content for child in token.children or [] if child.type == "text")
