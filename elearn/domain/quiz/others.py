"""What an answer that is not the right one earns, and what it is told."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from elearn.domain.quiz import reading

SHARE = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,30})?%")
WHOLE = 1


@dataclass(frozen=True)
class Other:
    """A foreseen answer: a text or a number, the share that it earns, what it is told."""

    text: str = ""
    answer: str = ""
    tolerance: str = ""
    share: str = ""
    feedback: str = ""

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        return {key: value for key, value in vars(self).items() if value}

    @property
    def worth(self) -> Fraction:
        """The share of the points that it earns; nothing at least."""
        return max(Fraction(0), share_of(self.share))


def other(document: Mapping[str, Any]) -> Other:
    """Build one foreseen answer from its stored form."""
    keys = ("text", "answer", "tolerance", "share", "feedback")
    return Other(*(reading.text(document, key) for key in keys))


def is_share(text: str) -> bool:
    """Whether a text says a share from -100% to 100%, or says none."""
    return not text or (bool(SHARE.fullmatch(text)) and abs(share_of(text)) <= WHOLE)


def share_of(text: str) -> Fraction:
    """Return the share that a text of percent says; nothing where it says none."""
    return Fraction(text.rstrip("%")) / 100 if SHARE.fullmatch(text) else Fraction(0)
