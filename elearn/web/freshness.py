"""Pages that a browser may keep, and ask whether they changed."""

from hashlib import blake2b

from flask import Response, current_app, make_response, request, session
from flask_wtf.csrf import generate_csrf

from elearn.web.language import manner
from elearn.web.page import theme


class Unchanged(Exception):
    """The browser's copy is still right; the page need not be made."""

    def __init__(self, tag: str) -> None:
        super().__init__(tag)
        self.tag = tag


def etag(*parts: object) -> str:
    """Return the tag of a page made of these parts, for this reader and this release.

    It changes with the session, because a page that was kept holds the session's token
    against forgery, and with what is to be flashed, because a notice is shown once.
    """
    if "csrf_token" not in session:
        generate_csrf()  # before the tag is made, so that the next request makes the same
    own = theme(), session["csrf_token"], session.get("_flashes")
    said = (current_app.extensions["release"], manner(), *own, *parts)
    return blake2b(repr(said).encode(), digest_size=12).hexdigest()


def unless_unchanged(*parts: object) -> str:
    """Return the page's tag, or raise `Unchanged` when the browser has this very page."""
    tag = etag(*parts)
    if request.if_none_match.contains_weak(tag):  # a compressed page has a weak one
        raise Unchanged(tag)
    return tag


def kept(page: str | bytes, tag: str) -> Response:
    """Return a page that only this browser may keep, and must ask about each time."""
    response = make_response(page)
    response.set_etag(tag)
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def not_modified(unchanged: Unchanged) -> Response:
    """Answer that the browser's copy is right."""
    response = Response(status=304)
    response.set_etag(unchanged.tag)
    response.headers["Cache-Control"] = "private, no-cache"
    return response
