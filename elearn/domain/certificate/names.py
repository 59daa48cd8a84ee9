"""Names as certificates compare them, and their salted digests.

This is not the normaliser of the search, which may improve from release to release: a
digest that was signed must be found again in twenty years. The rules of format 1 are in
docs/certificate-format.md and never change.
"""

import unicodedata
from hashlib import sha256

DIGEST = 16  # bytes kept of a SHA-256; nobody finds a second name for 128 bits
NOBODY = bytes(DIGEST)  # where a certificate prints no such name

# What is left to fold after canonical decomposition took hamza and madda off their seats.
FOLDED = str.maketrans({"ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ء": None, "ـ": None})
MARK, CONTROL, DIGIT = "Mn", "Cf", "Nd"


def comparable(name: str) -> str:
    """Return what two spellings of one name share: letters and digits, single spaces."""
    kept = []
    for c in unicodedata.normalize("NFKD", name).translate(FOLDED).lower():
        kind = unicodedata.category(c)
        if kind == DIGIT:
            kept.append(str(unicodedata.digit(c)))
        elif kind not in (MARK, CONTROL):
            kept.append(c if kind.startswith("L") else " ")
    return " ".join("".join(kept).split())


def digest(salt: bytes, name: str) -> bytes:
    """Return the salted digest of a name; of no name, zeros, which no name has."""
    text = comparable(name)
    return sha256(salt + text.encode()).digest()[:DIGEST] if text else NOBODY


def is_name_of(typed: str, salt: bytes, digests: tuple[bytes, ...]) -> bool:
    """Whether what somebody typed is one of the names under the digests."""
    found = digest(salt, typed)
    return found != NOBODY and found in digests
