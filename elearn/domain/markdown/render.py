"""Lessons and short texts as HTML, and as the plain words that search counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markdown_it.token import Token

from elearn.domain.markdown.headings import Heading, bare
from elearn.domain.markdown.media import Medium
from elearn.domain.markdown.parser import PARSER, parse, parse_line
from elearn.domain.markdown.renderer import PAGE
from elearn.domain.markdown.sanitiser import clean
from elearn.domain.markdown.scene import Address, Scene, nowhere

# Slow readers of a second language on a phone; the figures of a table count as words.
WORDS_PER_MINUTE = 150


@dataclass(frozen=True)
class Rendered:
    """A lesson as a page shows it, and what the page must know of it."""

    html: str
    contents: tuple[Heading, ...]
    words: int
    minutes: int
    media: tuple[str, ...]
    lessons: tuple[str, ...]


def render(
    text: str,
    media_url: Address,
    lesson_url: Address,
    media: Mapping[str, Medium],
    language: str = "ar",
) -> Rendered:
    """Return a text as safe HTML, or raise `TooLong`."""
    scene = Scene(media_url, lesson_url, media, language)
    env: dict[str, Any] = {"scene": scene}
    tokens = parse(text, env)
    words = len(told(tokens).split())
    return Rendered(
        html=clean(PAGE.render(tokens, PARSER.options, env)),
        contents=env["contents"],
        words=words,
        minutes=max(1, -(-words // WORDS_PER_MINUTE)),
        media=tuple(scene.used),
        lessons=tuple(scene.lessons),
    )


def inline(text: str, lesson_url: Address = nowhere, language: str = "ar") -> str:
    """Return a short text without blocks as safe HTML, or raise `TooLong`."""
    scene = Scene(lesson_url=lesson_url, language=language)
    env = {"scene": scene}
    return clean(PAGE.renderInline(parse_line(text, env), PARSER.options, env))


def plain(text: str) -> str:
    """Return the words of a text, a line for each block, or raise `TooLong`."""
    return told(parse(text, {}))


def told(tokens: Sequence[Token]) -> str:
    """Return the words that tokens hold."""
    lines = (bare(token.children or []) for token in tokens if token.type == "inline")
    return "\n".join(line for line in lines if line)
