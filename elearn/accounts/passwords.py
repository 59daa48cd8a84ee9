"""Passwords, as the table keeps them: argon2id at what a login storm can afford."""

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

# Nobody's password. Verified where there is no account, so that both cases cost the same; a
# test holds its parameters to those of the hasher.
NOBODYS = (
    "$argon2id$v=19$m=19456,t=2,p=1"
    "$L6zmu9K2UzPIMC4EgSCc+A$Qb2LWoaP8vRNaNlDn5mFT7z2If+2c6daYKvy8FG0ZiI"
)


def normal(password: str) -> str:
    """Return the one form of a password: two keyboards may compose a letter differently."""
    return unicodedata.normalize("NFC", password)


def hashed(password: str) -> str:
    """Return what the table keeps."""
    return HASHER.hash(normal(password))


def matches(kept: str | None, password: str) -> bool:
    """Whether the password belongs to what is kept; the same work if nothing is."""
    is_real = bool(kept and kept.startswith("$argon2"))
    try:
        return HASHER.verify((is_real and kept) or NOBODYS, normal(password)) and is_real
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Whether the hash was made with other parameters than today's."""
    return HASHER.check_needs_rehash(kept)
