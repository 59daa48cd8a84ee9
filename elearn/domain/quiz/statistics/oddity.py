"""Hard questions right and easy ones wrong: a hint, never a verdict.

A Guttman error is a pair of questions of which the easier one was wrong and the harder one
right. Their number is divided by the most that there could be with as many right answers
(normed Guttman errors: Van der Flier 1977, Meijer 1994): 0 is the expected order, 0.5 no
order at all, 1 the order turned round. An attempt is named above 0.5 and above the upper
fence of all attempts, Q3 + 1.5 (Q3 - Q1) (Tukey 1977). Right is a whole share; easier is a
higher facility.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from elearn.domain.quiz.statistics.moments import Floats
from elearn.domain.quiz.statistics.sittings import Sitting
from elearn.domain.quiz.statistics.table import Table

NO_ORDER, REACH = 0.5, 1.5
FEWEST_PAIRS = 6  # of questions that could stand in the wrong order
MOST = 20


@dataclass(frozen=True)
class Odd:
    """An attempt, and the share of its pairs of questions that stand in the wrong order."""

    attempt: int
    errors: int
    possible: int

    @property
    def share(self) -> float:
        """The normed number of Guttman errors."""
        return self.errors / self.possible


def odd(sittings: Sequence[Sitting], table: Table) -> tuple[Odd, ...]:
    """Return the attempts whose order is unusual, the most unusual first."""
    errors, possible = guttman(table)
    judged = [
        Odd(sitting.attempt, int(wrong), int(pairs))
        for sitting, wrong, pairs in zip(sittings, errors, possible, strict=True)
        if pairs >= FEWEST_PAIRS
    ]
    if not judged:
        return ()
    low, high = np.quantile([each.share for each in judged], (0.25, 0.75))
    fence = max(NO_ORDER, float(high + REACH * (high - low)))
    named = [each for each in judged if each.share > fence]
    return tuple(sorted(named, key=lambda each: (-each.share, each.attempt))[:MOST])


def guttman(table: Table) -> tuple[Floats, Floats]:
    """Return each attempt's Guttman errors, and how many there could be with its right answers."""
    if not table.names:
        return np.zeros(len(table.scores)), np.zeros(len(table.scores))
    facility = np.nanmean(table.shares, axis=0)
    is_easier = (facility[:, None] > facility).astype(float)
    right = (table.shares == 1).astype(float)
    wrong = (table.was_asked & (table.shares < 1)).astype(float)
    errors = ((wrong @ is_easier) * right).sum(axis=1)
    in_order = ((right @ is_easier) * wrong).sum(axis=1)
    return errors, errors + in_order
