"""When the database does not answer: a page that says so, in the language of its reader."""

import errno
import sqlite3
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import event, update

from elearn.accounts.models import Person
from elearn.db import db, session
from tests.test_outsider import contents

pytestmark = pytest.mark.only_on("sqlite")


@pytest.fixture
def impatient(app, database):
    """Hold the write lock while a test runs, and let nobody wait long for it."""
    with closing(sqlite3.connect(database, isolation_level=None)) as holder:
        with app.app_context():
            db.engine.dispose()
        holder.execute("BEGIN IMMEDIATE")
        yield
        holder.execute("ROLLBACK")


@pytest.mark.parametrize(("language", "said"), [("fr", 'lang="fr"'), ("ar", 'lang="ar"')])
def test_a_locked_database_is_said_in_the_persons_language(
    app, browse_as, world, language, said, request
):
    with app.app_context():
        session.get_one(Person, world["layla"]).language = language
        session.commit()
    layla = browse_as("layla")
    request.getfixturevalue("impatient")

    answer = layla.post("/learn/courses/par/withdrawal", headers={"Accept-Language": "en"})

    assert answer.status_code == 503
    assert int(answer.headers["Retry-After"]) > 0
    assert said in answer.text
    assert "script-src 'self';" in answer.headers["Content-Security-Policy"]


def unplaced(path):
    """Put a folder where the file was: not even the superuser opens it as a database."""
    path.mkdir()


def scribbled(path):
    """Put a file there that is no database."""
    path.write_bytes(b"nonsense" * 1000)


@contextmanager
def gone(app, database, spoil):
    """Take the file of the database away while the block runs."""
    place = Path(database)
    with app.app_context():
        session.remove()
        db.engine.dispose()
    with closing(sqlite3.connect(place)) as last:
        last.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    away = place.rename(place.with_suffix(".away"))
    spoil(place)
    try:
        yield
    finally:
        with app.app_context():
            session.remove()
            db.engine.dispose()
        for left in place.parent.glob(f"{place.name}*"):
            left.rmdir() if left.is_dir() else left.unlink()
        away.rename(place)


@pytest.mark.parametrize("spoil", [unplaced, scribbled])
def test_a_database_that_is_gone_is_said_and_the_site_recovers_by_itself(
    app, browse_as, database, spoil
):
    layla = browse_as("layla")
    before = contents(app)

    with gone(app, database, spoil):
        answer = layla.get("/learn", headers={"Accept-Language": "fr"}, follow_redirects=True)
        alive, ready = layla.get("/healthz"), layla.get("/readyz")

    assert (answer.status_code, alive.status_code, ready.status_code) == (503, 200, 503)
    assert int(answer.headers["Retry-After"]) > 0
    assert 'lang="fr"' in answer.text
    assert layla.get("/learn", follow_redirects=True).status_code == 200
    assert layla.get("/readyz").status_code == 200
    assert contents(app) == before


@pytest.fixture
def full_disk(app):
    """Let no database file grow while a test runs, and leave no page of it free."""

    def tighten(connection, *about):
        connection.execute("PRAGMA max_page_count = 1")  # as small as the file is now

    with app.app_context():
        engine = db.engine
        engine.dispose()
        event.listen(engine, "connect", tighten)
        yield
        event.remove(engine, "connect", tighten)
        session.remove()
        engine.dispose()


def test_a_full_disk_is_a_507_in_the_persons_language_and_loses_nothing(
    app, browse_as, world, request, monkeypatch
):
    def write_much(**about):
        session.execute(update(Person).values(name_ar="أ" * 1_000_000))
        session.commit()
        return ""

    with app.app_context():
        session.get_one(Person, world["layla"]).language = "ar"
        session.commit()
    layla = browse_as("layla")
    before = contents(app)
    monkeypatch.setitem(app.view_functions, "learn.enrolments.leave", write_much)
    request.getfixturevalue("full_disk")

    answer = layla.post("/learn/courses/par/withdrawal")

    assert answer.status_code == 507
    assert 'lang="ar"' in answer.text
    assert contents(app) == before


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_file_that_finds_no_room_is_a_507(app, visitor, monkeypatch, number):
    def full(**about):
        raise OSError(number, "no room")

    monkeypatch.setitem(app.view_functions, "public.home.help_page", full)

    answer = visitor.get("/help", headers={"Accept-Language": "fr"})

    assert answer.status_code == 507
    assert 'lang="fr"' in answer.text
