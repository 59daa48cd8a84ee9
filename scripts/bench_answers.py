"""Measure how fast answers are kept on SQLite: many in one commit, against one commit each.

    python -m scripts.bench_answers

Over HTTP both journals run behind the server as operators start it, one after the other,
several times in turn; what is printed are ratios of one run. An answer counts when its receipt
has arrived; whoever was sent away comes back, and the time that this takes counts.
"""

import os
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from threading import Barrier, BrokenBarrierError
from time import perf_counter

from flask import Flask
from sqlalchemy.exc import OperationalError

from elearn.adapters.clock import SystemClock
from elearn.adapters.journal.group import GroupCommit
from elearn.adapters.journal.single import SingleCommit
from elearn.app import create_serving_app
from elearn.cli.serving import MOST_WORKERS, THREADS
from elearn.db import db
from elearn.domain.quiz.journal import read_event
from elearn.ports import AnswerJournal
from elearn.quizzes.operations import Entry, keep_together
from scripts.crowd import Learner, application, gather, served
from scripts.phones import Tally, rush

COMMAND = "python -m scripts.bench_answers"
CLIENTS, WRITERS, ROUNDS, SECONDS = 32, 16, 5, 4.0
WORKERS = min(os.cpu_count() or 1, MOST_WORKERS)
NOW = SystemClock().now()
MANY_IN_ONE, ONE_EACH = "elearn.app:create_serving_app", "scripts.bench_answers:one_each"


@dataclass(frozen=True)
class Pace:
    """How many answers a second, and how long all but one in a hundred took at most."""

    rate: float
    p99: float  # milliseconds
    sent_away: int = 0

    @classmethod
    def of(cls, tally: Tally) -> "Pace":
        """Return the pace that a tally shows."""
        taken = sorted(tally.taken)
        return cls(len(taken) / SECONDS, 1000 * taken[int(len(taken) * 0.99)], tally.sent_away)


Measure = Callable[[Path, Sequence[Learner], str], Pace]


def one_each() -> Flask:
    """Assemble the platform with one commit for each answer."""
    app = create_serving_app()
    with app.app_context():
        app.extensions["services"].journal = SingleCommit(db.engine, keep_together)
    return app


def main() -> None:
    """Print the figures."""
    print(f"answers: load average before {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as place:
        show(f"HTTP, {CLIENTS} clients", *compared(over_http, Path(place), CLIENTS))
    with tempfile.TemporaryDirectory() as place:
        show(f"below HTTP, {WRITERS} threads", *compared(below_http, Path(place), WRITERS))
    print(f"answers: load average after {os.getloadavg()[0]:.1f}")


def compared(measure: Measure, place: Path, writers: int) -> tuple[list[Pace], list[Pace]]:
    """Return the paces of both journals, measured in turn, each as often first as second."""
    many: list[Pace] = []
    one: list[Pace] = []
    learners = gather(place / "first", writers).learners
    for number in range(ROUNDS):
        runs = [(many, MANY_IN_ONE), (one, ONE_EACH)]
        for paces, factory in runs if number % 2 else reversed(runs):
            home = shutil.copytree(place / "first", place / "copy")
            paces.append(measure(home, learners, factory))
            shutil.rmtree(home)
    return many, one


def show(where: str, many: list[Pace], one: list[Pace]) -> None:
    """Print one comparison: the middle of the rounds, each ratio from one round."""
    for name, paces in (("group commit", many), ("one commit each", one)):
        rate = statistics.median(pace.rate for pace in paces)
        p99 = statistics.median(pace.p99 for pace in paces)
        away = sum(pace.sent_away for pace in paces)
        print(f"{where}, {name}: {rate:.0f}/s, p99 {p99:.0f} ms, {away} sent away ({COMMAND})")
    rounds = list(zip(many, one, strict=True))
    faster = sorted(a.rate / b.rate for a, b in rounds)
    waiting = sorted(a.p99 / b.p99 for a, b in rounds)
    print(f"{where}, throughput ratio: {statistics.median(faster):.2f} {told(faster)} ({COMMAND})")
    print(f"{where}, p99 ratio: {statistics.median(waiting):.2f} {told(waiting)} ({COMMAND})")


def told(ratios: list[float]) -> str:
    """Return where the rounds lay."""
    return f"[{ratios[0]:.2f} to {ratios[-1]:.2f}]"


def over_http(home: Path, learners: Sequence[Learner], factory: str) -> Pace:
    """Return the pace of a platform behind its server."""
    quiet = {"ELEARN_LOG_LEVEL": "ERROR"}
    with served(home, factory, workers=WORKERS, threads=THREADS, **quiet) as site:
        return Pace.of(rush(site.port, learners, SECONDS))


def below_http(home: Path, learners: Sequence[Learner], factory: str) -> Pace:
    """Return the pace of the journal alone."""
    kind = GroupCommit if factory == MANY_IN_ONE else SingleCommit
    with application(home).app_context():
        engine = db.engine
    journal = kind(engine, keep_together)
    tally, start = Tally(), Barrier(WRITERS)
    with ThreadPoolExecutor(WRITERS) as threads:
        runs = [threads.submit(write, journal, each, start, tally) for each in learners]
        faults = [fault for run in runs if (fault := run.exception())]
    for fault in sorted(faults, key=lambda each: isinstance(each, BrokenBarrierError)):
        raise fault  # whatever broke the barrier comes first
    engine.dispose()
    return Pace.of(tally)


def write(journal: AnswerJournal, learner: Learner, start: Barrier, tally: Tally) -> None:
    """Keep one answer after the other for some seconds, after one to warm up."""
    numbers = count(1)
    try:
        keep(journal, learner, numbers, Tally())
        start.wait()
        end = perf_counter() + SECONDS
        while perf_counter() < end:
            keep(journal, learner, numbers, tally)
    except BaseException:
        start.abort()  # nobody waits for this one
        raise


def keep(journal: AnswerJournal, learner: Learner, numbers: Iterator[int], tally: Tally) -> None:
    """Keep one answer, coming back while the database is locked."""
    begun, event = perf_counter(), read_event(learner.event(next(numbers)))
    entry = Entry(learner.attempt, (event,), NOW)
    while True:
        try:
            journal.record(entry)
        except OperationalError:
            tally.sent_away += 1
        else:
            tally.taken.append(perf_counter() - begun)
            return


if __name__ == "__main__":
    main()
