"""Template filters for what authors wrote in Markdown."""

from functools import lru_cache

from flask import Flask
from markupsafe import Markup

from elearn.domain.markdown.render import inline as rendered_inline
from elearn.domain.markdown.render import render

REMEMBERED = 4096


def start(app: Flask) -> None:
    """Give templates `inline` and `markdown`."""
    app.jinja_env.filters["inline"] = inline
    app.jinja_env.filters["markdown"] = markdown


@lru_cache(REMEMBERED)
def inline(text: str) -> Markup:
    """Render one line: an option, a prompt."""
    return Markup(rendered_inline(text))  # noqa: S704 - the renderer sanitises


@lru_cache(REMEMBERED)
def markdown(text: str) -> Markup:
    """Render a few paragraphs: a piece of feedback."""
    return Markup(render(text, nowhere, nowhere, {}).html)  # noqa: S704 - the renderer sanitises


def nowhere(address: str) -> None:
    """Feedback shows no files and leads to no lesson."""
