"""How a whole quiz fares, after Moodle's "Quiz statistics calculations" (test statistics).

Source of the formulae: https://docs.moodle.org/dev/Quiz_statistics_calculations, with the
code that carries them out (`quiz_statistics\\calculator`). All are of scores as shares of one.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from elearn.domain.quiz.statistics.moments import Floats, deviation, variance
from elearn.domain.quiz.statistics.sittings import Sitting, firsts, scores
from elearn.domain.quiz.statistics.table import Table

FEWEST_FOR_SKEWNESS, FEWEST_FOR_KURTOSIS, FEWEST_PARTS = 3, 4, 2


@dataclass(frozen=True)
class Overall:
    """The figures of a quiz; None where there are too few attempts or all are equal."""

    attempts: int
    learners: int
    mean_of_first: float | None
    mean_of_all: float | None
    median: float | None
    deviation: float | None
    skewness: float | None
    kurtosis: float | None
    consistency: float | None
    error_ratio: float | None
    standard_error: float | None


def overall(everything: Sequence[Sitting], table: Table | None, chosen: Floats) -> Overall:
    """Return the figures: means of first and of all attempts, all else of the `chosen` scores.

    `table` has the parts of the score in columns; without one there is no consistency.
    """
    consistency = None if table is None else alpha(table)
    error = None if consistency is None else float(np.sqrt(max(0.0, 1 - consistency)))
    spread, first = deviation(chosen), firsts(everything)
    return Overall(
        attempts=len(everything),
        learners=len(first),
        mean_of_first=mean(np.array(scores(first))),
        mean_of_all=mean(np.array(scores(everything))),
        median=float(np.median(chosen)) if len(chosen) else None,
        deviation=spread,
        skewness=skewness(chosen),
        kurtosis=kurtosis(chosen),
        consistency=consistency,
        error_ratio=error,
        standard_error=None if error is None or spread is None else error * spread,
    )


def mean(values: Floats) -> float | None:
    """Return the mean; None of nothing."""
    return float(values.mean()) if len(values) else None


def skewness(values: Floats) -> float | None:
    """Return k3 / k2^(3/2), with k2 = n m2 / (n-1) and k3 = n^2 m3 / ((n-1)(n-2)).

    m2 and m3 are the means of (T - mean T)^2 and ^3; None below three attempts.
    """
    n, k2 = len(values), variance(values)
    if n < FEWEST_FOR_SKEWNESS or not k2:
        return None
    m3 = float(((values - values.mean()) ** 3).mean())
    return float(n * n * m3 / ((n - 1) * (n - 2)) / k2**1.5)


def kurtosis(values: Floats) -> float | None:
    """Return k4 / k2^2, with k4 = n^2 ((n+1) m4 - 3 (n-1) m2^2) / ((n-1)(n-2)(n-3)).

    Zero for the bell of a normal distribution; None below four attempts.
    """
    n, k2 = len(values), variance(values)
    if n < FEWEST_FOR_KURTOSIS or not k2:
        return None
    off = values - values.mean()
    m2, m4 = float((off**2).mean()), float((off**4).mean())
    k4 = n * n * ((n + 1) * m4 - 3 * (n - 1) * m2**2) / ((n - 1) * (n - 2) * (n - 3))
    return k4 / k2**2


def alpha(table: Table) -> float | None:
    """Return the coefficient of internal consistency, p / (p-1) * (1 - sum V(x) / V(T)).

    Cronbach's alpha of p parts; None below two parts, below three attempts as in Moodle, or
    where all scores are equal. The error ratio is sqrt(1 - alpha), the standard error that
    times the standard deviation.
    """
    parts, whole = len(table.names), variance(table.scores)
    if parts < FEWEST_PARTS or len(table.scores) < FEWEST_FOR_SKEWNESS or not whole:
        return None
    each = sum(variance(table.marks[:, column]) or 0.0 for column in range(parts))
    return min(1.0, parts / (parts - 1) * (1 - each / whole))
