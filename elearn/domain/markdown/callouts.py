"""Call-outs: `::: note a title`, a few blocks, `:::`."""

from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.container import container_plugin

CLASSES = {
    "note": "note",
    "tip": "note ok",
    "warning": "note warn",
    "example": "note example",
    "practice": "note practice",
}
KINDS = tuple(CLASSES)


def callouts(md: MarkdownIt) -> None:
    """Teach the parser every `:::` block; an unknown kind is a note, and a fault."""
    container_plugin(md, "callout", validate=has_kind)
    md.core.ruler.after("block", "callouts", name_callouts)


def has_kind(after_colons: str, _colons: str) -> bool:
    """Whether this line opens a call-out, for `:::` alone closes one."""
    return bool(after_colons.strip())


def name_callouts(state: StateCore) -> None:
    """Split what follows the colons into the kind and the title, an inline text."""
    tokens: list[Token] = []
    lines = state.src.split("\n")
    for token in state.tokens:
        tokens.append(token)
        if token.type == "container_callout_open":
            tokens.extend(opened(token, lines))
        elif token.type == "container_callout_close":
            token.type, token.tag = "callout_close", "aside"
    state.tokens = tokens


def opened(token: Token, lines: Sequence[str]) -> list[Token]:
    """Turn the opening into ours and return the title's tokens."""
    kind, _, title = token.info.strip().partition(" ")
    begin, end = token.map or [0, 0]
    token.type, token.tag = "callout_open", "aside"
    token.meta = {
        "kind": kind,
        "title": title.strip(),
        "is_closed": end < len(lines) and ":::" in lines[end],
    }
    if not title.strip():
        return []
    text = Token("inline", "", 0, content=title.strip(), map=[begin, begin + 1], children=[])
    paragraph = Token("paragraph_open", "p", 1, attrs={"class": "note-title"}, block=True)
    ending = Token("paragraph_close", "p", -1, block=True)
    paragraph.level = ending.level = token.level + 1
    text.level = token.level + 2
    return [paragraph, text, ending]
