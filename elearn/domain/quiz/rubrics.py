"""What whoever marks goes by: criteria, each with levels that have points."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import BadAnswer
from elearn.domain.quiz.question import MOST_POINTS

FEWEST_LEVELS = 2


@dataclass(frozen=True)
class Level:
    """How well a criterion may be met, and what that earns."""

    text: str
    points: int

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        return {"text": self.text, "points": self.points}


@dataclass(frozen=True)
class Criterion:
    """One thing to look at."""

    title: str
    levels: tuple[Level, ...]

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> "Criterion":
        """Build a criterion from its stored form, or raise `FaultyQuestion`."""
        levels = (
            Level(reading.text(level, "text"), reading.whole(level, "points", 0))
            for level in reading.parts(document, "levels")
        )
        return cls(reading.text(document, "title"), tuple(levels))

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        return {"title": self.title, "levels": [level.document() for level in self.levels]}

    @property
    def most(self) -> int:
        """What the best level earns."""
        return max(level.points for level in self.levels)


Rubric = tuple[Criterion, ...]


def faults(rubric: Rubric) -> Iterator[str]:
    """Yield what is wrong with the criteria."""
    if any(not criterion.title.strip() for criterion in rubric):
        yield "no_criterion_title"
    if any(len(criterion.levels) < FEWEST_LEVELS for criterion in rubric):
        yield "too_few_levels"
        return
    levels = [level for criterion in rubric for level in criterion.levels]
    if any(not level.text.strip() for level in levels):
        yield "no_level_text"
    if any(not 0 <= level.points <= MOST_POINTS for level in levels):
        yield "bad_level_points"
    elif any(criterion.most == 0 for criterion in rubric):
        yield "worthless_criterion"


def share(rubric: Rubric, picks: Sequence[int]) -> Fraction:
    """Return what the picked levels earn of all that may be earned, or raise `BadAnswer`."""
    if len(picks) != len(rubric):
        raise BadAnswer
    pairs = list(zip(rubric, picks, strict=True))
    if any(not 0 <= pick < len(criterion.levels) for criterion, pick in pairs):
        raise BadAnswer
    earned = sum(criterion.levels[pick].points for criterion, pick in pairs)
    return Fraction(earned, sum(criterion.most for criterion in rubric))
