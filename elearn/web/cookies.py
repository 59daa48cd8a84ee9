"""The session's cookie: Flask's own, but each is read once."""

from copy import deepcopy
from functools import lru_cache
from time import time
from typing import Any

from flask import Flask, Request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from itsdangerous import BadSignature

COOKIES_KEPT = 4096


class SignedCookies(SecureCookieSessionInterface):
    """Flask's sessions; whether a cookie is ours is computed once, whether it holds each time."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """Return the session in the cookie; an empty one for a cookie that is not ours or old."""
        cookie = request.cookies.get(self.get_cookie_name(app))
        content, at = self.content(app, app.secret_key, cookie) if cookie else ({}, 0.0)
        is_old = time() - at > app.permanent_session_lifetime.total_seconds()
        # A copy to the last list: a page that adds a notice must not change what is remembered.
        return self.session_class(None if is_old else deepcopy(content))

    @lru_cache(COOKIES_KEPT)  # noqa: B019 - there is one of us
    def content(self, app: Flask, _key: object, cookie: str) -> tuple[dict[str, Any], float]:
        """Return what a cookie holds and since when; that of long ago is not ours."""
        serializer = self.get_signing_serializer(app)
        if serializer is None:
            return {}, 0.0
        try:
            content, at = serializer.loads(cookie, return_timestamp=True)
        except BadSignature:
            return {}, 0.0
        return content, at.timestamp()
