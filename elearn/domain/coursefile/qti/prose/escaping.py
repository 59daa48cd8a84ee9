"""Signs that would mean something in Markdown, and whether they do."""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from elearn.domain.markdown.parser import parse

SIGNS = re.compile(r"([\\`*_\[\]<>|$~&])")
BEGINNING = re.compile(r"^(\s*)([#>+=-]|:::|\{)", re.M)
NUMBERED = re.compile(r"^(\s*\d{1,9})([.)])", re.M)


def escaped(text: str) -> str:
    """Return a text in which no sign means anything."""
    return SIGNS.sub(r"\\\1", text)


def beginnings(text: str) -> str:
    """Return a run of text whose lines do not begin as lists or headings do."""
    return NUMBERED.sub(r"\1\\\2", BEGINNING.sub(r"\1\\\2", text))


def is_same(one: str, other: str) -> bool:
    """Whether two texts say the same to a reader."""
    return one == other or list(seen(parse(one, {}))) == list(seen(parse(other, {})))


def seen(tokens: Sequence[Token]) -> Iterator[tuple[object, ...]]:
    """Yield what a reader sees of tokens; pieces of text that touch are one."""
    words: list[str] = []
    for token in tokens:
        if token.type in {"text", "text_special"}:
            words.append(token.content)
            continue
        if words:
            yield "text", "".join(words)
            words.clear()
        content = token.content if token.children is None else ""
        yield token.type, token.tag, content, tuple(sorted(map(str, token.attrs.items())))
        yield from seen(token.children or ())
    if words:
        yield "text", "".join(words)
