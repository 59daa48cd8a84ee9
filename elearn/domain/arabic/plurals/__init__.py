"""Broken plurals, which no suffix betrays: several hundred by theme, grown by hand."""

from collections.abc import Iterator

from elearn.domain.arabic.plurals import everyday, finance, people


def entries() -> Iterator[tuple[str, list[str]]]:
    """Yield each singular with its plurals."""
    for theme in (finance.PLURALS, people.PLURALS, everyday.PLURALS):
        for entry in theme.replace("\n", "|").split("|"):
            if entry.strip():
                singular, *plurals = entry.split()
                yield singular, plurals
