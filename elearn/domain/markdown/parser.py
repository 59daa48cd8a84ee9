"""The parser of lessons: CommonMark, tables and what `docs/course-format.md` adds.

One parser serves every text; what differs from text to text travels in its `env`.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.rules_block.table import table
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from elearn.domain.markdown.callouts import callouts
from elearn.domain.markdown.directions import direct, first_strong, fix_direction
from elearn.domain.markdown.formulas import formulas
from elearn.domain.markdown.headings import name_headings
from elearn.domain.markdown.isolates import has_right_to_left
from elearn.domain.markdown.scene import base_of
from elearn.domain.markdown.tables import dress_tables

Env = dict[str, Any]

# Beyond these nobody writes; they bound the time that a hostile text can cost.
LONGEST = 1_048_576
BLOCKS, MARKS, COLUMNS, REFERENCES = 30_000, 20_000, 60, 500
MARK_SIGNS = "[]!*_`<&$\n"


class TooLong(ValueError):
    """A text is longer than any lesson."""


def parse(text: str, env: Env) -> list[Token]:
    """Return the tokens of a text, or raise `TooLong`."""
    if len(text) > LONGEST:
        raise TooLong
    return PARSER.parse(text, env)


def parse_line(text: str, env: Env) -> Sequence[Token]:
    """Return the tokens of a short text that has no blocks, or raise `TooLong`."""
    if len(text) > LONGEST:
        raise TooLong
    return PARSER.parseInline(text, env)[0].children or []


class Lessons(MarkdownIt):
    """A parser that keeps addresses as written: renderer and checker judge them."""

    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's name
        """Let it pass."""
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
        """Leave it alone."""
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - the library's name
        """Leave it alone."""
        return link


def build() -> MarkdownIt:
    """Return the parser; HTML stays text."""
    md = Lessons("commonmark", {"html": False, "xhtmlOut": False})
    md.enable("table")
    md.block.ruler.before("table", "count", count_blocks)
    md.block.ruler.at("table", narrow_table, {"alt": ["paragraph", "reference"]})
    md.block.ruler.at("reference", few_references)
    everywhere = ["paragraph", "reference", "blockquote", "list", "table"]
    md.block.ruler.before("paragraph", "direction", fix_direction, {"alt": everywhere})
    callouts(md)
    formulas(md)
    md.core.ruler.at("inline", read_lines)
    rules = (stand_alone, name_headings, dress_tables, direct, isolate)
    for rule in rules:
        md.core.ruler.push(rule.__name__, rule)
    return md


def count_blocks(state: StateBlock, _start: int, _end: int, _silent: bool) -> bool:
    """Read nothing, but raise `TooLong` once there are too many blocks."""
    if len(state.tokens) > BLOCKS:
        raise TooLong
    return False


def narrow_table(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a table, unless its head alone has more columns than a page can show."""
    head = state.src[state.bMarks[start] : state.eMarks[start]]
    return head.count("|") <= COLUMNS and table(state, start, end, silent)


def few_references(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read the address that a reference stands for, unless there are too many."""
    if state.env.setdefault("defined", 0) >= REFERENCES:
        return False
    is_one = reference(state, start, end, silent)
    state.env["defined"] += is_one
    return is_one


def read_lines(state: StateCore) -> None:
    """Read the marks in lines; past the budget what looks like a mark is text."""
    left = MARKS
    for token in state.tokens:
        if token.type != "inline":
            continue
        left -= sum(token.content.count(sign) for sign in MARK_SIGNS)
        children: list[Token] = []
        if left < 0:
            children.append(Token("text", "", 0, content=token.content))
        else:
            state.md.inline.parse(token.content, state.md, state.env, children)
        token.children = children


def stand_alone(state: StateCore) -> None:
    """Turn a picture alone in its paragraph into a figure."""
    for place, token in enumerate(state.tokens):
        if token.type != "inline" or state.tokens[place - 1].type != "paragraph_open":
            continue
        told = [child for child in token.children or [] if child.content.strip() or child.tag]
        if [child.type for child in told] == ["image"]:
            told[0].type = "figure"
            token.children = told
            state.tokens[place - 1].hidden = state.tokens[place + 1].hidden = True


def isolate(state: StateCore) -> None:
    """Mark the texts in which numbers and Latin terms would be torn apart."""
    is_arabic = base_of(state.env) == "rtl"
    for token in state.tokens:
        if token.type == "inline" and runs_right(token.content, is_arabic):
            mark(token.children or [])


def runs_right(text: str, is_arabic: bool) -> bool:
    """Whether a text runs from right to left, wholly, in part, or for lack of letters."""
    return has_right_to_left(text) or (is_arabic and first_strong(text) is None)


def mark(children: Iterable[Token]) -> None:
    """Mark the texts among these tokens."""
    for child in children:
        if child.type == "text":
            child.type = "isolate"


PARSER = build()
