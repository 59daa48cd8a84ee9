"""Template filters for what authors wrote in Markdown."""

import re
from collections.abc import Sequence
from functools import lru_cache

from flask import Flask
from markupsafe import Markup

from elearn.domain.markdown.render import inline as rendered_inline
from elearn.domain.markdown.render import plain as words_of
from elearn.domain.markdown.render import render
from elearn.domain.quiz.computed import EDGE, NUMBER
from elearn.domain.quiz.gaps import MARK, TAG
from elearn.web.writing import figure

REMEMBERED = 4096
BLANK = re.compile(r"\n[ \t]*\n")


def start(app: Flask) -> None:
    """Give templates the filters."""
    app.jinja_env.filters["inline"] = inline
    app.jinja_env.filters["markdown"] = markdown
    app.jinja_env.filters["lead"] = lead
    app.jinja_env.filters["rest"] = rest
    app.jinja_env.filters["plain"] = plain
    app.jinja_env.filters["gapped"] = gapped


def inline(text: str) -> Markup:
    """Render one line: an option, a prompt."""
    return numbered(one_line(text))


@lru_cache(REMEMBERED)
def one_line(text: str) -> Markup:
    """Return one line for every reader."""
    return Markup(rendered_inline(text))  # noqa: S704 - the renderer sanitises


def markdown(text: str) -> Markup:
    """Render a few paragraphs: a piece of feedback."""
    return numbered(paragraphs(text))


@lru_cache(REMEMBERED)
def paragraphs(text: str) -> Markup:
    """Return a few paragraphs for every reader."""
    return Markup(render(text, nowhere, nowhere, {}).html)  # noqa: S704 - the renderer sanitises


def numbered(html: Markup) -> Markup:
    """Write the numbers that were drawn in the reader's digits, grouped."""
    if EDGE not in html:
        return html
    return Markup(NUMBER.sub(lambda found: figure(found[1]), html))  # noqa: S704 - digits alone


def lead(text: str) -> Markup:
    """Render the first block of a prompt, which can be a heading."""
    return inline(BLANK.split(text.strip(), 1)[0])


def rest(text: str) -> Markup:
    """Render what a prompt holds after its first block: a table, a second paragraph."""
    blocks = BLANK.split(text.strip(), 1)
    return markdown(blocks[1]) if blocks[1:] else Markup()


def plain(text: str) -> str:
    """Return the words alone: for a list to pick from, for what is read aloud."""
    return NUMBER.sub(lambda found: figure(found[1]), words(text))


@lru_cache(REMEMBERED)
def words(text: str) -> str:
    """Return the words alone, for every reader."""
    return words_of(text).replace("\n", " ")


def gapped(html: Markup, fields: Sequence[Markup]) -> Markup:
    """Put a field into each gap of a rendered text: between its tags, never into one."""

    def field(mark: re.Match[str]) -> str:
        number = int(mark[1])
        return fields[number - 1] if 1 <= number <= len(fields) else mark[0]

    pieces = TAG.split(html)
    filled = (piece if piece.startswith("<") else MARK.sub(field, piece) for piece in pieces)
    return Markup("".join(filled))  # noqa: S704 - the renderer sanitised, templates made the fields


def nowhere(address: str) -> None:
    """Feedback shows no files and leads to no lesson."""
