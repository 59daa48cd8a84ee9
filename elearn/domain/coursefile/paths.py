"""Names of files and folders: which are safe, and what their numbers and slugs say."""

import re
from dataclasses import dataclass
from unicodedata import normalize

LONGEST_PART, LONGEST_PATH, DEEPEST = 200, 600, 6
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_SLUG = 64
NUMBERED = re.compile(r"([0-9]{1,4})-(.+)")
# Letters and digits of any script; no sign that hides, turns or ends a name.
SAFE = re.compile(r"\w[\w .()+@&,=~!'’\u0300-\u036f\u064b-\u0652-]*")
DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
JUNK = re.compile(r"(?:.*/)?(?:\.[^/]*|__MACOSX|Thumbs\.db|desktop\.ini)(?:/.*)?")


@dataclass(frozen=True)
class Name:
    """What the name of a module or an activity says."""

    number: int
    slug: str


def unsafe(path: str) -> str:
    """Return the code of what makes a path unsafe, or nothing."""
    parts = path.split("/")
    if len(path.encode("utf-8", "replace")) > LONGEST_PATH or len(parts) > DEEPEST:
        return "path_too_long"
    if any(len(part.encode("utf-8", "replace")) > LONGEST_PART for part in parts):
        return "path_too_long"
    return "" if all(is_safe(part) for part in parts) else "path_unsafe"


def is_safe(part: str) -> bool:
    """Whether one part of a path means a plain file or folder on every system."""
    return (
        SAFE.fullmatch(part) is not None
        and not part.endswith((".", " "))
        and DEVICES.fullmatch(part) is None
    )


def is_junk(path: str) -> bool:
    """Whether a file is one that systems leave behind, such as `.DS_Store`."""
    return JUNK.fullmatch(path) is not None and not {".", ".."} & set(path.split("/"))


def folded(path: str) -> str:
    """Return what a memory card would make of a path: two alike cannot stand beside."""
    return normalize("NFC", path).casefold()


def is_slug(text: str) -> bool:
    """Whether a text is small Latin letters, digits and hyphens."""
    return len(text) <= LONGEST_SLUG and SLUG.fullmatch(text) is not None


def name_of(text: str) -> Name | None:
    """Return number and slug of `01-what-is-a-price`, or nothing."""
    found = NUMBERED.fullmatch(text)
    if found is None or not is_slug(found[2]):
        return None
    return Name(int(found[1]), found[2])
