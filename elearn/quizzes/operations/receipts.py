"""The word that an answer is kept."""

from dataclasses import dataclass
from datetime import datetime

from elearn.domain.quiz.journal import Standing


class Reused(Exception):
    """An event id came again with another answer; the first one stands."""


@dataclass(frozen=True)
class Receipt:
    """The word that an answer is kept: number, time, what became of it."""

    number: int
    at: datetime
    standing: Standing
    revision: int  # of the slot, now
    in_grace: bool = False

    def document(self) -> dict[str, object]:
        """Return the receipt as a script reads it."""
        return {
            "number": self.number,
            "at": self.at.isoformat(),
            "standing": self.standing.value,
            "revision": self.revision,
        }
