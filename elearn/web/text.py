"""Template filters for what authors wrote in Markdown."""

import re
from functools import lru_cache

from flask import Flask
from markupsafe import Markup

from elearn.domain.markdown.render import inline as rendered_inline
from elearn.domain.markdown.render import render

REMEMBERED = 4096
BLANK = re.compile(r"\n[ \t]*\n")


def start(app: Flask) -> None:
    """Give templates `inline`, `markdown`, `lead` and `rest`."""
    app.jinja_env.filters["inline"] = inline
    app.jinja_env.filters["markdown"] = markdown
    app.jinja_env.filters["lead"] = lead
    app.jinja_env.filters["rest"] = rest


@lru_cache(REMEMBERED)
def inline(text: str) -> Markup:
    """Render one line: an option, a prompt."""
    return Markup(rendered_inline(text))  # noqa: S704 - the renderer sanitises


@lru_cache(REMEMBERED)
def markdown(text: str) -> Markup:
    """Render a few paragraphs: a piece of feedback."""
    return Markup(render(text, nowhere, nowhere, {}).html)  # noqa: S704 - the renderer sanitises


def lead(text: str) -> Markup:
    """Render the first block of a prompt, which can be a heading."""
    return inline(BLANK.split(text.strip(), 1)[0])


def rest(text: str) -> Markup:
    """Render what a prompt holds after its first block: a table, a second paragraph."""
    blocks = BLANK.split(text.strip(), 1)
    return markdown(blocks[1]) if blocks[1:] else Markup()


def nowhere(address: str) -> None:
    """Feedback shows no files and leads to no lesson."""
