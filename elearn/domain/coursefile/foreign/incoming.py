"""What comes of a file of questions that another program wrote, and what goes into one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Document = dict[str, Any]


class Verdict(StrEnum):
    """What became of a question, or of a part of it."""

    KEPT = "kept"
    CHANGED = "changed"
    REFUSED = "refused"


@dataclass(frozen=True)
class Note:
    """What became of a question: its title, its line, and why in the words of `code`.

    A note without a title speaks of the whole file.
    """

    title: str
    line: int | None
    verdict: Verdict
    code: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Incoming:
    """The questions of a file as documents of ours, and a report of each of them.

    `categories` holds the path of each document's category ("" for none) in the order of
    `documents`; `files` holds what they show, by its path: `media/…`; `descriptions` what
    the file says of a category, in Markdown.
    """

    documents: tuple[Document, ...] = ()
    notes: tuple[Note, ...] = ()
    categories: tuple[str, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    descriptions: Mapping[str, str] = field(default_factory=dict)

    def of(self, verdict: Verdict) -> tuple[Note, ...]:
        """Return the notes of one verdict."""
        return tuple(note for note in self.notes if note.verdict is verdict)


@dataclass(frozen=True)
class Outgoing:
    """A file for another program, and a report of what it could not carry."""

    content: bytes = field(repr=False)
    notes: tuple[Note, ...] = ()
