"""In which language a question is written, and its words for true and false."""

import re

from elearn.domain.coursefile.foreign.incoming import Document

ARABIC, FRENCH = (
    re.compile("[\u0621-\u064a]"),
    re.compile("[éèêàçùœ]|\\b(?:le|la|les|est|une?)\\b", re.I),
)
WORDS = {"ar": ("صواب", "خطأ"), "fr": ("Vrai", "Faux"), "en": ("True", "False")}


def language_of(document: Document) -> str | None:
    """Return `ar` for a question in Arabic letters, nothing where it could be any other."""
    return "ar" if ARABIC.search(document.get("prompt", "")) else None


def truth_words(document: Document) -> tuple[str, str]:
    """Return the words for true and false that go with a question."""
    prompt = document.get("prompt", "")
    if ARABIC.search(prompt):
        return WORDS["ar"]
    return WORDS["fr" if FRENCH.search(prompt) else "en"]
