"""Times and values that a form carries and nobody can change."""

from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from flask import current_app
from itsdangerous import BadSignature, URLSafeSerializer

PURPOSES_KEPT = 1024


def sealed(moment: datetime, purpose: str) -> str:
    """Return the moment as a signed text for a form field."""
    return str(serializer(purpose).dumps(int(moment.timestamp())))


def opened(text: str | None, purpose: str) -> datetime | None:
    """Return the moment in a signed text, or None if it is not one of ours."""
    try:
        return datetime.fromtimestamp(serializer(purpose).loads(text or ""), UTC)
    except (BadSignature, ValueError, TypeError):
        return None


def signed(said: list[Any], purpose: str) -> str:
    """Return values as a signed text for a form field."""
    return str(serializer(purpose).dumps(said))


def unsigned(text: str | None, purpose: str) -> list[Any] | None:
    """Return the values in a signed text, or None if it is not one of ours."""
    try:
        return list(serializer(purpose).loads(text or ""))
    except (BadSignature, TypeError):
        return None


def serializer(purpose: str) -> URLSafeSerializer:
    """Return what signs for one purpose; a seal of one form does not fit another."""
    return made(current_app.config["SECRET_KEY"], f"seal:{purpose}")


@lru_cache(PURPOSES_KEPT)
def made(key: str, salt: str) -> URLSafeSerializer:
    """Return what signs with this key and salt."""
    return URLSafeSerializer(key, salt=salt)
