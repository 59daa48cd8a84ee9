"""The words for true and false."""

import re

TRUE = {"true", "t", "vrai", "v", "صواب", "صح", "صحيح", "صحيحة"}
FALSE = {"false", "f", "faux", "خطأ", "خطا", "غلط", "خاطئ", "خاطئة"}
SIGNS = re.compile(r"[\W_\u064b-\u0652]+")


def truth_of(text: str) -> bool | None:
    """Return whether a word means true or false, nothing for any other."""
    word = SIGNS.sub("", text).casefold()
    if word in TRUE:
        return True
    return False if word in FALSE else None
