"""What may be tried only so often, as pages ask for it."""

from contextlib import suppress
from hashlib import sha256
from ipaddress import ip_address, ip_network

from flask import request
from flask_babel import ngettext
from werkzeug.exceptions import ServiceUnavailable, TooManyRequests

from elearn.ports import CountersLost, Pace
from elearn.web.services import services
from elearn.web.transaction import on_its_own
from elearn.web.writing import number

A_MOMENT = 30  # seconds
TOO_OFTEN = 429


Try = tuple[str, str, Pace]  # what, who, how often


def wait_for(*tries: Try) -> int:
    """Count these tries and return 0, or return the seconds to wait.

    The count is committed on its own, so that no refusal undoes it. Where nobody can count,
    nobody may try: 503.
    """
    paces = {mark(what, who): pace for what, who, pace in tries}
    waits: list[int] = []
    try:
        on_its_own(lambda: waits.append(services().counters.attempt(paces)))
    except CountersLost:
        raise ServiceUnavailable(retry_after=A_MOMENT) from None
    return waits[0]


def hold_back(*tries: Try) -> None:
    """Count tries, or raise 429 that says when to come back."""
    seconds = wait_for(*tries)
    if seconds:
        raise TooManyRequests(retry_after=seconds)


def pace_searches(*tries: Try) -> None:
    """Count searches, or raise 429 that says when to come back.

    Nothing is written to the database: a page that only reads takes no lock. Where nobody can
    count, everybody may search.
    """
    paces = {mark(what, who): pace for what, who, pace in tries}
    with suppress(CountersLost):
        if seconds := services().searches.attempt(paces):
            raise TooManyRequests(retry_after=seconds)


def refuse_while_held(*tries: Try) -> None:
    """Raise 429 while one of these has to wait; it counts nothing, so a page only reads."""
    marks = [mark(what, who) for what, who, _ in tries]
    try:
        seconds = max(services().counters.waiting(name) for name in marks)
    except CountersLost:
        raise ServiceUnavailable(retry_after=A_MOMENT) from None
    if seconds:
        raise TooManyRequests(retry_after=seconds)


def come_back_in(seconds: int) -> str:
    """Return the sentence that says how long to wait."""
    if seconds < 60:  # noqa: PLR2004 - seconds in a minute
        sentence = ngettext(
            "Too many tries. Try again in %(count)s second.",
            "Too many tries. Try again in %(count)s seconds.",
            seconds,
            count=number(seconds),
        )
    else:
        minutes = -(-seconds // 60)
        sentence = ngettext(
            "Too many tries. Try again in %(count)s minute.",
            "Too many tries. Try again in %(count)s minutes.",
            minutes,
            count=number(minutes),
        )
    return str(sentence)


def forget(*tries: Try) -> None:
    """Begin again, in the caller's transaction: the right person was here."""
    for what, who, _ in tries:
        services().counters.forget(mark(what, who))


def mark(what: str, who: str) -> str:
    """Return the name of a counter, which tells nobody who it is about."""
    return f"{what}:{sha256(who.encode()).hexdigest()[:32]}"


def address() -> str:
    """Return whom an address belongs to: of IPv6 the network, whose owner has all of it."""
    try:
        here = ip_address(request.remote_addr or "")
    except ValueError:
        return ""
    return str(here if here.version == 4 else ip_network((here, 64), strict=False))  # noqa: PLR2004 - IPv4
