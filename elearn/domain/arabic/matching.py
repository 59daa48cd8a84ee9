"""Whether a typed answer says what an accepted answer says, and how freely it was read.

Levels, from strict to free: 0 exact; 1 marks, digits, punctuation; 2 article and seat
of hamza; 3 one slip of the pen in one long word. From 1 on a number is a number.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from elearn.domain.arabic.quantities import OTHER, level_of_quantities
from elearn.domain.arabic.spelling import level_of_words


class Level(IntEnum):
    """How freely an answer is read."""

    EXACT = 0
    MARKS = 1
    ARTICLE = 2
    SLIP = 3


@dataclass(frozen=True)
class Match:
    """The level that was needed, and the accepted form that was meant."""

    level: Level
    form: str


def match(
    answer: str,
    accepted: Iterable[str],
    level: int = Level.ARTICLE,
    others: Iterable[str] = (),
) -> Match | None:
    """Return the nearest accepted form within `level`, or nothing.

    `others` are keys of other options: an answer as near to one of them is not accepted.
    """
    levels = ((form, _level(answer, form)) for form in accepted)
    found = [Match(each, form) for form, each in levels if each is not None]
    best = min(found, key=lambda each: each.level, default=None)
    if best is None or best.level > level:
        return None
    rivals = (_level(answer, other) for other in others)
    is_ambiguous = any(rival is not None and rival <= best.level for rival in rivals)
    return None if is_ambiguous else best


def _level(answer: str, form: str) -> Level | None:
    """Return the strictest level at which the two are the same, or nothing."""
    if _exact(answer) == _exact(form):
        return Level.EXACT if _exact(form) else None
    needed = level_of_quantities(answer, form) or level_of_words(answer, form)
    return Level(needed) if needed and needed != OTHER else None


def _exact(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())
