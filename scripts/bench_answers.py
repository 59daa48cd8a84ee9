"""Measure how fast answers are kept on SQLite: many in one commit, against one commit each.

    python -m scripts.bench_answers

Over HTTP both journals run behind the server that operators use, one after the other, several
times in turn; what is printed are ratios of one run.
"""

import json
import os
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from http.client import HTTPConnection
from itertools import count
from pathlib import Path
from threading import Barrier, Thread
from time import perf_counter

from flask import Flask

from elearn.adapters.journal.group import GroupCommit
from elearn.adapters.journal.single import SingleCommit
from elearn.app import create_app
from elearn.db import db
from elearn.domain.quiz.journal import read_event
from elearn.ports import AnswerJournal
from elearn.quizzes.operations import keep
from scripts.crowd import Learner, ask, gather, served

COMMAND = "python -m scripts.bench_answers"
CLIENTS, THREADS, ROUNDS, SECONDS = 32, 16, 3, 4.0
MANY_IN_ONE, ONE_EACH = "elearn.app:create_app", "scripts.bench_answers:one_each"
Send = Callable[[int], None]


@dataclass(frozen=True)
class Pace:
    """How many answers a second, and how long all but one in a hundred took at most."""

    rate: float
    p99: float  # milliseconds


def one_each() -> Flask:
    """Assemble the platform with one commit for each answer."""
    app = create_app()
    with app.app_context():
        app.extensions["services"].journal = SingleCommit(db.engine)
    return app


def main() -> None:
    """Print the figures."""
    print(f"answers: load average before {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as place:
        show("HTTP", CLIENTS, *(compared(partial(over_http, Path(place)))))
    with tempfile.TemporaryDirectory() as place:
        show("below HTTP", THREADS, *(compared(partial(below_http, Path(place)))))
    print(f"answers: load average after {os.getloadavg()[0]:.1f}")


def compared(measure: Callable[[str, str], Pace]) -> tuple[list[Pace], list[Pace]]:
    """Return the paces of both journals, measured in turn."""
    pairs = [
        (measure(MANY_IN_ONE, f"group-{number}"), measure(ONE_EACH, f"each-{number}"))
        for number in range(ROUNDS)
    ]
    return [many for many, _ in pairs], [one for _, one in pairs]


def show(where: str, clients: int, many: list[Pace], one: list[Pace]) -> None:
    """Print one comparison: the middle of the rounds, each ratio from one round."""
    for name, paces in (("group commit", many), ("one commit each", one)):
        rate = statistics.median(pace.rate for pace in paces)
        p99 = statistics.median(pace.p99 for pace in paces)
        print(f"{where}, {clients} clients, {name}: {rate:.0f}/s, p99 {p99:.0f} ms ({COMMAND})")
    rounds = list(zip(many, one, strict=True))
    faster = statistics.median(a.rate / b.rate for a, b in rounds)
    waiting = statistics.median(a.p99 / b.p99 for a, b in rounds)
    print(f"{where}, throughput ratio: {faster:.2f} ({COMMAND})")
    print(f"{where}, p99 ratio: {waiting:.2f} ({COMMAND})")


def over_http(place: Path, factory: str, name: str) -> Pace:
    """Return the pace of a platform behind its server."""
    home = place / name
    crowd = gather(home, CLIENTS)
    with served(home, factory, threads=CLIENTS, ELEARN_LOG_LEVEL="ERROR") as site:
        lines = [HTTPConnection("127.0.0.1", site.port, timeout=60) for _ in crowd.learners]
        pairs = zip(lines, crowd.learners, strict=True)
        sends = [partial(post, line, learner) for line, learner in pairs]
        return pace(sends)


def post(line: HTTPConnection, learner: Learner, seq: int) -> None:
    """Send one answer and wait for its receipt."""
    headers = {**learner.headers, "Content-Type": "application/json"}
    body = json.dumps([learner.event(seq)]).encode()
    answer, said = ask(line, f"/learn/attempts/{learner.attempt}/events", headers, body)
    if answer.status not in {200, 503}:
        raise RuntimeError(said)


def below_http(place: Path, factory: str, name: str) -> Pace:
    """Return the pace of the journal alone."""
    crowd = gather(place / name, THREADS)
    with crowd.app.app_context():
        kind = GroupCommit if factory == MANY_IN_ONE else SingleCommit
        journal = kind(db.engine)
        now = crowd.app.extensions["services"].clock.now()

        def write(learner: Learner, seq: int) -> None:
            event = read_event(learner.event(seq))
            kept(journal, lambda line: keep(line, learner.attempt, event, now))

        return pace([partial(write, learner) for learner in crowd.learners])


def kept(journal: AnswerJournal, work: Callable[..., object]) -> None:
    """Keep one answer."""
    journal.record(work)


def pace(sends: Sequence[Send]) -> Pace:
    """Let everybody send for some seconds, after one answer each to warm up."""
    barrier = Barrier(len(sends))
    taken: list[float] = []

    def run(send: Send) -> None:
        numbers = count(1)
        send(next(numbers))
        barrier.wait()
        taken.extend(timed(send, numbers))

    threads = [Thread(target=run, args=(send,)) for send in sends]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    taken.sort()
    return Pace(len(taken) / SECONDS, 1000 * taken[int(len(taken) * 0.99)])


def timed(send: Send, numbers: Iterator[int]) -> Iterator[float]:
    """Yield how long each answer took."""
    end = perf_counter() + SECONDS
    while (begun := perf_counter()) < end:
        send(next(numbers))
        yield perf_counter() - begun


if __name__ == "__main__":
    main()
