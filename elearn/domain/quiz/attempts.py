"""When somebody may try, how long, and what all tries are worth together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Any, Self

GRACE = timedelta(seconds=30)  # a slow line must not cost an answer given in time


class GradingMethod(StrEnum):
    """Which of several tries counts."""

    HIGHEST = "highest"
    AVERAGE = "average"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True)
class Band:
    """What a score from `start` upwards is told."""

    start: Fraction
    text: str


@dataclass(frozen=True)
class Rules:
    """The settings of a quiz that decide about attempts."""

    pass_mark: Fraction | None
    attempts: int | None
    wait: timedelta
    grade: GradingMethod
    time_limit: timedelta | None
    shuffle: bool
    bands: tuple[Band, ...]

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Read the rules from a quiz document; see docs/course-format.md."""
        pass_mark, limit = document.get("pass"), document.get("time_limit")
        bands = (
            Band(Fraction(band["from"], 100), band["text"]) for band in document.get("bands", ())
        )
        return cls(
            pass_mark=None if pass_mark is None else Fraction(pass_mark, 100),
            attempts=document.get("attempts"),
            wait=timedelta(minutes=document.get("wait", 0)),
            grade=GradingMethod(document.get("grade", "highest")),
            time_limit=None if limit is None else timedelta(minutes=limit),
            shuffle=document.get("shuffle", True),
            bands=tuple(sorted(bands, key=lambda band: band.start)),
        )

    def deadline(self, started: datetime) -> datetime | None:
        """Return when an attempt begun at `started` ends."""
        return started + self.time_limit if self.time_limit else None

    def passes(self, score: Fraction) -> bool | None:
        """Whether a score passes; None where there is nothing to pass."""
        return None if self.pass_mark is None else score >= self.pass_mark

    def band(self, score: Fraction) -> str:
        """Return what this score is told."""
        told = [band.text for band in self.bands if band.start <= score]
        return told[-1] if told else ""


class Timing(StrEnum):
    """How an answer stands to the end of time."""

    IN_TIME = "in_time"
    IN_GRACE = "in_grace"  # counts, and is flagged
    LATE = "late"  # is kept, and does not count


def timing(received: datetime, deadline: datetime | None) -> Timing:
    """Return how a moment stands to the deadline; the deadline itself is still in time."""
    if deadline is None or received <= deadline:
        return Timing.IN_TIME
    return Timing.IN_GRACE if received <= deadline + GRACE else Timing.LATE


@dataclass(frozen=True)
class NextTry:
    """Whether another attempt may begin."""

    may_start: bool
    left: int | None  # None: as many as one likes
    not_before: datetime | None = None


def next_try(rules: Rules, finished: Sequence[datetime], now: datetime) -> NextTry:
    """Return whether a learner with these finished attempts may begin another now."""
    left = None if rules.attempts is None else max(0, rules.attempts - len(finished))
    if left == 0:
        return NextTry(may_start=False, left=0)
    ready = max(finished) + rules.wait if finished else now
    if ready > now:
        return NextTry(may_start=False, left=left, not_before=ready)
    return NextTry(may_start=True, left=left)


def score(shares: Iterable[tuple[Fraction, int]]) -> Fraction:
    """Return the share of all points from each question's share and its points."""
    pairs = list(shares)
    possible = sum(points for _, points in pairs)
    earned = sum((share * points for share, points in pairs), Fraction())
    return earned / possible if possible else Fraction()


def grade(scores: Sequence[Fraction], method: GradingMethod) -> Fraction:
    """Return what finished attempts, oldest first, are worth together."""
    match method:
        case GradingMethod.HIGHEST:
            return max(scores)
        case GradingMethod.AVERAGE:
            return sum(scores, Fraction()) / len(scores)
        case GradingMethod.FIRST:
            return scores[0]
        case GradingMethod.LAST:
            return scores[-1]
