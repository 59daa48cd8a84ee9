"""Protection against forged requests, with tokens that look different on every page.

A compressed page that repeats a secret next to something an attacker chooses leaks it byte
by byte (BREACH); so the token is mixed with fresh random bytes for each response.
"""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from functools import lru_cache
from secrets import token_bytes

from flask import Flask, current_app, g, session
from flask_wtf.csrf import CSRFProtect, generate_csrf
from werkzeug.exceptions import Forbidden

SESSIONS_KEPT = 4096


class MaskedTokens(CSRFProtect):  # type: ignore[misc]
    """Flask-WTF's protection, reading masked tokens from forms and headers."""

    def _get_csrf_token(self) -> str | None:
        return unmasked(super()._get_csrf_token() or "")

    def _error_response(self, reason: str) -> None:
        raise Forbidden(reason)


def start(app: Flask) -> None:
    """Refuse every unsafe request without a token of this session; give pages tokens."""
    app.config["WTF_CSRF_TIME_LIMIT"] = None  # a page from the cache must still work
    app.config["WTF_CSRF_SSL_STRICT"] = False  # the cookie is SameSite, browsers hide referrers
    MaskedTokens(app)
    # After Flask-WTF's own, so that ours is the one that templates find.
    app.context_processor(lambda: {"csrf_token": token})
    app.jinja_env.globals["csrf_token"] = token


def token() -> str:
    """Return this session's token, masked anew for each response."""
    if "masked_token" not in g:
        if "csrf_token" not in session:
            generate_csrf()
        plain = signed(str(current_app.secret_key), session["csrf_token"])
        mask = token_bytes(len(plain))
        g.masked_token = urlsafe_b64encode(mask + mixed(plain, mask)).decode()
    return str(g.masked_token)


@lru_cache(SESSIONS_KEPT)
def signed(_key: str, _secret: str) -> bytes:
    """Return the token of the session with this secret; a signature made once still holds."""
    return str(generate_csrf()).encode()


def unmasked(sent: str) -> str | None:
    """Return the token under the mask, or nothing for what was never one of ours."""
    try:
        both = urlsafe_b64decode(sent.encode())
        half = len(both) // 2
        return mixed(both[half:], both[:half]).decode() or None
    except (NotBase64, ValueError):
        return None


def mixed(text: bytes, mask: bytes) -> bytes:
    """Return the exclusive or of two strings of the same length, else raise `ValueError`."""
    if len(text) != len(mask):
        raise ValueError
    return (int.from_bytes(text) ^ int.from_bytes(mask)).to_bytes(len(text))
