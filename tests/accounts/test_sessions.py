"""How long a sign-in holds, and when it is written down that it was used."""

from datetime import timedelta

import pytest
from sqlalchemy import event, select

from elearn.accounts.access import key_hash
from elearn.accounts.models import Duty, Person, SignIn
from elearn.accounts.models.role import PlaceKind
from elearn.db import db, session

ARRIVED = 200


@pytest.fixture
def layla_at_the_desk(app, world, browse_as):
    """Layla, who may open the administrators' list for these tests' sake."""

    def with_duties(*duties):
        with app.app_context():
            layla = session.get(Person, world["layla"])
            for duty in duties:
                layla.take_up(duty, PlaceKind.ORGANISATION, 1)
            session.commit()
        return browse_as("layla")

    return with_duties


def is_signed_in(browser):
    answer = browser.get("/sign-in")
    return answer.status_code == 303


@pytest.mark.parametrize(
    ("duties", "holds", "is_over"),
    [
        ([], timedelta(days=30), timedelta(days=30, seconds=1)),
        ([Duty.TRAIN], timedelta(hours=12), timedelta(hours=12, seconds=1)),
        ([Duty.ADMINISTER], timedelta(minutes=15), timedelta(minutes=15, seconds=1)),
    ],
)
def test_an_unused_sign_in_runs_out_by_duty(layla_at_the_desk, clock, duties, holds, is_over):
    browser = layla_at_the_desk(*duties)
    start = clock.now()

    clock.moment = start + is_over
    assert not is_signed_in(browser)
    clock.moment = start + holds
    assert is_signed_in(browser)


@pytest.mark.parametrize(
    ("duties", "step", "whole"),
    [
        ([], timedelta(days=20), timedelta(days=90)),
        ([Duty.ADMINISTER], timedelta(minutes=14), timedelta(hours=12)),
    ],
)
def test_a_used_sign_in_runs_out_at_last(layla_at_the_desk, clock, duties, step, whole):
    browser = layla_at_the_desk(*duties)
    start = clock.now()
    while clock.now() + step - start <= whole:
        clock.moment += step
        assert is_signed_in(browser)

    clock.moment = start + whole + timedelta(seconds=1)
    assert not is_signed_in(browser)


def test_a_shared_device_forgets_after_half_an_hour(visitor, password, clock):
    visitor.post("/sign-in", data={"name": "layla@example.org", "password": password})

    clock.moment += timedelta(minutes=30, seconds=1)

    assert not is_signed_in(visitor)


def test_only_ones_own_device_keeps_the_cookie_when_the_browser_closes(visitor, password):
    name = {"name": "layla@example.org", "password": password}
    shared = visitor.post("/sign-in", data=name).headers["Set-Cookie"]
    own = visitor.post("/sign-in", data={**name, "keep": "1"}).headers["Set-Cookie"]

    assert "Expires" not in shared
    assert "Expires" in own
    assert "HttpOnly" in own
    assert "SameSite=Lax" in own


def test_reading_pages_stamps_the_cookie_now_and_then(browse_as, clock):
    layla = browse_as("layla")

    first = layla.get("/sign-in").headers
    clock.moment += timedelta(minutes=9)
    soon = layla.get("/sign-in").headers
    clock.moment += timedelta(minutes=2)
    later = layla.get("/sign-in").headers

    assert "Set-Cookie" in first
    assert "Set-Cookie" not in soon
    assert "Set-Cookie" in later


def test_reading_pages_writes_nothing(app, browse_as, clock):
    layla = browse_as("layla")
    clock.moment += timedelta(hours=5)
    written = []

    def look(connection, cursor, statement, *_):
        if not statement.startswith(("SELECT", "BEGIN")):
            written.append(statement)

    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", look)
        layla.get("/sign-in")
        event.remove(db.engine, "before_cursor_execute", look)

    assert written == []


def test_a_post_writes_the_visit_down_at_most_once_in_ten_minutes(app, browse_as, clock):
    layla = browse_as("layla")
    seen = []
    for _ in range(3):
        clock.moment += timedelta(minutes=6)
        layla.post("/theme", data={"theme": "dark"})
        with app.app_context():
            device = select(SignIn.last_seen_at).where(SignIn.key_hash == key_hash("layla"))
            seen.append(session.scalar(device))

    assert seen == [
        clock.now() - timedelta(minutes=18),
        clock.now() - timedelta(minutes=6),
        clock.now() - timedelta(minutes=6),
    ]


def test_who_is_asking_costs_one_statement(app, browse_as):
    aida = browse_as("aida")
    asked = []

    def look(connection, cursor, statement, *_):
        asked.append(statement)

    with app.app_context():
        event.listen(db.engine, "before_cursor_execute", look)
        aida.get("/sign-in")
        event.remove(db.engine, "before_cursor_execute", look)

    assert len([line for line in asked if line.startswith("SELECT")]) == 1
