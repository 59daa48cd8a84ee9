"""What a bank keeps of a question, and what a quiz says of where it comes from."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from elearn.domain.arabic.text import norm
from elearn.domain.markdown.render import plain

ORIGIN = re.compile(r"([0-9a-f]{32})@([0-9]{1,9})")
OF_THE_QUIZ = ("id", "bank", "tags")  # what a bank keeps beside the question
MOST_LEVELS, LONGEST_CATEGORY, LONGEST_TAG, MOST_TAGS = 6, 120, 60, 20
COMMAS = re.compile(r"[,،;؛\n]")


@dataclass(frozen=True)
class Origin:
    """A question of a bank in one of its versions."""

    public_id: str
    number: int

    @classmethod
    def of(cls, question: Mapping[str, Any]) -> Self | None:
        """Return where a question of a quiz was taken from; None where it was written there."""
        found = ORIGIN.fullmatch(question.get("bank", ""))
        return cls(found[1], int(found[2])) if found else None

    def __str__(self) -> str:
        """Return the origin as a quiz says it."""
        return f"{self.public_id}@{self.number}"


def kept(question: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a version of the bank says: the question without its quiz."""
    return {key: value for key, value in question.items() if key not in OF_THE_QUIZ}


def said_by(question: Mapping[str, Any]) -> str:
    """Return all that a question says, as searches compare it."""
    return norm(" ".join(plain(text) for text in texts(kept(question))))


def texts(value: object) -> list[str]:
    """Return the texts in a document, however deep."""
    match value:
        case str():
            return [value]
        case Mapping():
            return [text for key, inner in value.items() if key != "kind" for text in texts(inner)]
        case list() | tuple():
            return [text for inner in value for text in texts(inner)]
        case _:
            return []


def category(typed: str) -> str:
    """Return a path of categories in its one form: `loans/interest`."""
    levels = [" ".join(level.split()) for level in typed.replace("\0", "").split("/")]
    return "/".join([level for level in levels if level][:MOST_LEVELS])[:LONGEST_CATEGORY]


def tags(typed: str) -> list[str]:
    """Return the tags of a line, each once; Arabic and Latin commas part them."""
    parts = COMMAS.split(typed.replace("\0", ""))
    found = dict.fromkeys(" ".join(tag.split())[:LONGEST_TAG] for tag in parts)
    return sorted(tag for tag in found if tag)[:MOST_TAGS]
