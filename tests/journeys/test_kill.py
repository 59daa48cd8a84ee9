"""The whole server is ended hard under load: what it acknowledged is there, exactly once."""

import json
import os
import random
import sqlite3
from contextlib import closing, suppress
from http.client import HTTPConnection, HTTPException
from itertools import count
from threading import Event, Thread
from time import monotonic, sleep

import pytest
from sqlalchemy import create_engine, text

from elearn.config import database_url
from scripts.crowd import ask, gather, served

KILLS = int(os.environ.get("ELEARN_KILLS", "20"))  # random moments
WRITERS, WORKERS = 8, 2
SHORTEST, LONGEST = 0.0, 0.5  # seconds of load
PATIENCE = 20
MUTANT = "tests.journeys.mutant:create_app"
ENGINES = ("sqlite", "postgresql")


class Writer(Thread):
    """A learner's phone: it sends one answer after the other and remembers the receipts."""

    def __init__(self, learner, port, numbers, stop):
        super().__init__()
        self.learner, self.port, self.numbers, self.stop = learner, port, numbers, stop
        self.acknowledged = []

    def run(self):
        line = HTTPConnection("127.0.0.1", self.port, timeout=10)
        with closing(line), suppress(OSError, HTTPException):  # until the server is gone
            while not self.stop.is_set():
                self.send(line)

    def send(self, line):
        event = self.learner.event(next(self.numbers))
        headers = {**self.learner.headers, "Content-Type": "application/json"}
        path = f"/learn/attempts/{self.learner.attempt}/events"
        answer, body = ask(line, path, headers, json.dumps([event]).encode())
        if answer.status == 200:
            self.acknowledged += [receipt["event_id"] for receipt in json.loads(body)]


def killed_under_load(crowd, home, kills, factory="elearn.app:create_serving_app", **environment):
    """End the server hard so often; return the ids that it acknowledged."""
    chance, acknowledged = random.Random(), []
    numbers = [count(1) for _ in crowd.learners]
    for _ in range(kills):
        stop = Event()
        with served(home, factory, workers=WORKERS, **environment) as site:
            pairs = zip(crowd.learners, numbers, strict=True)
            writers = [Writer(learner, site.port, each, stop) for learner, each in pairs]
            for writer in writers:
                writer.start()
            wait_for_the_first(writers)
            sleep(chance.uniform(SHORTEST, LONGEST))
            site.kill()
            stop.set()
            for writer in writers:
                writer.join()
        acknowledged += [event_id for writer in writers for event_id in writer.acknowledged]
    return acknowledged


def wait_for_the_first(writers):
    """Return when the server is under load: somebody has a receipt, or all lost patience."""
    deadline = monotonic() + PATIENCE
    while not any(writer.acknowledged for writer in writers) and monotonic() < deadline:
        sleep(0.005)


def rows(url):
    """Return the event ids that the database holds, each as often as it does."""
    engine = create_engine(url)
    try:
        with engine.connect() as connection:
            kept = text("SELECT event_id FROM answer_event WHERE slot IS NOT NULL")
            return list(connection.scalars(kept))
    finally:
        engine.dispose()


@pytest.fixture(params=ENGINES)
def ground(request, tmp_path):
    """Return a platform full of learners, the environment of its server, and its database."""
    url = ""
    if request.param == "postgresql":
        server = request.getfixturevalue("durable_postgresql")
        url = server.create(f"kill_{tmp_path.name}_{random.getrandbits(32)}")
    crowd = gather(tmp_path, WRITERS, url)
    environment = {"ELEARN_DATABASE_URL": url} if url else {}
    return crowd, environment, database_url(url, tmp_path)


def test_nothing_acknowledged_is_lost_or_doubled(ground, tmp_path):
    """Case 24, and the bar of the journal."""
    crowd, environment, url = ground

    acknowledged = killed_under_load(crowd, tmp_path, KILLS, **environment)

    kept = rows(url)
    assert len(acknowledged) > KILLS
    assert set(acknowledged) - set(kept) == set()
    assert len(kept) == len(set(kept))
    if url.startswith("sqlite"):
        with closing(sqlite3.connect(tmp_path / "elearn.sqlite")) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_the_same_test_catches_a_server_that_acknowledges_too_early(ground, tmp_path):
    crowd, environment, url = ground

    def is_caught():
        acknowledged = killed_under_load(crowd, tmp_path, 1, MUTANT, **environment)
        return set(acknowledged) - set(rows(url))

    # On a busy machine a receipt may travel longer than the fault lasts; then the next one tells.
    assert any(is_caught() for _ in range(KILLS))
