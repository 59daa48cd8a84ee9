"""Text as it is compared and as it may be shown."""

import unicodedata


class EmptyName(ValueError):
    """Nothing that can be seen is left of a name."""


def clean_name(text: str) -> str:
    """Return a name without what cannot be seen, or raise `EmptyName`."""
    kept = "".join(c for c in unicodedata.normalize("NFC", text) if c.isprintable())
    if not kept.strip():
        raise EmptyName
    return " ".join(kept.split())


def sort_key(text: str) -> str:
    """Return what names are ordered by."""
    return text.casefold()
