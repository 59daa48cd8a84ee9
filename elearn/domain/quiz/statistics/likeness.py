"""Two attempts with more wrong answers alike than chance makes likely: a hint, never a verdict.

For each question f is the share of one wrong answer among all wrong ones; two who are both
wrong agree with probability p = sum of f^2, if neither knows of the other. A question to
which only one wrong answer was ever given says nothing and is left out. Of n questions that
both have wrong m agree on average, and s > m of them with a probability of at most
(m/s)^s ((n-m)/(n-s))^(n-s) (Hoeffding 1963, theorem 1). A pair is named when that bound,
times the number of all pairs (Bonferroni), is below `CHANCE`: a class in which nobody looked
at another's paper is left alone 99 times of 100. Friends who learned one mistake together are
named too; only people can tell.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from elearn.domain.quiz.statistics.sittings import Sitting

CHANCE = 0.01
FEWEST = 4  # wrong answers alike
BLOCK = 64  # attempts that are compared with all others at once: they fit into a cache
MOST = 20
NO_CODE = -1  # right, empty or not asked
MOST_CODES = 2**15 - 1
Codes = NDArray[np.int16]
Counts = NDArray[np.unsignedinteger[Any]]


@dataclass(frozen=True)
class Alike:
    """Two attempts by two people, how many wrong answers they share, and how many chance makes."""

    one: int
    other: int
    same: int
    expected: float
    chance: float  # of so many anywhere among all pairs, at most


def alike(sittings: Sequence[Sitting]) -> tuple[Alike, ...]:
    """Return the pairs that are more alike than chance makes likely, the least likely first."""
    found = sorted(pairs(sittings), key=lambda pair: (pair.chance, pair.one, pair.other))
    return tuple(found[:MOST])


def pairs(sittings: Sequence[Sitting]) -> Iterator[Alike]:
    """Yield the pairs to name, block by block: all pairs at once would fill the memory."""
    codes = wrong_codes(sittings)
    likely = agreements_by_chance(codes)
    codes, likely = codes[likely < 1], likely[likely < 1]
    is_wrong = (codes != NO_CODE).T.astype(np.float32)
    agreeing = is_wrong * likely
    learners = np.array([sitting.learner for sitting in sittings])
    tries = len(sittings) * (len(sittings) - 1) / 2
    for start in range(0, len(sittings), BLOCK):
        rows = slice(start, start + BLOCK)
        same = agreements(codes[:, rows], codes[:, start:])
        # Every pair once, and nobody with themselves.
        same *= np.arange(same.shape[1]) > np.arange(len(same))[:, None]
        same *= learners[rows, None] != learners[start:]
        expected = is_wrong[rows] @ agreeing[start:].T
        both = is_wrong[rows] @ is_wrong[start:].T
        for one, other, chance in unlikely(same, expected, both, tries):
            names = sittings[start + one].attempt, sittings[start + other].attempt
            yield Alike(*names, int(same[one, other]), float(expected[one, other]), chance)


def wrong_codes(sittings: Sequence[Sitting]) -> Codes:
    """Return a number for every wrong answer: the same within a question for the same words.

    A row for each question, a column for each attempt: comparing runs along attempts.
    """
    questions = {given.question for each in sittings for given in each.given}
    rows = {question: row for row, question in enumerate(sorted(questions))}
    known: list[dict[tuple[str, ...], int]] = [{} for _ in rows]
    codes = np.full((len(rows), len(sittings)), NO_CODE, dtype=np.int16)
    for column, sitting in enumerate(sittings):
        for given in sitting.given:
            if given.words and given.share != 1:
                row = rows[given.question]
                # What comes after as many different answers as this counts as one of them.
                number = min(len(known[row]), MOST_CODES)
                codes[row, column] = known[row].setdefault(given.words, number)
    return codes


def agreements_by_chance(codes: Codes) -> NDArray[np.float32]:
    """Return for each question how likely two wrong answers agree."""
    counts = [np.unique(row[row != NO_CODE], return_counts=True)[1] for row in codes]
    likely = [float(((each / each.sum()) ** 2).sum()) if len(each) else 0.0 for each in counts]
    return np.array(likely, dtype=np.float32)


def agreements(some: Codes, others: Codes) -> Counts:
    """Return how many wrong answers each of some shares with each of the others."""
    same = np.zeros((some.shape[1], others.shape[1]), dtype=np.min_scalar_type(len(some)))
    hit = np.empty(same.shape, dtype=bool)
    for one, other in zip(some, others, strict=True):
        # What is no wrong answer agrees with nothing.
        np.equal(np.where(one == NO_CODE, NO_CODE - 1, one)[:, None], other, out=hit)
        same += hit
    return same


def unlikely(
    same: Counts,
    expected: NDArray[np.float32],
    both: NDArray[np.float32],
    tries: float,
) -> Iterator[tuple[int, int, float]]:
    """Yield where agreements are so many that chance hardly makes them, and the bound for it."""
    rows, columns = np.nonzero((same >= FEWEST) & (same > expected))
    s, m = same[rows, columns].astype(float), expected[rows, columns].astype(float)
    left = both[rows, columns] - s
    unlike = np.divide(left + s - m, left, out=np.ones_like(s), where=left > 0)
    chances = tries * np.exp(s * np.log(m / s) + left * np.log(unlike))
    for place in np.flatnonzero(chances < CHANCE):
        yield int(rows[place]), int(columns[place]), float(chances[place])
