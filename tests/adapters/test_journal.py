"""The contract of the answer journal, kept by each of them."""

from threading import Barrier, Event, Thread
from time import monotonic, sleep

import pytest
from sqlalchemy import create_engine, event, insert, select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from elearn.adapters.journal import journal
from elearn.adapters.journal.group import GroupCommit
from elearn.adapters.journal.single import SingleCommit
from elearn.db import db
from elearn.jobs import Job
from tests.story import LONG_AGO

MANY = 40


@pytest.fixture(params=[GroupCommit, SingleCommit])
def kept(request, app, world):
    with app.app_context():
        return request.param(db.engine)


def line(name):
    """Return what a page asks the journal to keep."""

    def keep(session: Session):
        row = insert(Job).values(name=name, payload={}, due_at=LONG_AGO, tries=0, last_error="")
        return session.execute(row.returning(Job.id)).scalar_one()

    return keep


def names(app):
    with app.app_context():
        return set(db.session.scalars(select(Job.name)))


def retried(kept, keep):
    """Keep something, coming back while another writer has the lock."""
    from sqlalchemy.exc import OperationalError  # noqa: PLC0415

    while True:
        try:
            return kept.record(keep)
        except OperationalError:
            continue


def test_what_it_returned_for_is_committed(app, kept):
    number = kept.record(line("first"))

    assert number
    assert names(app) == {"first"}


def test_many_at_once_are_all_kept(app, kept):
    barrier, numbers = Barrier(MANY), []

    def write(name):
        barrier.wait()
        numbers.append(retried(kept, line(name)))

    threads = [Thread(target=write, args=(f"answer {n}",)) for n in range(MANY)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(numbers)) == MANY
    assert len(names(app)) == MANY


def refuse(session):
    line("half of a refused one")(session)
    raise LookupError


def break_a_rule(session):
    for _ in range(2):
        session.execute(text("INSERT INTO organisation (id, slug, name) VALUES (7, 'a', 'a')"))


@pytest.mark.parametrize(
    ("bad", "refusal"), [(refuse, LookupError), (break_a_rule, IntegrityError)]
)
def test_one_that_is_refused_leaves_nothing(app, kept, bad, refusal):
    with pytest.raises(refusal):
        kept.record(bad)

    assert retried(kept, line("the next one"))
    assert names(app) == {"the next one"}


def test_a_refused_one_takes_none_of_its_batch_along(app, world):
    with app.app_context():
        group = GroupCommit(db.engine)
    batch = [(line("before"), None), (refuse, None), (line("after"), None)]
    promises = [Promise() for _ in batch]

    tellers = group.commit(batch)

    for tell, promise in zip(tellers, promises, strict=True):
        tell(promise)
    assert [promise.refused is None for promise in promises] == [True, False, True]
    assert names(app) == {"before", "after"}


class Promise:
    """What a future would be told."""

    result = refused = None

    def set_result(self, result):
        self.result = result

    def set_exception(self, refusal):
        self.refused = refusal


def test_answers_that_gather_share_one_commit(app, world):
    with app.app_context():
        engine = db.engine
    group, commits, holding, gate = GroupCommit(engine), [], Event(), Event()

    def note(connection):
        commits.append(connection)

    def hold(session):
        holding.set()
        gate.wait(5)
        return line("the one that holds them up")(session)

    event.listen(engine, "commit", note)
    first = Thread(target=group.record, args=(hold,))
    first.start()
    assert holding.wait(5)
    others = [Thread(target=group.record, args=(line(f"{n}"),)) for n in range(10)]
    for other in others:
        other.start()
    until = monotonic() + 5
    while group.waiting.qsize() < len(others) and monotonic() < until:
        sleep(0.001)
    gate.set()
    for thread in (first, *others):
        thread.join()
    event.remove(engine, "commit", note)

    assert len(commits) == 2
    assert len(names(app)) == 11


@pytest.mark.parametrize(
    ("address", "kind"),
    [("sqlite://", GroupCommit), ("postgresql+psycopg://nowhere/x", SingleCommit)],
)
def test_each_engine_gets_the_journal_that_suits_it(address, kind):
    assert isinstance(journal(create_engine(address)), kind)
