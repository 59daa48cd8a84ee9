"""What statistics are made of: finished attempts, question by question, marked exactly."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple


class Given(NamedTuple):
    """What one attempt has for one question; a tuple, for there are very many."""

    question: str  # its id, which stays the same across editions
    share: Fraction  # of the points
    points: int
    words: tuple[str, ...] = ()  # the answer as people read it; empty where nothing was said
    seconds: float | None = None  # from the answer before it, where the clocks can be believed


@dataclass(frozen=True)
class Sitting:
    """One finished attempt, its questions in the order in which they were asked."""

    attempt: int
    learner: int
    number: int
    score: Fraction
    given: tuple[Given, ...]


def firsts(sittings: Iterable[Sitting]) -> list[Sitting]:
    """Return the first attempt of each learner, in the order in which they come."""
    found: dict[int, Sitting] = {}
    for sitting in sittings:
        known = found.get(sitting.learner)
        if known is None or sitting.number < known.number:
            found[sitting.learner] = sitting
    return list(found.values())


def scores(sittings: Sequence[Sitting]) -> list[float]:
    """Return the score of each attempt as a float: equal scores are equal floats."""
    return [float(sitting.score) for sitting in sittings]
