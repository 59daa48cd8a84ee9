"""Work in the table: done once, taken up again after a worker's end, given up at last."""

import os
import signal
import subprocess
import sys
import textwrap
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import event, select

from elearn.accounts.models import AuditLine
from elearn.accounts.operations.audit import note
from elearn.adapters.jobs.worker import LEASE, TRIES, Worker, forget_done
from elearn.db import db, session
from elearn.jobs import Job, enqueue, waits_outside


def write(payload, services):
    note("test.done", services.clock.now(), **payload)


def fail(payload, services):
    note("test.half_done", services.clock.now())
    raise OSError("the post is closed")


@waits_outside
def look(payload, services):
    session.execute(select(Job)).all()


@pytest.fixture
def ask(app, world, clock):
    """Enqueue work, due now unless said otherwise."""

    def ask(name, due=timedelta(0), **payload):
        with app.app_context():
            enqueue(name, payload, clock.now() + due)
            session.commit()

    return ask


@pytest.fixture
def worker(app):
    return Worker(app, {"write": write, "fail": fail, "look": look})


@pytest.fixture
def jobs(app):
    """Return every job as it stands."""

    def jobs():
        with app.app_context():
            return session.scalars(select(Job).order_by(Job.id)).all()

    return jobs


@pytest.fixture
def deeds(app):
    def deeds():
        with app.app_context():
            return session.scalars(select(AuditLine.deed)).all()

    return deeds


def test_what_is_due_is_done_in_order_and_once(ask, worker, deeds, jobs):
    ask("write", number=1)
    ask("write", due=timedelta(minutes=1), number=2)

    assert worker.run_until_idle() == 1
    assert worker.run_until_idle() == 0
    assert deeds() == ["test.done"]
    assert [bool(job.done_at) for job in jobs()] == [True, False]


def test_what_was_done_leaves_no_payload(ask, worker, jobs):
    ask("write", number=1)
    worker.run_until_idle()

    assert jobs()[0].payload == {}


def test_work_that_waits_outside_is_marked_too(ask, worker, jobs):
    ask("look")
    worker.run_until_idle()

    assert jobs()[0].done_at


def test_a_failure_leaves_nothing_behind_but_its_reason(ask, worker, deeds, jobs, clock):
    ask("fail")
    worker.run_until_idle()

    (job,) = jobs()
    assert deeds() == []
    assert job.last_error == "OSError: the post is closed"
    assert job.due_at == clock.now() + timedelta(minutes=1)


def test_waits_double_and_the_eighth_failure_is_the_last(ask, worker, jobs, clock):
    ask("fail")
    waits = []
    while not jobs()[0].given_up_at:
        assert worker.run_until_idle() == 1
        waits.append((jobs()[0].due_at - clock.now()) / timedelta(minutes=1))
        clock.moment = max(clock.now(), jobs()[0].due_at)

    assert waits[:-1] == [1, 2, 4, 8, 16, 32, 64]
    assert len(waits) == TRIES
    clock.moment += timedelta(days=1)
    assert worker.run_until_idle() == 0


def test_an_unknown_name_waits_for_a_worker_that_knows_it(ask, worker, app, jobs, clock):
    ask("new.work")
    worker.run_until_idle()
    clock.moment += timedelta(minutes=1)

    Worker(app, {"new.work": write}).run_until_idle()

    assert jobs()[0].done_at


def test_a_job_of_a_worker_that_ended_is_done_after_its_lease(ask, worker, app, clock, deeds):
    ask("write", number=1)
    with app.app_context():
        worker.take()  # and then nothing: the worker is gone

    assert worker.run_until_idle() == 0
    clock.moment += LEASE
    assert worker.run_until_idle() == 1
    assert deeds() == ["test.done"]


def test_work_that_ends_every_worker_is_given_up(ask, worker, app, clock, jobs, deeds):
    ask("write")
    for _ in range(TRIES):
        with app.app_context():
            assert worker.take()
        clock.moment += LEASE

    worker.run_until_idle()

    assert jobs()[0].given_up_at
    assert jobs()[0].last_error.startswith("WorkerEnded")
    assert deeds() == []


def test_whoever_lost_the_lease_changes_nothing(ask, worker, app, clock, jobs, deeds):
    ask("write", number=1)
    with app.app_context():
        late = worker.take()
    clock.moment += LEASE
    worker.run_until_idle()
    with app.app_context():
        worker.do(late)

    assert deeds() == ["test.done"]
    assert jobs()[0].done_at
    assert jobs()[0].last_error == ""


@pytest.fixture
def patience(app, engine):
    """Wait for a locked SQLite file as long as the platform does, not only 50 milliseconds."""

    def wait_longer(connection, *_):
        connection.execute("PRAGMA busy_timeout = 5000")

    if engine != "sqlite":
        yield
        return
    with app.app_context():
        event.listen(db.engine, "checkout", wait_longer)
        yield
        event.remove(db.engine, "checkout", wait_longer)
        db.engine.dispose()


@pytest.mark.usefixtures("patience")
def test_workers_at_the_same_time_do_each_job_once(ask, app, deeds):
    for number in range(12):
        ask("write", number=number)
    start = Barrier(4)

    def work():
        start.wait()
        Worker(app, {"write": write}).run_until_idle()

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert deeds() == ["test.done"] * 12


def test_an_idle_worker_takes_no_lock(app, worker, world, clock):
    with app.app_context():
        session.connection(execution_options={"writes": True})  # somebody else writes

        assert worker.run_one() is False
        session.rollback()


def test_done_work_is_forgotten_after_a_week_and_failed_work_is_not(app, ask, worker, jobs, clock):
    ask("write")
    ask("fail")
    worker.run_until_idle()
    clock.moment += timedelta(days=8)
    with app.app_context():
        forget_done(clock.now())
        session.commit()

    assert [job.name for job in jobs()] == ["fail"]


def test_a_killed_worker_loses_nothing_and_doubles_nothing(tmp_path):
    """The real program, a real file, a real clock: SIGKILL in the middle of the work."""
    script = textwrap.dedent("""
        import os, sys, time
        from pathlib import Path
        from elearn import wiring
        from elearn.adapters.jobs import worker
        from elearn.app import create_app
        from elearn.config import Settings
        from elearn.db import db, session
        from elearn.jobs import Job, enqueue
        from datetime import datetime, timedelta, UTC

        worker.LEASE = timedelta(seconds=1)
        home = Path(sys.argv[1])
        app = create_app(Settings(HOME=home, SECRET_KEY="k",
            SQLALCHEMY_DATABASE_URI=f"sqlite:///{home}/db"))

        def work(payload, services):
            enqueue("never", {"made_by": os.getpid()}, datetime(2999, 1, 1, tzinfo=UTC))
            session.flush()
            if sys.argv[2] == "hang":
                print("in the middle", flush=True)
                time.sleep(60)

        with app.app_context():
            db.create_all()
            if sys.argv[2] == "hang":
                enqueue("work", {}, datetime.now(UTC))
                session.commit()
        doer = worker.Worker(app, {"work": work})
        ends = time.monotonic() + 10
        while time.monotonic() < ends and not doer.run_until_idle():
            time.sleep(0.1)
        with app.app_context():
            print([(job.name, bool(job.done_at), job.tries) for job in session.query(Job)])
    """)
    command = [sys.executable, "-c", script, str(tmp_path)]
    surroundings = {**os.environ, "PYTHONWARNINGS": "default"}
    hanging = subprocess.Popen(
        [*command, "hang"], stdout=subprocess.PIPE, text=True, env=surroundings
    )
    with hanging:
        while "middle" not in hanging.stdout.readline():
            continue
        hanging.send_signal(signal.SIGKILL)

    second = subprocess.run(
        [*command, "work"], capture_output=True, text=True, check=True, env=surroundings
    )

    assert second.stdout.splitlines()[-1] == "[('work', True, 2), ('never', False, 0)]"
