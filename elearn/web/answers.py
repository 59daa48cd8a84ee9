"""A page with another status than 200."""

from flask import make_response
from werkzeug import Response


def shown(page: str, status: int) -> Response:
    """Return a page as an answer of this status."""
    return make_response(page, status)
