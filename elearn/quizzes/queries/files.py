"""The files of an attempt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, select

from elearn.db import rows
from elearn.quizzes.models import AnswerFile

FILES = select(AnswerFile.id, AnswerFile.slot, AnswerFile.name, AnswerFile.bytes).where(
    AnswerFile.attempt_id == bindparam("attempt_id")
)


@dataclass(frozen=True)
class SentFile:
    """A file, as a page names it."""

    id: int
    slot: int
    name: str
    bytes: int


def files_of(attempt_id: int) -> list[SentFile]:
    """Return all files that were sent for an attempt, also those that were taken away again."""
    found = rows(FILES.order_by(AnswerFile.id), {"attempt_id": attempt_id})
    return [SentFile(*row) for row in found]


def named(files: Iterable[SentFile], slot: int, fields: Sequence[str]) -> tuple[SentFile, ...]:
    """Return the files of a slot that an answer names."""
    return tuple(file for file in files if file.slot == slot and str(file.id) in fields)
