"""One answer: what it says, what it earns, what it is told."""

from dataclasses import dataclass
from fractions import Fraction

FULL, NOTHING = Fraction(100), Fraction(0)


@dataclass(frozen=True)
class Answer:
    """An answer; `share` is in percents, `tolerance` counts for numbers alone."""

    text: str
    share: Fraction = NOTHING
    feedback: str = ""
    tolerance: str = ""


def without_nothing(document: dict[str, object]) -> dict[str, object]:
    """Return a document without the keys that say nothing."""
    return {key: value for key, value in document.items() if value not in ("", None, [], False)}
