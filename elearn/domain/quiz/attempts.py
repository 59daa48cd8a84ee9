"""When somebody may try, how long, and what all tries are worth together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from fractions import Fraction
from typing import Any, Self

from elearn.domain.quiz.behaviours import Behaviour, behaviour_of
from elearn.domain.quiz.behaviours.deferred import Deferred
from elearn.domain.quiz.review import Review

GRACE = timedelta(seconds=30)  # a slow line must not cost an answer given in time


class GradingMethod(StrEnum):
    """Which of several tries counts."""

    HIGHEST = "highest"
    AVERAGE = "average"
    FIRST = "first"
    LAST = "last"


class Overdue(StrEnum):
    """What becomes of an attempt whose time is over."""

    SUBMIT = "submit"  # it ends by itself after the grace period, and what had arrived counts
    GRACE = "grace"  # it counts only if it was finished within the grace period
    ABANDON = "abandon"  # it counts only if it was finished in time


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
    draw: int | None = None  # of the questions, for each attempt anew; None: all
    opens: datetime | None = None
    closes: datetime | None = None
    review: Review = field(default_factory=lambda: Review({}))
    behaviour: Behaviour = field(default_factory=Deferred)
    grace: timedelta = GRACE  # after the end of time; what it is for says `overdue`
    overdue: Overdue = Overdue.SUBMIT
    password: str = ""  # asked before an attempt begins
    on_pass: str = ""  # Markdown, for whoever passes
    again: bool = False  # whether a closed question may be followed by another like it

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Read the rules from a quiz document; see docs/course-format.md."""
        pass_mark, limit = document.get("pass"), document.get("time_limit")
        bands = (Band(percentage(band["from"]), band["text"]) for band in document.get("bands", ()))
        return cls(
            pass_mark=None if pass_mark is None else percentage(pass_mark),
            attempts=document.get("attempts"),
            wait=timedelta(minutes=document.get("wait", 0)),
            grade=GradingMethod(document.get("grade", "highest")),
            time_limit=None if limit is None else timedelta(minutes=limit),
            shuffle=document.get("shuffle", True),
            bands=tuple(sorted(bands, key=lambda band: band.start)),
            draw=document.get("draw"),
            opens=moment_in(document.get("opens")),
            closes=moment_in(document.get("closes")),
            behaviour=behaviour_of(document),
            grace=timedelta(seconds=document.get("grace", GRACE.total_seconds())),
            overdue=Overdue(document.get("overdue", "submit")),
            password=document.get("password", ""),
            on_pass=document.get("on_pass", ""),
            again=document.get("again", False),
            review=Review.from_document(document.get("withheld") or {}),
        )

    def deadline(self, started: datetime, extra: timedelta = timedelta(0)) -> datetime | None:
        """Return when an attempt begun at `started` ends, with `extra` time if granted."""
        limit = started + self.time_limit + extra if self.time_limit else None
        ends = [end for end in (limit, self.closes) if end]
        return min(ends, default=None)

    @property
    def answer_grace(self) -> timedelta:
        """How long after the end of time answers count: they may have been on their way."""
        return self.grace if self.overdue is Overdue.SUBMIT else GRACE

    @property
    def patience(self) -> timedelta:
        """How long after the end of time an attempt may still be finished."""
        return GRACE if self.overdue is Overdue.ABANDON else self.grace

    def is_closed(self, now: datetime) -> bool:
        """Whether nothing may begin any more."""
        return self.closes is not None and now >= self.closes

    def passes(self, score: Fraction) -> bool | None:
        """Whether a score passes; None where there is nothing to pass."""
        return None if self.pass_mark is None else score >= self.pass_mark

    def band(self, score: Fraction) -> str:
        """Return what this score is told."""
        told = [band.text for band in self.bands if band.start <= score]
        return told[-1] if told else ""


def percentage(number: float | str) -> Fraction:
    """Return the exact share that a number of percent is."""
    return Fraction(str(number)) / 100


def moment_in(text: str | None) -> datetime | None:
    """Return the moment that a document names, with its zone; without one it is UTC."""
    moment = datetime.fromisoformat(text) if text else None
    return moment and (moment if moment.tzinfo else moment.replace(tzinfo=UTC))


class Timing(StrEnum):
    """How an answer stands to the end of time."""

    IN_TIME = "in_time"
    IN_GRACE = "in_grace"  # counts, and is flagged
    LATE = "late"  # is kept, and does not count


def timing(received: datetime, deadline: datetime | None, grace: timedelta = GRACE) -> Timing:
    """Return how a moment stands to the deadline; the deadline itself is still in time."""
    if deadline is None or received <= deadline:
        return Timing.IN_TIME
    return Timing.IN_GRACE if received <= deadline + grace else Timing.LATE


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
    if rules.is_closed(now):
        return NextTry(may_start=False, left=left)
    ready = max((each + rules.wait for each in finished), default=now)
    ready = max(ready, rules.opens or ready)
    if ready > now:
        return NextTry(may_start=False, left=left, not_before=ready)
    return NextTry(may_start=True, left=left)


def score(shares: Iterable[tuple[Fraction, int]]) -> Fraction:
    """Return the share of all points from each question's share and its points, never below 0."""
    pairs = list(shares)
    possible = sum(points for _, points in pairs)
    earned = sum((share * points for share, points in pairs), Fraction())
    return max(Fraction(), earned / possible) if possible else Fraction()


def grade(scores: Sequence[Fraction], method: GradingMethod) -> Fraction:
    """Return what finished attempts, oldest first, are worth; `ValueError` without any."""
    if not scores:
        raise ValueError
    match method:
        case GradingMethod.HIGHEST:
            return max(scores)
        case GradingMethod.AVERAGE:
            return sum(scores, Fraction()) / len(scores)
        case GradingMethod.FIRST:
            return scores[0]
        case GradingMethod.LAST:
            return scores[-1]
