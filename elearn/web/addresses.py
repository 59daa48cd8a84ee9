"""Addresses in templates, each built once: a page of links asks for dozens of them."""

from functools import lru_cache

from flask import Flask, request, url_for

KEPT = 8192
PLAIN = (str, int)  # other values are rare, and some of them cannot be remembered by


def start(app: Flask) -> None:
    """Give templates the remembering `url_for`."""
    app.jinja_env.globals["url_for"] = address


def address(endpoint: str, **values: object) -> str:
    """Return what Flask's `url_for` returns."""
    if any(type(value) not in PLAIN or name[0] == "_" for name, value in values.items()):
        return url_for(endpoint, **values)  # type: ignore[arg-type]
    whole = f"{request.blueprint}{endpoint}" if endpoint[0] == "." else endpoint
    return built(request.script_root, whole, tuple(values.items()))


@lru_cache(KEPT)
def built(_root: str, endpoint: str, values: tuple[tuple[str, object], ...]) -> str:
    """Return an address below this root; it is the same in every request."""
    return url_for(endpoint, **dict(values))  # type: ignore[arg-type]
