"""Tables: each in a box that scrolls, reachable by keyboard and named."""

from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from elearn.domain.markdown.headings import bare

ALIGNED = {"text-align:right": "n", "text-align:center": "center"}


def dress_tables(state: StateCore) -> None:
    """Say of each table under which heading it stands and whether it ends in a sum."""
    heading = ""
    for place, token in enumerate(state.tokens):
        if token.type == "heading_open":
            heading = bare(state.tokens[place + 1].children or [])
        elif token.type == "table_open":
            token.meta["heading"] = heading
            dress(state.tokens, place)
        elif token.type in {"th_open", "td_open"}:
            align(token)


def dress(tokens: list[Token], place: int) -> None:
    """Mark a table whose last row is a sum: its first cell is wholly in bold."""
    end = next(at for at in range(place, len(tokens)) if tokens[at].type == "table_close")
    rows = [at for at in range(place, end) if tokens[at].type == "tr_open"]
    is_sum = len(rows) > 1 and is_bold(tokens[rows[-1] + 2])
    tokens[place].attrs["class"] = "sum num" if is_sum else "table num"
    for row in rows[1:] if is_sum else []:
        head_row(tokens, row + 1)


def is_bold(text: Token) -> bool:
    """Whether all of a cell is in bold."""
    told = [child.type for child in text.children or [] if child.tag or child.content]
    return bool(told) and told[0] == "strong_open" and told[-1] == "strong_close"


def head_row(tokens: list[Token], first: int) -> None:
    """Make the first cell of a row its heading."""
    tokens[first].tag = tokens[first + 2].tag = "th"
    tokens[first].attrs["scope"] = "row"


def align(cell: Token) -> None:
    """Say by a class what the parser says by a style."""
    name = ALIGNED.get(str(cell.attrs.pop("style", "")))
    if name:
        cell.attrs["class"] = name
    if cell.type == "th_open":
        cell.attrs["scope"] = "col"
