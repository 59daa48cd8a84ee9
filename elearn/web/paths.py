"""What an address may hold: paths of our own, numbers of rows."""

import re
from urllib.parse import unquote

from flask import request

# A browser drops tabs and line breaks, and reads a backslash as a slash.
OWN = re.compile(r"/(?![/\\])[^\\\x00-\x1f\x7f]*")

LONGEST_NUMBER = 19  # digits
LONGEST_SEARCH = 100


def own_path(text: str | None, instead: str) -> str:
    """Return a path of this site, or `instead` for everything that may lead elsewhere."""
    path = text or ""
    return path if OWN.fullmatch(path) and OWN.fullmatch(unquote(path)) else instead


def searched() -> str:
    """Return what is looked for in a list, cut to what a name may be long."""
    return request.args.get("q", "").strip()[:LONGEST_SEARCH]


def number_of(name: str) -> int:
    """Return a number from the query; 0 for what is none, or larger than any row's."""
    return number_in(request.args.get(name, "")) or 0


def number_in(text: str) -> int | None:
    """Return the number that a text is; nothing for what is none, or larger than any row's."""
    fits = text.isascii() and text.isdigit() and len(text) < LONGEST_NUMBER
    return int(text) if fits else None
