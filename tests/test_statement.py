"""The short way to rows: the same values and the same errors as SQLAlchemy's own."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import bindparam, event, func, literal, select, text, update
from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from elearn.accounts.models import Person, SignIn
from elearn.courses.models import Course
from elearn.db import db, reader, rows, session
from elearn.enrolments.models import Enrolment

COLUMNS = (
    *(Person.id, Person.digits, Person.shows_hijri, Person.joined_at, Enrolment.deadline),
    *(Enrolment.ended_at, Course.about, Course.title, literal("ل%لى"), Course.id),
)
FOLLOWED = select(*COLUMNS).join(Enrolment, Enrolment.learner_id == Person.id).join(Course)
EVERYTHING = FOLLOWED.order_by(Enrolment.id)


@pytest.fixture
def here(app, world):
    with app.app_context():
        session.execute(update(Enrolment).values(deadline=date(2027, 4, 1)))
        session.commit()
        session.remove()
        yield
        session.remove()


def by_sqlalchemy(columns, values):
    with db.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(columns, values)]


def test_values_come_out_as_their_types_make_them(here):
    found = rows(EVERYTHING, {})

    assert found
    assert [tuple(row) for row in found] == by_sqlalchemy(EVERYTHING, {})
    assert found[0].joined_at.tzinfo is UTC
    assert found[0].deadline == date(2027, 4, 1)


def test_values_go_in_as_their_types_make_them(here):
    (moment, *_) = session.scalars(select(Person.joined_at).order_by(Person.id))
    since = select(Person.id).where(Person.joined_at >= bindparam("at"), Person.country != "ZZ")
    session.remove()

    for at in (moment, datetime(2999, 1, 1, tzinfo=UTC)):
        found = rows(since.order_by(Person.id), {"at": at})
        assert [tuple(row) for row in found] == by_sqlalchemy(since.order_by(Person.id), {"at": at})


def test_what_the_driver_refuses_is_raised_as_sqlalchemy_raises_it(here):
    wrong = select(literal(1)).where(text("no_such_column = 1"))

    with pytest.raises(DBAPIError) as raised:
        rows(wrong, {})

    assert isinstance(raised.value, OperationalError | ProgrammingError)
    assert raised.value.orig is not None


@pytest.mark.only_on("postgresql")
def test_a_lost_line_is_not_used_again(here):
    (number,) = rows(select(func.pg_backend_pid()), {})[0]
    with db.engine.begin() as other:
        other.execute(text("SELECT pg_terminate_backend(:number)"), {"number": number})

    with pytest.raises(OperationalError) as raised:
        rows(select(SignIn.id), {})

    assert raised.value.connection_invalidated
    assert rows(select(func.pg_backend_pid()), {})[0] != (number,)


def test_a_database_that_cannot_be_reached_is_told_as_sqlalchemy_tells_it(here, monkeypatch):
    driver = db.engine.dialect.loaded_dbapi

    def nobody_there(*said, **more):
        raise driver.OperationalError

    db.engine.dispose()
    monkeypatch.setattr(db.engine.pool, "_creator", nobody_there)

    with pytest.raises(OperationalError) as raised:
        rows(select(SignIn.id), {})

    assert isinstance(raised.value.orig, driver.OperationalError)


def test_what_the_session_changed_is_seen(here):
    name = select(Person.name_latin).where(Person.id == bindparam("id"))
    person = session.scalars(select(Person).order_by(Person.id)).first()

    person.name_latin = "Changed"

    assert rows(name, {"id": person.id})[0].name_latin == "Changed"
    session.rollback()
    assert rows(name, {"id": person.id})[0].name_latin != "Changed"


def test_whoever_counts_statements_counts_these_too(here):
    heard = []
    event.listen(db.engine, "before_cursor_execute", note := lambda *said: heard.append(said[2]))

    rows(EVERYTHING, {})
    event.remove(db.engine, "before_cursor_execute", note)
    rows(EVERYTHING, {})

    assert len(heard) == 1


def test_one_connection_serves_all_the_reading_of_a_request(here):
    first = reader()

    rows(EVERYTHING, {})

    assert reader() is first
