"""Each test finds the story as it was told, on both databases."""

import psycopg
import pytest
from sqlalchemy import func, select, text

from elearn.accounts.models import Person
from elearn.db import Base, session
from tests import story


def rows(app):
    with app.app_context():
        tables = Base.metadata.sorted_tables
        return {table.name: sorted(map(repr, session.execute(select(table)))) for table in tables}


def test_whatever_a_test_writes_is_forgotten(app, stage, world):
    before = rows(app)
    with app.app_context():
        session.get(Person, world["layla"]).name_latin = "Somebody else"
        session.add(story.person("سلمى", "Salma", email="salma@example.org"))
        session.commit()
    changed = rows(app)

    stage.restore()

    assert changed != before
    assert rows(app) == before


def test_whatever_a_test_deletes_comes_back(app, stage, world):
    before = rows(app)
    with app.app_context():
        for table in reversed(Base.metadata.sorted_tables):
            session.execute(table.delete())
        session.commit()

    stage.restore()

    assert rows(app) == before


def test_the_next_row_has_the_same_number_in_each_test(app, stage):
    numbers = []
    for _ in range(2):
        stage.restore()
        with app.app_context():
            salma = story.person("سلمى", "Salma", email="salma@example.org")
            session.add(salma)
            session.commit()
            numbers.append(salma.id)
            assert session.scalar(select(func.max(Person.id))) == salma.id

    assert numbers[0] == numbers[1]


@pytest.mark.only_on("postgresql")
def test_a_transaction_left_open_is_found(app, stage, world):
    with app.app_context():
        session.execute(text("UPDATE person SET name_latin = 'kept'"))
        session.commit()
        session.execute(text("UPDATE person SET name_latin = 'held'"))

        with pytest.raises(psycopg.errors.LockNotAvailable):
            stage.restore()

        session.rollback()
