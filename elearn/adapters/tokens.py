"""Secrets made from the installation's own key."""

import hmac
from base64 import urlsafe_b64encode


class KeyedTokens:
    """`Tokens` by HMAC-SHA-256: a job that runs again makes the same link again.

    So that no table needs to hold the secret of a link, not even the queue of letters.
    """

    def __init__(self, key: str) -> None:
        self.key = key.encode()

    def token(self, salt: str) -> str:
        """Return the secret of a salt: 43 letters."""
        digest = hmac.digest(self.key, b"one-time link: " + salt.encode(), "sha256")
        return urlsafe_b64encode(digest).decode().rstrip("=")
