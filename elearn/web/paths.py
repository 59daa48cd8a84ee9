"""Paths of our own, among all that an address may hold."""

import re
from urllib.parse import unquote

# A browser drops tabs and line breaks, and reads a backslash as a slash.
OWN = re.compile(r"/(?![/\\])[^\\\x00-\x1f\x7f]*")


def own_path(text: str | None, instead: str) -> str:
    """Return a path of this site, or `instead` for everything that may lead elsewhere."""
    path = text or ""
    return path if OWN.fullmatch(path) and OWN.fullmatch(unquote(path)) else instead
