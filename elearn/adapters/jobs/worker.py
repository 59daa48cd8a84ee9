"""Takes jobs from the table, one at a time; any number of workers may run."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Event
from typing import TYPE_CHECKING, Any

import structlog
from sqlalchemy import ColumnElement, delete, or_, select, update

from elearn.db import session
from elearn.jobs import Job, Work
from elearn.ports import Services

if TYPE_CHECKING:
    from flask import Flask

LEASE = timedelta(minutes=5)  # a worker that ended is waited for so long
TRIES = 8
FIRST_WAIT = timedelta(seconds=30)  # doubled after each try: the last begins an hour later
LOOK_EVERY = 1.0  # seconds
CHORES_EVERY = timedelta(hours=1)
LONGEST_ERROR = 500

log = structlog.get_logger("jobs")
Chore = Callable[[datetime], None]


@dataclass(frozen=True)
class Lease:
    """A job in this worker's hands; `until` tells its lease from a later one."""

    id: int
    name: str
    payload: dict[str, Any]
    tries: int
    until: datetime


class Worker:
    """Does the jobs called by the names in `jobs`, and now and then the chores."""

    def __init__(
        self, app: "Flask", jobs: Mapping[str, Work], chores: Iterable[Chore] = ()
    ) -> None:
        self.app, self.jobs, self.chores = app, jobs, tuple(chores)
        self.services: Services = app.extensions["services"]
        self.next_chores: datetime | None = None

    def run(self, stop: Event) -> None:
        """Work until `stop` is set; the job in hand is finished first."""
        while not stop.is_set():
            try:
                if not self.run_one():
                    self.do_chores()
                    stop.wait(LOOK_EVERY)
            except Exception as error:  # the database may be away for a while
                log.error("no work", error=type(error).__name__)
                stop.wait(LOOK_EVERY * 5)

    def run_until_idle(self) -> int:
        """Do everything that is due now; return how many jobs were tried."""
        tried = 0
        while self.run_one():
            tried += 1
        return tried

    def run_one(self) -> bool:
        """Take one job and do it; return whether there was one."""
        with self.app.app_context():
            lease = self.take()
            if lease:
                self.do(lease)
            return lease is not None

    def take(self) -> Lease | None:
        """Lease the job that is due longest."""
        now = self.services.clock.now()
        due = select(Job).where(is_due(now)).order_by(Job.due_at, Job.id).limit(1)
        # Looked at without a lock first: an idle worker must not stand in a writer's way.
        if session.scalar(due.with_only_columns(Job.id)) is None:
            session.rollback()
            return None
        take_the_pen()
        # SQLite has locked the file, so nobody else can see this row before the commit;
        # PostgreSQL locks the row, and other workers pass it by.
        job = session.scalar(due.with_for_update(skip_locked=True))
        if job is None:
            session.rollback()
            return None
        job.tries, job.leased_until = job.tries + 1, now + LEASE
        lease = Lease(job.id, job.name, dict(job.payload), job.tries, job.leased_until)
        session.commit()
        return lease

    def do(self, lease: Lease) -> None:
        """Do a job; what goes wrong is kept with it, and it is tried again later."""
        try:
            if lease.tries > TRIES:
                raise WorkerEnded
            self.call(self.jobs[lease.name], lease.payload)
            self.finish(lease)
        except Exception as error:
            session.rollback()
            self.put_back(lease, error)
        finally:
            session.rollback()

    def call(self, work: Work, payload: dict[str, Any]) -> None:
        """Do the work, and leave a transaction that writes."""
        if getattr(work, "waits_outside", False):
            work(payload, self.services)
            take_the_pen()
        else:
            take_the_pen()
            work(payload, self.services)

    def finish(self, lease: Lease) -> None:
        """Mark it done, in the transaction of the work; its payload is no longer needed."""
        done: dict[str, Any] = {
            "done_at": self.services.clock.now(),
            "leased_until": None,
            "payload": {},
        }
        if not self.mark(lease, done):
            raise LeaseLost
        session.commit()

    def put_back(self, lease: Lease, error: Exception) -> None:
        """Let a job be tried again after a while, or give it up; the reason is kept."""
        now = self.services.clock.now()
        reason = f"{type(error).__name__}: {error}"[:LONGEST_ERROR]
        log.warning("failed", job=lease.name, id=lease.id, error=type(error).__name__)
        change: dict[str, Any] = {"last_error": reason, "leased_until": None}
        if lease.tries >= TRIES:
            change["given_up_at"] = now
        else:
            change["due_at"] = now + FIRST_WAIT * 2**lease.tries
        take_the_pen()
        self.mark(lease, change)
        session.commit()

    def mark(self, lease: Lease, change: dict[str, Any]) -> bool:
        """Write the outcome down, unless the lease has run out and somebody else has it."""
        mine = update(Job).where(Job.id == lease.id, Job.leased_until == lease.until)
        result = session.execute(mine.values(change))
        return bool(getattr(result, "rowcount", 0))

    def do_chores(self) -> None:
        """Clear away what is no longer needed, once an hour."""
        now = self.services.clock.now()
        if self.next_chores and now < self.next_chores:
            return
        self.next_chores = now + CHORES_EVERY
        with self.app.app_context():
            take_the_pen()
            for chore in self.chores:
                chore(now)
            session.commit()


class WorkerEnded(Exception):
    """Every worker that tried this job ended in the middle of it."""


class LeaseLost(Exception):
    """The job took longer than its lease, and another worker has it now."""


def is_due(now: datetime) -> ColumnElement[bool]:
    """Return a condition: the job waits, and nobody has it."""
    return (
        Job.done_at.is_(None)
        & Job.given_up_at.is_(None)
        & (Job.due_at <= now)
        & or_(Job.leased_until.is_(None), Job.leased_until <= now)
    )


def take_the_pen() -> None:
    """Begin a transaction that writes."""
    session.rollback()
    session.connection(execution_options={"writes": True})


def forget_done(now: datetime) -> None:
    """Remove jobs that were done a week ago; those given up stay to be looked at."""
    session.execute(delete(Job).where(Job.done_at < now - timedelta(days=7)))
