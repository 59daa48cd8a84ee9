"""Counters of tries: the same on our database and on Redis or Valkey."""

from datetime import timedelta
from threading import Barrier, Lock, Thread
from time import sleep, time
from uuid import uuid4

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from elearn.adapters.limits.counters import Throttle, in_redis
from elearn.adapters.limits.database import Counter, DatabaseStorage, forget_counts
from elearn.adapters.limits.memory import MemoryStorage
from elearn.db import session
from elearn.ports import CountersLost, Pace
from elearn.web.transaction import take_the_pen

PACE = Pace(free=3, longest=8, memory=3600)


class InDatabase:
    """Each call in a transaction of its own, as pages do it."""

    def __init__(self, app, clock):
        self.app, self.clock = app, clock
        storage = DatabaseStorage(lambda: clock.now().timestamp())
        self.throttle = Throttle(storage, lambda: clock.now().timestamp())

    def attempt(self, tries):
        return self.within(lambda: self.throttle.attempt(tries))

    def forget(self, key):
        return self.within(lambda: self.throttle.forget(key))

    def within(self, work):
        with self.app.app_context():
            while True:
                try:
                    take_the_pen()
                    found = work()
                    session.commit()
                except OperationalError:  # tests wait only 50 ms for a lock
                    session.rollback()
                else:
                    return found

    def wait(self, seconds):
        self.clock.moment += timedelta(seconds=seconds)


class InMemory:
    """The memory of one process."""

    def __init__(self, clock):
        self.clock = clock
        seconds = lambda: clock.now().timestamp()  # noqa: E731 - as the wiring has it
        self.throttle = Throttle(MemoryStorage(seconds), seconds)
        self.attempt, self.forget = self.throttle.attempt, self.throttle.forget

    def wait(self, seconds):
        self.clock.moment += timedelta(seconds=seconds)


class InRedis:
    """A server, which goes by its own clock."""

    def __init__(self, url):
        self.throttle = in_redis(url, time)
        self.attempt, self.forget = self.throttle.attempt, self.throttle.forget

    def wait(self, seconds):
        sleep(seconds)


@pytest.fixture(params=["database", "memory", "redis"])
def counters(request, app, world, clock):
    if request.param == "memory":
        return InMemory(clock)
    if request.param == "redis":
        return InRedis(request.getfixturevalue("valkey_url"))
    return InDatabase(app, clock)


@pytest.fixture
def key():
    return uuid4().hex


def test_some_tries_are_free_and_then_one_waits(counters, key):
    waits = [counters.attempt({key: PACE}) for _ in range(5)]

    assert waits[:4] == [0, 0, 0, 0]
    assert 0 < waits[4] <= 2


def test_after_the_wait_one_try_passes_and_the_next_wait_is_longer(counters, key):
    for _ in range(4):
        counters.attempt({key: PACE})
    counters.wait(2.1)

    assert counters.attempt({key: PACE}) == 0
    assert 2 < counters.attempt({key: PACE}) <= 4


def test_a_refused_try_does_not_make_the_wait_longer(counters, key):
    for _ in range(50):
        last = counters.attempt({key: PACE})

    assert last <= 2
    counters.wait(2.1)
    assert counters.attempt({key: PACE}) == 0


def test_a_try_that_waits_for_one_counter_does_not_count_in_another(counters, key):
    for _ in range(4):
        counters.attempt({key: PACE})
    for _ in range(10):
        assert counters.attempt({f"{key} too": PACE, key: PACE})

    assert [counters.attempt({f"{key} too": PACE}) for _ in range(4)] == [0] * 4


def test_forgetting_begins_anew(counters, key):
    for _ in range(5):
        counters.attempt({key: PACE})

    counters.forget(key)

    assert [counters.attempt({key: PACE}) for _ in range(4)] == [0] * 4


def test_of_many_at_once_only_the_free_ones_and_one_more_pass(counters, key):
    start, passed, lock = Barrier(8), [], Lock()

    def try_it():
        start.wait()
        wait = counters.attempt({key: PACE})
        with lock:
            passed.append(wait == 0)

    threads = [Thread(target=try_it) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert passed.count(True) == 4


def test_waits_double_up_to_the_longest():
    assert [PACE.wait(tries) for tries in range(1, 9)] == [0, 0, 0, 2, 4, 8, 8, 8]
    assert PACE.wait(10**6) == 8


def test_what_is_long_past_is_forgotten(app, world, clock, key):
    counters = InDatabase(app, clock)
    for _ in range(5):
        counters.attempt({key: PACE})
    clock.moment += timedelta(hours=1, seconds=1)
    assert [counters.attempt({key: PACE}) for _ in range(4)] == [0] * 4

    clock.moment += timedelta(hours=1, seconds=1)
    with app.app_context():
        forget_counts(clock.now())
        assert session.scalars(select(Counter)).all() == []
        session.rollback()


def test_a_server_that_is_gone_is_said_so():
    with pytest.raises(CountersLost):
        in_redis("redis://127.0.0.1:1/0", time).attempt({"key": PACE})
    with pytest.raises(CountersLost):
        in_redis("redis://127.0.0.1:1/0", time).forget("key")


def test_without_counters_nobody_signs_in(app, visitor, monkeypatch):
    gone = in_redis("redis://127.0.0.1:1/0", time)
    monkeypatch.setattr(app.extensions["services"], "counters", gone)

    answer = visitor.post("/sign-in", data={"name": "layla@example.org", "password": "x"})

    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert visitor.get("/sign-in").status_code == 200
