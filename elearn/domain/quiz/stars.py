r"""Forms of an answer in which `*` stands for any text, and `\*` for a star."""

import re
from collections.abc import Callable, Iterable

from elearn.domain.arabic.answers import Level, Match, match
from elearn.domain.arabic.text import norm

STAR = re.compile(r"(?<!\\)\*")


def nearest(answer: str, forms: Iterable[str], level: int) -> tuple[int, Match] | None:
    """Return the place of the nearest form and how it matched; one with a star comes last."""
    found = [
        (place, bool(STAR.search(form)), matched)
        for place, form in enumerate(forms)
        if (matched := compared(answer, form, level))
    ]
    best = min(found, key=lambda each: (each[1], each[2].level, each[0]), default=None)
    return (best[0], best[2]) if best else None


def compared(answer: str, form: str, level: int) -> Match | None:
    """Return how an answer matches one form, or nothing."""
    if not STAR.search(form):
        found = match(answer, [bare(form)], level)
        return Match(found.level, form) if found else None
    folds: dict[Level, Callable[[str], str]] = {Level.EXACT: plain, Level.MARKS: folded}
    tried = (each for each in folds if each <= level and spans(answer, form, folds[each]))
    return next((Match(each, form) for each in tried), None)


def spans(answer: str, form: str, fold: Callable[[str], str]) -> bool:
    """Whether the pieces between the stars stand in an answer, in their order.

    Each piece is looked for once, from where the one before it ended: no form is slow.
    """
    text = fold(answer.strip())
    first, *middle, last = (fold(bare(piece)) for piece in STAR.split(form.strip()))
    if len(first) + len(last) > len(text):
        return False
    if not (text.startswith(first) and text.endswith(last)):
        return False
    start, end = len(first), len(text) - len(last)
    for piece in middle:
        found = text.find(piece, start, end)
        if found < 0:
            return False
        start = found + len(piece)
    return True


def folded(text: str) -> str:
    """Return a piece as marks and letter forms are read, with the spaces at its ends."""
    return f"{' ' * text[:1].isspace()}{norm(text)}{' ' * text[-1:].isspace()}" if text else ""


def plain(text: str) -> str:
    """Return a piece with its spaces counted once."""
    return re.sub(r"\s+", " ", text)


def bare(form: str) -> str:
    """Return a form whose stars are stars."""
    return form.replace(r"\*", "*")


def shown(form: str) -> str:
    """Return a form as it is read by people: any text is three dots."""
    return bare(STAR.sub("…", form))
