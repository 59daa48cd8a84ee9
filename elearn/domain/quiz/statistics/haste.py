"""Answers much faster than those of others: a hint, never a verdict.

An answer is fast below a tenth of the question's median time and below ten seconds: the
normative threshold NT10 of Wise and Ma (2012), "Setting response time thresholds for a CAT
item pool". An attempt is named when more than a tenth of its answers are fast, which is a
response time effort below 0.90 (Wise and Kong 2005), and at least `FEWEST` of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import median

from elearn.domain.quiz.statistics.sittings import Sitting

SHARE_OF_MEDIAN, SECONDS, FAST_SHARE = 0.1, 10.0, 0.1
FEWEST = 3  # fast answers
FEWEST_TIMES = 5  # of a question, before there is a usual time
MOST = 20


@dataclass(frozen=True)
class Hasty:
    """An attempt, how many of its answers came very fast, and how many of those were right."""

    attempt: int
    fast: int
    right: int
    timed: int


def seconds_taken(started: datetime, answers: Iterable[tuple[int, datetime]]) -> dict[int, float]:
    """Return how long the first answer in each slot took: from the answer before it."""
    taken: dict[int, float] = {}
    before = started
    for slot, moment in sorted(answers, key=lambda each: each[1]):
        taken.setdefault(slot, (moment - before).total_seconds())
        before = moment
    return taken


def hasty(sittings: Sequence[Sitting]) -> tuple[Hasty, ...]:
    """Return the attempts with many very fast answers, those with most of them first."""
    limits = thresholds(sittings)
    found = [line for sitting in sittings if (line := timed(sitting, limits))]
    return tuple(sorted(found, key=lambda each: (-each.fast, each.attempt))[:MOST])


def thresholds(sittings: Iterable[Sitting]) -> Mapping[str, float]:
    """Return below how many seconds an answer is fast, for each question with a usual time."""
    times: Mapping[str, list[float]] = defaultdict(list)
    for sitting in sittings:
        for given in sitting.given:
            if given.seconds is not None:
                times[given.question].append(given.seconds)
    return {
        question: min(SECONDS, SHARE_OF_MEDIAN * median(taken))
        for question, taken in times.items()
        if len(taken) >= FEWEST_TIMES
    }


def timed(sitting: Sitting, limits: Mapping[str, float]) -> Hasty | None:
    """Return what is to be said of an attempt's times, or nothing."""
    known = [
        (given, given.seconds < limits[given.question])
        for given in sitting.given
        if given.seconds is not None and given.question in limits
    ]
    fast = [given for given, is_fast in known if is_fast]
    if len(fast) < FEWEST or len(fast) <= FAST_SHARE * len(known):
        return None
    right = sum(given.share == 1 for given in fast)
    return Hasty(sitting.attempt, len(fast), right, len(known))
