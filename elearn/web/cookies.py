"""The session's cookie: Flask's own, with what signs it made once."""

from functools import cache

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import URLSafeTimedSerializer


class SignedCookies(SecureCookieSessionInterface):
    """Flask's sessions; making their serializer costs more than reading a cookie."""

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """Return what signs the cookies of this application and its key."""
        return self.serializer_of(app, app.secret_key)

    @cache  # noqa: B019 - one for each application
    def serializer_of(self, app: Flask, key: object) -> URLSafeTimedSerializer | None:
        """Return it; another key asks for another one."""
        return super().get_signing_serializer(app)
