"""When the database does not answer: a page that says so, in the language of its reader."""

import sqlite3
from contextlib import closing

import pytest

from elearn.accounts.models import Person
from elearn.db import db, session

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
