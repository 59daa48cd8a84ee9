"""Bytes as text that survives an address bar, with exactly one spelling for each value."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64


def encode(content: bytes) -> str:
    """Return base64url without padding."""
    return urlsafe_b64encode(content).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """Return the bytes, or raise `ValueError` for a spelling that `encode` never writes."""
    try:
        content = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except NotBase64 as error:
        raise ValueError(text) from error
    # The decoder skips strangers and ignores spare bits: two texts could mean one value.
    if encode(content) != text:
        raise ValueError(text)
    return content
