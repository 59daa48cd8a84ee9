"""Where a link leads, and which links are let through."""

import re
from dataclasses import dataclass
from enum import Enum
from urllib.parse import urlsplit

from markdown_it.common.normalize_url import normalizeLink

MEDIA, LESSON = "media/", "lesson:"
SPACES_AND_CONTROLS = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\u200b-\u200f\u202a-\u202e]")
ADDRESS = re.compile(r"mailto:[\w.+-]+@[\w-]+(?:\.[\w-]+)+", re.ASCII)
HOST = re.compile(r"[\w.-]+(?::\d{1,5})?")
LONGEST = 2_000


class Sort(Enum):
    """The sorts of places that a text leads to."""

    MEDIA = "media"
    LESSON = "lesson"
    OUTSIDE = "outside"
    MAIL = "mail"
    REFUSED = "refused"


@dataclass(frozen=True)
class Target:
    """A place: what is left of the address once its sort is known."""

    sort: Sort
    value: str


def target(address: str) -> Target:
    """Return where an address leads; whatever is not on the list is refused."""
    if address.startswith(MEDIA):
        return Target(Sort.MEDIA, address)
    if address.startswith(LESSON):
        return Target(Sort.LESSON, address.removeprefix(LESSON))
    if len(address) > LONGEST or SPACES_AND_CONTROLS.search(address):
        return Target(Sort.REFUSED, address)
    if ADDRESS.fullmatch(address):
        return Target(Sort.MAIL, address)
    return Target(Sort.OUTSIDE if is_web_page(address) else Sort.REFUSED, address)


def is_web_page(address: str) -> bool:
    """Whether an address is a page elsewhere, with a host and without a password."""
    if "\\" in address:
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and HOST.fullmatch(parts.netloc) is not None


def written(address: str) -> str:
    """Write an outside address as an attribute holds it."""
    return normalizeLink(address)
