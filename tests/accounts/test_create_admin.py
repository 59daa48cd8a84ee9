"""`elearn create-admin`: a first administrator without a default password."""

from contextlib import contextmanager

import pytest
from click.testing import CliRunner
from sqlalchemy import select

from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.accounts.passwords import matches
from elearn.cli import people
from elearn.db import session
from elearn.web.transaction import take_the_pen

GOOD = "زيتون وخبز في الصباح"


@pytest.fixture
def create(app, world, monkeypatch):
    """Run the command on the platform of the test."""

    @contextmanager
    def at_work():
        with app.app_context():
            take_the_pen()
            yield app
            session.commit()

    monkeypatch.setattr(people, "at_work", at_work)

    def create(email="hind@example.org", password=GOOD):
        answers = f"{email}\nهند\n{password}\n{password}\n"
        return CliRunner().invoke(people.create_admin, input=answers)

    return create


def test_it_asks_and_makes_an_administrator_who_also_learns(app, create):
    assert create(" Hind@Example.org").exit_code == 0

    with app.app_context():
        hind = session.scalars(select(Person).filter_by(email="hind@example.org")).one()
        held = {(role.duty, role.place_kind) for role in hind.roles}
        assert held == {(duty, PlaceKind.SITE) for duty in (Duty.ADMINISTER, Duty.LEARN)}
        assert matches(hind.password_hash, GOOD)


@pytest.mark.parametrize("password", ["123456789", "hind2027", "short"])
def test_it_refuses_what_is_guessed_first(app, create, password):
    assert create(password=password).exit_code == 1

    with app.app_context():
        assert session.query(Person).count() == 4


def test_it_takes_no_address_twice(create):
    answer = create("layla@example.org")

    assert answer.exit_code == 1
    assert "already" in answer.output


def test_there_is_no_default_password():
    assert CliRunner().invoke(people.create_admin, input="a@example.org\nهند\n\n").exit_code == 1
