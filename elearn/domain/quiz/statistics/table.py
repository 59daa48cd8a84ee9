"""Attempts as rows, questions or places as columns; NaN is "not asked" and never leaves here."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from elearn.domain.quiz.statistics.moments import Floats
from elearn.domain.quiz.statistics.sittings import Sitting, scores


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


@dataclass(frozen=True)
class Marks:
    """All marks one after the other; exact ones have become floats."""

    rows: NDArray[np.int64]
    shares: Floats
    weights: Floats
    scores: Floats


def tables(sittings: Sequence[Sitting]) -> tuple[Table, Table]:
    """Return a table with a column for each question, and one for each place, "1" first."""
    marks = marks_of(sittings)
    questions = [given.question for sitting in sittings for given in sitting.given]
    places = [str(place) for each in sittings for place, _ in enumerate(each.given, 1)]
    return filled(marks, questions), filled(marks, places)


def marks_of(sittings: Sequence[Sitting]) -> Marks:
    """Return the marks of all attempts."""
    every = [given for sitting in sittings for given in sitting.given]
    rows = np.repeat(np.arange(len(sittings)), [len(sitting.given) for sitting in sittings])
    points = np.array([given.points for given in every], dtype=float)
    possible = np.bincount(rows, weights=points, minlength=len(sittings))
    # What `float` does, without asking each what kind of number it is.
    shares = np.array([given.share.numerator / given.share.denominator for given in every])
    return Marks(rows, shares, points / possible[rows], np.array(scores(sittings)))


def filled(marks: Marks, names: Sequence[str]) -> Table:
    """Return the table whose columns are named so, in the order in which they come."""
    numbers = {name: number for number, name in enumerate(dict.fromkeys(names))}
    columns = [numbers[name] for name in names]
    shares = np.full((len(marks.scores), len(numbers)), np.nan)
    weights = shares.copy()
    shares[marks.rows, columns] = marks.shares
    weights[marks.rows, columns] = marks.weights
    return Table(tuple(numbers), shares, weights, marks.scores)
