"""How a question fares, after Moodle's "Quiz statistics calculations" (item statistics).

Source of the formulae: https://docs.moodle.org/dev/Quiz_statistics_calculations, with the
code that carries them out (`core_question\\statistics\\questions\\calculator`).
x is the mark for the question, T the whole score, X = T - x the score on the rest; both are
parts of the attempt's possible points, which scales Moodle's marks alike and changes no
figure where all attempts are worth the same. Sums run over the attempts that were asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from elearn.domain.quiz.statistics.moments import (
    Floats,
    covariance,
    deviation,
    ratio,
    variance,
)
from elearn.domain.quiz.statistics.table import Table


@dataclass(frozen=True)
class Item:
    """The figures of one question, or of one place; shares of one, None where there is none."""

    name: str
    attempts: int
    facility: float | None
    deviation: float | None
    guess: float | None
    intended: float | None
    effective: float | None
    discrimination: float | None
    efficiency: float | None


def items(table: Table, guesses: Mapping[str, Fraction | None]) -> tuple[Item, ...]:
    """Return the figures of every column; `guesses` are the random guess scores by name."""
    effective = effective_weights(table)
    return tuple(
        item(table, column, guesses.get(name), effective[column])
        for column, name in enumerate(table.names)
    )


def item(table: Table, column: int, guess: Fraction | None, effective: float | None) -> Item:
    """Return the figures of one column."""
    asked = table.was_asked[:, column]
    shares, marks = table.shares[asked, column], table.marks[asked, column]
    rest = table.scores[asked] - marks
    return Item(
        name=table.names[column],
        attempts=len(shares),
        facility=float(shares.mean()),
        deviation=deviation(shares),
        guess=None if guess is None else float(guess),
        intended=float(table.weights[asked, column].mean()),
        effective=effective,
        discrimination=discrimination(marks, rest),
        efficiency=efficiency(marks, rest),
    )


def discrimination(marks: Floats, rest: Floats) -> float | None:
    """Return the discrimination index, C(x, X) / sqrt(V(x) V(X)).

    That is the correlation of a question with all the others; None where either never varies.
    For questions drawn at random Moodle's code leaves x within X; here X is the rest always.
    """
    both = (variance(marks) or 0.0) * (variance(rest) or 0.0)
    found = ratio(covariance(marks, rest), float(np.sqrt(both)))
    return None if found is None else max(-1.0, min(1.0, found))


def efficiency(marks: Floats, rest: Floats) -> float | None:
    """Return the discriminative efficiency, C(x, X) / Cmax(x, X).

    Cmax is the covariance after sorting both: what the same marks could reach at most.
    """
    best = covariance(np.sort(marks), np.sort(rest))
    found = ratio(covariance(marks, rest), best)
    return None if found is None else min(1.0, found)


def effective_weights(table: Table) -> list[float | None]:
    """Return the effective weights, sqrt C(x, T) / sum of sqrt C(x, T) over all questions.

    None for a question whose covariance with the score is negative, which then adds nothing
    to the sum; and None for all where attempts were not asked the same, as in Moodle, which
    weighs the places of drawn questions and not the questions.
    """
    if not table.is_whole:
        return [None] * len(table.names)
    found = [covariance(table.marks[:, column], table.scores) for column in range(len(table.names))]
    roots = [None if each is None or each < 0 else float(np.sqrt(each)) for each in found]
    whole = sum(root for root in roots if root is not None)
    return [ratio(root, whole) for root in roots]
