"""The files of a course."""

from flask import (
    redirect,
    request,
    url_for,
)
from werkzeug import Response

from elearn.accounts.signed_in import me
from elearn.enrolments import access
from elearn.enrolments.learn.pages import pages
from elearn.web.services import services

A_YEAR = 365 * 24 * 3600


@pages.get("/<slug>/media/<digest>/<path:name>")
def media(slug: str, digest: str, name: str) -> Response:
    """Give a file of the course; its address holds its digest, so it never changes."""
    found = access.media_to_see(me(), slug, digest=digest)
    response = Response(services().storage.read(found.digest), mimetype=found.kind)
    response.headers["Cache-Control"] = f"private, max-age={A_YEAR}, immutable"
    # A picture may hold scripts of its own; here it may not run them.
    response.headers["Content-Security-Policy"] = (
        "sandbox; default-src 'none'; style-src 'unsafe-inline'"
    )
    if not found.kind.startswith(("image/", "audio/", "video/", "text/vtt")):
        response.headers.set("Content-Disposition", "attachment", filename=name.rpartition("/")[2])
    response.set_etag(found.digest)
    return response.make_conditional(request)


@pages.get("/<slug>/files/<path:name>")
def file(slug: str, name: str) -> Response:
    """Lead to a file by the name that its authors gave it."""
    found = access.media_to_see(me(), slug, path=f"media/{name}")
    return redirect(url_for(".media", slug=slug, digest=found.digest, name=name))
