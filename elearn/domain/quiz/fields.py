"""The fields of an answer: what may be sent, and which part each belongs to."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

LONGEST_ANSWER = 500  # characters of a typed answer
MOST_FIELDS = 100


class BadAnswer(ValueError):
    """What was sent is not an answer to a question that was asked."""


class Chance(Protocol):
    """What `random.Random` can do; chance comes in as an argument."""

    def getrandbits(self, k: int, /) -> int:
        """Return a whole number of `k` random bits."""

    def shuffle(self, x: list[Any], /) -> None:
        """Put a list into a random order."""

    def randrange(self, stop: int, /) -> int:
        """Return a whole number from 0 to below `stop`."""


@dataclass(frozen=True)
class Part:
    """One of several fields of an answer: what stands beside it, and which options fit it."""

    label: str = ""  # Markdown
    options: tuple[int, ...] = ()  # numbers of `option_texts`, each in one part only; none: typed
    again: tuple[int, ...] = ()  # those of them that may be picked in other parts too
    is_number: bool = False
    unit: str = ""


def placed(
    parts: Sequence[Part], sent: Sequence[str], numbers: Mapping[str, int]
) -> tuple[str, ...]:
    """Return the field of each part, or raise `BadAnswer`.

    Where all are picked the names alone say which part they belong to; where some are typed
    there is a field for each, in their order.
    """
    if not is_answered(sent):
        return ()
    if all(part.options for part in parts):
        return picks(parts, sent, numbers)
    if len(sent) != len(parts):
        raise BadAnswer
    return tuple(
        picks([part], [said], numbers)[0] if part.options else typed([said])
        for part, said in zip(parts, sent, strict=True)
    )


def picks(
    parts: Sequence[Part], sent: Sequence[str], numbers: Mapping[str, int]
) -> tuple[str, ...]:
    """Return the number that was picked in each part, or raise `BadAnswer`."""
    found = [numbers.get(name, -1) for name in sent if name]
    chosen = [[number for number in found if number in part.options] for part in parts]
    if sum(map(len, chosen)) != len(found) or any(len(each) > 1 for each in chosen):
        raise BadAnswer
    return tuple(str(each[0]) if each else "" for each in chosen)


def is_answered(fields: Sequence[str]) -> bool:
    """Whether anything was picked or written at all."""
    return any(field.strip() for field in fields)


def typed(fields: Sequence[str]) -> str:
    """Return the one text that was typed, or raise `BadAnswer`."""
    match fields:
        case []:
            return ""
        case [text] if len(text) <= LONGEST_ANSWER and not any(map(is_control, text)):
            return text
        case _:
            raise BadAnswer


def is_control(letter: str) -> bool:
    """Whether a character has no business in a line of text, or cannot be stored at all."""
    return letter != "\t" and unicodedata.category(letter) in {"Cc", "Cs"}
