"""Many answers in one commit: for a database with one writer."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any

from sqlalchemy.engine import Engine
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from elearn.ports import Kept

MOST_TOGETHER = 64

Waiting = tuple[Callable[[Session], Any], "Future[Any]"]
Told = Callable[["Future[Any]"], None]


class GroupCommit:
    """An `AnswerJournal` with one writer thread for each process.

    While one commit waits for the disk, the next answers gather; then they are committed
    together. Nobody is answered before the commit that holds the answer has returned. A batch
    in which one answer is refused is written again, each answer behind a savepoint: `keep`
    may run twice.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine.execution_options(writes=True)
        self.waiting: SimpleQueue[Waiting] = SimpleQueue()
        self.starting = Lock()
        self.writer: Thread | None = None

    def record(self, keep: Callable[[Session], Kept]) -> Kept:
        """Hand `keep` to the writer and wait until it is committed, or raise what it raised."""
        self.start()
        promise: Future[Kept] = Future()
        self.waiting.put((keep, promise))
        return promise.result()

    def start(self) -> None:
        """Start the writer with the first answer: a process that was forked has none yet."""
        if self.writer is None or not self.writer.is_alive():
            with self.starting:
                if self.writer is None or not self.writer.is_alive():
                    self.writer = Thread(target=self.write, name="answers", daemon=True)
                    self.writer.start()

    def write(self) -> None:
        """Write what waits, batch after batch, for as long as the process lives."""
        while True:
            batch = [self.waiting.get(), *self.gathered()]
            try:
                kept = self.commit(batch)
            except Exception as trouble:
                for _, promise in batch:
                    promise.set_exception(trouble)
            else:
                for (_, promise), tell in zip(batch, kept, strict=True):
                    tell(promise)

    def gathered(self) -> list[Waiting]:
        """Return what else has come meanwhile."""
        found: list[Waiting] = []
        while len(found) < MOST_TOGETHER - 1:
            try:
                found.append(self.waiting.get_nowait())
            except Empty:
                break
        return found

    def commit(self, batch: list[Waiting]) -> list[Told]:
        """Write a batch in one transaction; return how to tell each one who waits."""
        try:
            with self.transaction() as session:
                return [told(keep(session)) for keep, _ in batch]
        except DatabaseError as trouble:
            if not isinstance(trouble, IntegrityError):
                raise  # a lock, a full disk: true for the whole batch
        except Exception:  # noqa: S110 - whose it is shows below
            pass
        with self.transaction() as session:
            return [self.apart(session, keep) for keep, _ in batch]

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Hold the write lock while the block runs, then commit."""
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            session.connection()  # whoever waits for the lock in vain waits once
            yield session

    def apart(self, session: Session, keep: Callable[[Session], Any]) -> Told:
        """Write one answer behind a savepoint, so that a refused one harms no other."""
        try:
            with session.begin_nested():
                return told(keep(session))
        except Exception as refusal:
            return refused(refusal)


def told(result: object) -> Told:
    """Return how somebody is told that the answer is kept."""
    return lambda promise: promise.set_result(result)


def refused(refusal: Exception) -> Told:
    """Return how somebody is told that it is not."""
    return lambda promise: promise.set_exception(refusal)
