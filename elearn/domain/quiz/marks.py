"""What an answer earns."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Mark:
    """The share of a question's points that an answer earns, and how it was read."""

    share: Fraction
    reading: str = ""  # a number as it was understood, or the accepted form that matched
    level: int | None = None  # of the comparison that found it

    @property
    def is_full(self) -> bool:
        """Whether nothing was missing."""
        return self.share == 1


FULL, NONE = Mark(Fraction(1)), Mark(Fraction(0))
