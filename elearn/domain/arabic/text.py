"""Text made comparable, and names made safe to show.

What people typed is kept as they typed it; what these functions return stands beside it.
"""

import re
import unicodedata

from elearn.domain.arabic import letters

JOINERS = "\u200c\u200d"
KEPT_OF_A_NAME = re.compile(r"[^\W_]")
MARK = r"[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670]"
STACKED = re.compile(rf"({MARK}{{3}}){MARK}+")


class EmptyName(ValueError):
    """Nothing that could be called a name is left."""


def norm(text: str) -> str:
    """Return the form in which two spellings of the same words are the same string."""
    return " ".join(_decomposed(text).translate(letters.FOLDED).split())


def norm_keeping_hamza(text: str) -> str:
    """Return the same form with ؤ, ئ and ء left standing: they are spelling, not marks."""
    composed = unicodedata.normalize("NFKC", text)
    sheltered = _decomposed(composed.translate(letters.SHELTERED))
    return " ".join(sheltered.translate(letters.FOLDED).translate(letters.UNSHELTERED).split())


def sort_key(text: str) -> str:
    """Return what a list is sorted by, byte for byte, alike on every database."""
    return norm(text)


def clean_name(text: str) -> str:
    """Return a name without invisible or overriding characters, or raise `EmptyName`."""
    visible = "".join(letter for letter in text if not _is_hidden(letter))
    composed = unicodedata.normalize("NFC", " ".join(visible.split()))
    name = " ".join(word.strip(JOINERS) for word in STACKED.sub(r"\1", composed).split())
    if not KEPT_OF_A_NAME.search(name):
        raise EmptyName
    return " ".join(name.split())


def _decomposed(text: str) -> str:
    # Folding case may undo a composition, so it stands between two decompositions.
    folded = unicodedata.normalize("NFKD", text).casefold()
    return unicodedata.normalize("NFKD", folded)


def _is_hidden(letter: str) -> bool:
    if letter in letters.BLANKS:
        return True
    if letter.isspace():  # a tab or a line end parts words, although it is a control
        return unicodedata.category(letter) in {"Zl", "Zp"}
    hidden = {"Cc", "Cf", "Cs", "Co", "Cn"}
    return letter not in JOINERS and unicodedata.category(letter) in hidden
