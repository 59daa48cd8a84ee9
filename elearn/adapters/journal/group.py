"""Many answers in one commit: for a database with one writer."""

from collections.abc import Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any

from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from elearn.ports import Kept

MOST_TOGETHER = 64

Waiting = tuple[Callable[[Session], Any], "Future[Any]"]


class GroupCommit:
    """An `AnswerJournal` with one writer thread for each process.

    While one commit waits for the disk, the next answers gather; then they are committed
    together. Nobody is answered before the commit that holds the answer has returned.
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
                for promise, settle in kept:
                    settle(promise)

    def gathered(self) -> list[Waiting]:
        """Return what else has come meanwhile."""
        found: list[Waiting] = []
        while len(found) < MOST_TOGETHER - 1:
            try:
                found.append(self.waiting.get_nowait())
            except Empty:
                break
        return found

    def commit(
        self, batch: list[Waiting]
    ) -> list[tuple["Future[Any]", Callable[["Future[Any]"], None]]]:
        """Write a batch in one transaction; return how to tell each one who waits."""
        told = []
        with Session(self.engine, expire_on_commit=False) as session, session.begin():
            for keep, promise in batch:
                told.append((promise, self.kept(session, keep)))
        return told

    def kept(
        self, session: Session, keep: Callable[[Session], Any]
    ) -> Callable[["Future[Any]"], None]:
        """Write one answer behind a savepoint, so that a refused one harms no other."""
        try:
            with session.begin_nested():
                result = keep(session)
        except Exception as refusal:
            return lambda promise, refusal=refusal: promise.set_exception(refusal)  # type: ignore[misc]
        return lambda promise: promise.set_result(result)
