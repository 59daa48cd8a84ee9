"""Many answers in one commit: for a database with one writer."""

from queue import Empty, SimpleQueue
from threading import Lock, Thread
from time import sleep
from typing import Any

from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DatabaseError, IntegrityError

from elearn.ports import Keep

MOST_TOGETHER = 64
A_MOMENT = 0.0005  # seconds; a commit takes longer


class Promise:
    """An outcome that somebody waits for; a `Future` costs several times as much."""

    def __init__(self) -> None:
        self.told = Lock()
        self.told.acquire()
        self.outcome: Any = None

    def tell(self, outcome: Any) -> None:  # noqa: ANN401 - what `keep` made of the entry
        """Let whoever waits go on."""
        self.outcome = outcome
        self.told.release()

    def wait(self) -> Any:  # noqa: ANN401 - see `tell`
        """Return the outcome once it is told, or raise it if it is a refusal."""
        self.told.acquire()
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


Waiting = tuple[Any, Promise]  # an entry, and whoever waits for its outcome


class GroupCommit:
    """An `AnswerJournal` with one writer thread for each process.

    While one commit waits for the disk, the next answers gather; then they are committed
    together. Those who were just answered come back at once: after a commit of several the
    writer waits a moment for all of them, and whoever is alone never waits. Nobody is answered
    before the commit that holds the answer has returned. A batch that the database refuses is
    written again, each answer behind a savepoint: `keep` may run twice.
    """

    def __init__(self, engine: Engine, keep: Keep) -> None:
        self.engine = engine.execution_options(writes=True)
        self.keep = keep
        self.waiting: SimpleQueue[Waiting] = SimpleQueue()
        self.starting = Lock()
        self.writer: Thread | None = None

    def record(self, entry: Any) -> Any:  # noqa: ANN401 - what `keep` knows
        """Hand an entry to the writer and wait until it is committed, or raise its refusal."""
        self.start()
        promise = Promise()
        self.waiting.put((entry, promise))
        return promise.wait()

    def start(self) -> None:
        """Start the writer with the first answer: a process that was forked has none yet."""
        if self.writer is None or not self.writer.is_alive():
            with self.starting:
                if self.writer is None or not self.writer.is_alive():
                    self.writer = Thread(target=self.write, name="answers", daemon=True)
                    self.writer.start()

    def write(self) -> None:
        """Write what waits, batch after batch, for as long as the process lives."""
        batch: list[Waiting] = []
        while True:
            batch = self.gathered(after=len(batch))
            try:
                outcomes = self.commit([entry for entry, _ in batch])
            except Exception as trouble:
                outcomes = [trouble] * len(batch)
            for (_, promise), outcome in zip(batch, outcomes, strict=True):
                promise.tell(outcome)

    def gathered(self, after: int) -> list[Waiting]:
        """Return the next batch, after one of so many: what waits, and at least one."""
        found = [self.waiting.get()]
        if after > 1:
            sleep(A_MOMENT)
        while len(found) < MOST_TOGETHER:
            try:
                found.append(self.waiting.get_nowait())
            except Empty:
                break
        return found

    def commit(self, entries: list[Any]) -> list[Any]:
        """Write a batch in one transaction; return what became of each entry."""
        try:
            with self.engine.begin() as connection:
                return list(self.keep(connection, entries))
        except DatabaseError as trouble:
            if not isinstance(trouble, IntegrityError):
                raise  # a lock, a full disk: true for the whole batch
        except Exception:  # noqa: S110 - whose it is shows below
            pass
        with self.engine.begin() as connection:
            return [self.apart(connection, entry) for entry in entries]

    def apart(self, connection: Connection, entry: Any) -> Any:  # noqa: ANN401 - see `record`
        """Write one entry behind a savepoint, so that a refused one harms no other."""
        try:
            with connection.begin_nested():
                (outcome,) = self.keep(connection, [entry])
        except Exception as refusal:
            return refusal
        else:
            return outcome
