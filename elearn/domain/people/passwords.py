"""Which passwords are refused: short ones, common ones, and those made of one's own names.

There are no rules about capitals, digits or signs; they make passwords worse.
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from itertools import chain

from elearn.domain.arabic.text import norm
from elearn.domain.people.common import WORDS

SHORTEST = 8
SHORT_WORD = 3  # letters; shorter names turn up in every password
OWN_NUMBER = 6  # digits
LOOK_ALIKES = str.maketrans("@401!35$7", "aaoiiesst")
ROWS = ("01234567890", "09876543210", "123456789123456789", "987654321987654321")
DATE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])(?:0?[1-9]|1[0-2])(?:19|20)\d\d"
    r"|(?:19|20)\d\d(?:0?[1-9]|1[0-2])(?:0?[1-9]|[12]\d|3[01])"
)
DOUBLED = re.compile(r"(.+?)\1+")


class Flaw(StrEnum):
    """What is wrong with a password."""

    SHORT = "short"
    COMMON = "common"
    PERSONAL = "personal"


def folded(text: str) -> str:
    """Return letters and digits alone, in the form in which words are compared."""
    return "".join(c for c in norm(text) if c.isalnum())


COMMON = frozenset(folded(word) for word in WORDS)


def flaw(password: str, own: Iterable[str] = ()) -> Flaw | None:
    """Return what is wrong with a password, if anything; `own` are the person's names."""
    if len(unicodedata.normalize("NFC", password)) < SHORTEST:
        return Flaw.SHORT
    if is_common(password):
        return Flaw.COMMON
    return Flaw.PERSONAL if is_personal(password, own) else None


def is_common(password: str) -> bool:
    """Whether it is a word that is tried first, however it is dressed up."""
    plain = folded(password)
    if plain.isdigit() or not plain:
        return is_plain_number(plain)
    spelled = folded(norm(password).translate(LOOK_ALIKES))
    cores = {core(plain), core(spelled), without_digits(plain), without_digits(spelled)}
    return not cores.isdisjoint(COMMON) or any(len(set(word)) == 1 for word in cores)


def core(word: str) -> str:
    """Return a word without the digits around it, and once where it is doubled."""
    bare = word.strip("0123456789")
    doubled = DOUBLED.fullmatch(bare)
    return doubled[1] if doubled and len(doubled[1]) > 1 else bare


def without_digits(word: str) -> str:
    """Return the letters of a word alone."""
    return core("".join(c for c in word if not c.isdigit()))


def is_plain_number(digits: str) -> bool:
    """Whether a number is a row of keys, a few digits repeated, or a date."""
    block = DOUBLED.fullmatch(digits)
    return (
        len(set(digits)) <= 2  # noqa: PLR2004 - 11112222
        or any(digits in row for row in ROWS)
        or bool(block and len(block[1]) <= len(digits) / 2)
        or bool(DATE.fullmatch(digits))
    )


def is_personal(password: str, own: Iterable[str]) -> bool:
    """Whether nothing but digits is left when the person's own names are taken out."""
    left = plain = folded(password)
    parts = [[text, *text.split("@"), *re.split(r"[\W_]+", text)] for text in own]
    words = {folded(part) for part in chain(*parts)}
    for word in sorted(words, key=len, reverse=True):
        if word.isdigit() and len(word) >= OWN_NUMBER and word[-SHORTEST:] in plain:
            return True
        if len(word) >= SHORT_WORD and not word.isdigit():
            left = left.replace(word, "")
    return left != plain and not any(c.isalpha() for c in left)
