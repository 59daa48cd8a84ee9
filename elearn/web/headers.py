"""What every answer carries: protection, caching, compression, and a line in the log."""

import gzip
from collections.abc import Iterable
from secrets import token_hex
from time import perf_counter
from typing import TYPE_CHECKING, Any

import brotli
import structlog
from flask import Flask, Response, g, request

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cache-Control": "no-store",
    # Another reader may get another language, and a slow line another page.
    "Vary": "Accept-Encoding, Accept-Language, Cookie, Save-Data",
}  # a page may say otherwise
TRANSPORT = "max-age=63072000; includeSubDomains"
WORTH_IT = 600  # bytes; below, compressing costs more than it saves
COMPRESSIBLE = ("text/", "application/json", "image/svg+xml", "application/javascript")
QUALITY, LEVEL = 4, 5  # of brotli and gzip: a step less saves half the time and costs 6 %

log = structlog.get_logger("request")


def start(app: Flask) -> None:
    """Dress every answer of `app`."""
    every = HEADERS
    if app.extensions["settings"].is_https:
        every = HEADERS | {"Strict-Transport-Security": TRANSPORT}
    app.wsgi_app = protected(app.wsgi_app, every)  # type: ignore[method-assign, assignment]

    @app.before_request
    def begin() -> None:
        g.begun, g.request_id = perf_counter(), token_hex(6)

    @app.after_request
    def dress(response: Response) -> Response:
        compress(response)
        note(response)
        return response


def protected(pages: "WSGIApplication", every: dict[str, str]) -> "WSGIApplication":
    """Return the pages with these headers, where a page does not say otherwise.

    Below Flask, where headers are a plain list: each of its own costs a walk through all.
    """

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *error: Any) -> Any:  # noqa: ANN401 - as WSGI has it
            said = {name for name, _ in headers}
            headers += [pair for pair in every.items() if pair[0] not in said]
            return start_response(status, headers, *error)

        return pages(environ, start)

    return answer


def compress(response: Response) -> None:
    """Make a text smaller on its way, as the browser understands it."""
    text = (response.mimetype or "").startswith(COMPRESSIBLE)
    if not text or response.direct_passthrough or "Content-Encoding" in response.headers:
        return
    body = response.get_data()
    if len(body) < WORTH_IT:
        return
    accepted = request.accept_encodings
    if accepted["br"]:
        body, coding = brotli.compress(body, brotli.MODE_TEXT, QUALITY), "br"
    elif accepted["gzip"]:
        body, coding = gzip.compress(body, LEVEL), "gzip"
    else:
        return
    response.set_data(body)
    response.headers["Content-Encoding"] = coding
    tag, _ = response.get_etag()
    if tag:  # the same page under another coding is other bytes
        response.set_etag(tag, weak=True)


def note(response: Response) -> None:
    """Write one line: who asked for what, what came of it, how long it took."""
    # The address itself stays out of the log: it may hold a token or a name.
    log.info(
        "answered",
        request=g.get("request_id"),
        method=request.method,
        endpoint=request.endpoint,
        person=person_id(),
        status=response.status_code,
        ms=round((perf_counter() - g.get("begun", perf_counter())) * 1000, 1),
    )


def person_id() -> int | None:
    """Return who asked, without asking the database again."""
    person = g.get("_login_user")
    return None if person is None or person.is_anonymous else int(person.id)
