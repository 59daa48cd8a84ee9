"""The contract of the answer journal, kept by each of them."""

from threading import Barrier, Event, Thread
from time import monotonic, sleep

import pytest
from sqlalchemy import create_engine, event, insert, select, text
from sqlalchemy.exc import IntegrityError

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
        return request.param(db.engine, in_turn)


def in_turn(connection, entries):
    """Keep entries that are functions; one that raises does so for all of them."""
    return [entry(connection) for entry in entries]


def line(name):
    """Return what a page asks the journal to keep."""

    def keep(connection):
        row = insert(Job).values(name=name, payload={}, due_at=LONG_AGO, tries=0, last_error="")
        return connection.execute(row.returning(Job.id)).scalar_one()

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


def refuse(connection):
    line("half of a refused one")(connection)
    raise LookupError


def refuse_in_words(connection):
    return LookupError()


def break_a_rule(connection):
    for _ in range(2):
        connection.execute(text("INSERT INTO organisation (id, slug, name) VALUES (7, 'a', 'a')"))


@pytest.mark.parametrize(
    ("bad", "refusal"),
    [(refuse, LookupError), (refuse_in_words, LookupError), (break_a_rule, IntegrityError)],
)
def test_one_that_is_refused_leaves_nothing(app, kept, bad, refusal):
    with pytest.raises(refusal):
        kept.record(bad)

    assert retried(kept, line("the next one"))
    assert names(app) == {"the next one"}


def test_a_refused_one_takes_none_of_its_batch_along(app, world):
    with app.app_context():
        group = GroupCommit(db.engine, in_turn)

    outcomes = group.commit([line("before"), refuse, line("after")])

    assert [isinstance(outcome, int) for outcome in outcomes] == [True, False, True]
    assert isinstance(outcomes[1], LookupError)
    assert names(app) == {"before", "after"}


def test_answers_that_gather_share_one_commit(app, world):
    with app.app_context():
        engine = db.engine
    group, commits, holding, gate = GroupCommit(engine, in_turn), [], Event(), Event()

    def note(connection):
        commits.append(connection)

    def hold(connection):
        holding.set()
        gate.wait(5)
        return line("the one that holds them up")(connection)

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
    assert isinstance(journal(create_engine(address), in_turn), kind)
