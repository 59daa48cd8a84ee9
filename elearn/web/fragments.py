"""Parts of pages that are the same for many readers, made once and kept in memory.

`{% kept course.content_hash, outline.done %} … {% endkept %}` in a template keeps what it holds
for each page, manner of speaking and value of its keys. The keys name all that the part
depends on; a token or a name never stands in one.
"""

from collections.abc import Callable

from flask import Flask, g
from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context
from markupsafe import Markup

from elearn.web.language import manner

MOST = 2048  # a few kilobytes each

Fragments = dict[tuple[object, ...], Markup]


def start(app: Flask) -> None:
    """Teach templates `kept`."""
    app.extensions["fragments"] = app.jinja_env.fragments = Fragments()  # type: ignore[attr-defined]
    app.jinja_env.add_extension(Kept)


class Kept(Extension):
    """The tag `kept`."""

    tags = {"kept"}  # noqa: RUF012 - as Jinja declares it

    def parse(self, parser: Parser) -> nodes.Node:
        """Return a call that finds the part, or makes it."""
        line = next(parser.stream).lineno
        keys = parser.parse_tuple(with_condexpr=True)
        body = parser.parse_statements(("name:endkept",), drop_needle=True)
        place = nodes.Const(f"{parser.name}:{line}")
        call = self.call_method("_part", [nodes.ContextReference(), place, keys], lineno=line)
        return nodes.CallBlock(call, [], [], body, lineno=line)

    def _part(
        self, context: Context, place: str, keys: object, caller: Callable[[], str]
    ) -> Markup:
        fragments: Fragments = self.environment.fragments  # type: ignore[attr-defined]
        name = (place, context.name, manner(), keys)
        part = fragments.get(name)
        if part is None:
            part = Markup(caller())  # noqa: S704 - what the template has escaped
            if "masked_token" in g and g.masked_token in part:
                raise ValueError(f"{place} would keep somebody's token.")
            if len(fragments) >= MOST:
                fragments.pop(next(iter(fragments)), None)  # the oldest makes room
            fragments[name] = part
        return part
