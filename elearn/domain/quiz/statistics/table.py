"""Attempts as rows, questions or places as columns; NaN is "not asked" and never leaves here."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from elearn.domain.quiz.statistics.moments import Floats
from elearn.domain.quiz.statistics.sittings import Given, Sitting, scores


@dataclass(frozen=True)
class Table:
    """The marks of all attempts; a mark is a part of the whole score, as its weight says."""

    names: tuple[str, ...]
    shares: Floats  # of a question's own points
    weights: Floats  # a question's points in the points of its attempt
    scores: Floats  # of the attempts

    @cached_property
    def marks(self) -> Floats:
        """What each question adds to the score of its attempt."""
        return self.shares * self.weights

    @cached_property
    def was_asked(self) -> NDArray[np.bool_]:
        """Which attempt was asked what."""
        return ~np.isnan(self.shares)

    @property
    def is_whole(self) -> bool:
        """Whether every attempt was asked everything."""
        return bool(self.was_asked.all())


def by_question(sittings: Sequence[Sitting]) -> Table:
    """Return the table with a column for each question, wherever in an attempt it stood."""
    return filled(sittings, lambda place, given: given.question)


def by_place(sittings: Sequence[Sitting]) -> Table:
    """Return the table with a column for each place on the paper, "1" first."""
    return filled(sittings, lambda place, given: str(place + 1))


def filled(sittings: Sequence[Sitting], name: Callable[[int, Given], str]) -> Table:
    """Return the table whose columns are named so; exact marks become floats here."""
    numbers: dict[str, int] = {}
    columns = [
        numbers.setdefault(name(place, given), len(numbers))
        for sitting in sittings
        for place, given in enumerate(sitting.given)
    ]
    rows = np.repeat(np.arange(len(sittings)), [len(sitting.given) for sitting in sittings])
    points = np.array([given.points for each in sittings for given in each.given], dtype=float)
    possible = np.bincount(rows, weights=points, minlength=len(sittings))
    shares = np.full((len(sittings), len(numbers)), np.nan)
    weights = shares.copy()
    shares[rows, columns] = [float(given.share) for each in sittings for given in each.given]
    weights[rows, columns] = points / possible[rows]
    return Table(tuple(numbers), shares, weights, np.array(scores(sittings)))
