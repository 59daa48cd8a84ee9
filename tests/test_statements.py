"""How many statements a page costs: the same number, however much there is to show."""

import pytest
from sqlalchemy import event

from elearn.db import db
from tests.full_world import FullWorld

MOST = 12
LESSON = 5
READERS = {"public": "layla", "learn": "layla", "teach": "tariq", "admin": "aida"}
# They give a file or look after the house; no page is made.
NO_PAGES = {"public.home.ready"}


@pytest.fixture
def counted(app):
    """Return a function that counts what a request asks the database."""
    asked = []
    with app.app_context():
        engine = db.engine

    def note(connection, cursor, statement, parameters, context, executemany):
        if not statement.startswith(("BEGIN", "PRAGMA", "SAVEPOINT", "RELEASE")):
            asked.append(statement)

    event.listen(engine, "before_cursor_execute", note)

    def counted(client, address):
        client.get(address)  # the first visit fills caches
        asked.clear()
        status = client.get(address).status_code
        return status, len(asked), list(asked)

    yield counted
    event.remove(engine, "before_cursor_execute", note)


def test_no_page_asks_more_than_a_dozen_times(app, browse_as, world, clock, counted):
    full = FullWorld(app, world, clock)
    dear = {}
    for rule in app.url_map.iter_rules():
        audience = rule.endpoint.split(".")[0]
        if "GET" not in rule.methods or audience not in READERS or rule.endpoint in NO_PAGES:
            continue
        _, count, asked = counted(browse_as(READERS[audience]), full.address(rule))
        if count > MOST:
            dear[rule.endpoint] = (count, asked)

    assert not dear


def test_a_lesson_asks_five_times_at_most(app, browse_as, world, clock, counted):
    full = FullWorld(app, world, clock)
    address = f"/learn/courses/{full.values['slug']}/lessons/{full.values['lesson']}"

    status, count, asked = counted(browse_as("layla"), address)

    assert status == 200
    assert count <= LESSON, asked
