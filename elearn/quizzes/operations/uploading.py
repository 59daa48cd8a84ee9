"""Files of answers: written down and synced before the answer that names them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import func, select

from elearn.db import session
from elearn.domain.quiz.journal import Standing
from elearn.domain.quiz.uploads import LONGEST_NAME
from elearn.jobs import enqueue
from elearn.ports import Storage
from elearn.quizzes.models import Answer, AnswerEvent, AnswerFile

A_DAY = timedelta(days=1)
MOST_SENT = 30  # files for one question, also those that were taken away again


@dataclass(frozen=True)
class Sent:
    """A file as it was sent."""

    name: str
    content: bytes

    @property
    def digest(self) -> str:
        """The name of its content in the storage."""
        return sha256(self.content).hexdigest()


def note_files(attempt_id: int, slot: int, files: Sequence[Sent], now: datetime) -> list[str]:
    """Write down that files come, and return their numbers; the content is kept after that.

    Whatever happens in between, what lies in the storage has its row: what no answer names
    a day later is forgotten by it.
    """
    found = [
        AnswerFile(
            attempt_id=attempt_id,
            slot=slot,
            name=file.name,
            bytes=len(file.content),
            digest=file.digest,
            at=now,
        )
        for file in files
    ]
    session.add_all(found)
    look_later(attempt_id, now)
    session.flush()
    return [str(file.id) for file in found]


def look_later(attempt_id: int, now: datetime) -> None:
    """Ask for the files that no answer names to be forgotten, when a day is over."""
    enqueue("quizzes.forget_files", {"attempt": attempt_id}, due=now + A_DAY)


def sent_so_far(attempt_id: int, slot: int) -> int:
    """Return how many files were sent for a question."""
    files = select(func.count(AnswerFile.id)).filter_by(attempt_id=attempt_id, slot=slot)
    return session.scalars(files).one()


def forget_files(attempt_id: int, storage: Storage, now: datetime) -> None:
    """Forget the files of an attempt that are older than a day and that no answer names."""
    named = {field for fields in answers_with_files(attempt_id) for field in fields}
    files = select(AnswerFile).where(
        AnswerFile.attempt_id == attempt_id, AnswerFile.at <= now - A_DAY
    )
    for file in session.scalars(files).all():
        if str(file.id) not in named:
            forget(file, storage)


def answers_with_files(attempt_id: int) -> list[list[str]]:
    """Return what counts in an attempt, and what came late: the trainer decides about that."""
    late = select(AnswerEvent.fields).filter_by(attempt_id=attempt_id, standing=Standing.LATE)
    counting = select(Answer.fields).filter_by(attempt_id=attempt_id)
    return [*session.scalars(counting), *session.scalars(late)]


def forget(file: AnswerFile, storage: Storage) -> None:
    """Remove a file, and its content unless another file has the same."""
    session.delete(file)
    session.flush()
    if not session.scalars(select(AnswerFile.id).filter_by(digest=file.digest)).first():
        storage.drop(file.digest)


def file_name(sent: str) -> str:
    """Return the name that a file is kept under: no folders, nothing invisible, not too long."""
    last = sent.replace("\\", "/").rpartition("/")[2]
    shown = "".join(letter for letter in last if letter.isprintable()).strip()
    stem, dot, ending = shown.rpartition(".")
    return f"{stem[: LONGEST_NAME - len(ending) - 1]}{dot}{ending}"[:LONGEST_NAME]
