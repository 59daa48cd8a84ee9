import pytest

from elearn.accounts.models import Duty, Person
from elearn.courses.models import Course
from elearn.db import session
from elearn.quizzes.operations.editing import draft_to_edit


@pytest.fixture
def tariq(browse_as):
    return browse_as("tariq")


@pytest.fixture
def founder(app, world, tariq):
    """Return Tariq's browser, now that he may begin courses."""
    with app.app_context():
        session.get_one(Person, world["tariq"]).take_up(Duty.TRAIN)
        session.commit()
    return tariq


@pytest.fixture
def draft(app, world):
    """Return a function: what a course says now."""

    def draft(slug="par"):
        with app.app_context():
            course = session.query(Course).filter_by(slug=slug).one()
            return draft_to_edit(course, app.extensions["services"].storage)

    return draft


@pytest.fixture
def hidden_field(app):
    """Return a function: the value of a hidden field on a page."""

    def hidden_field(page, name):
        return page.text.split(f'name="{name}" value="')[1].split('"')[0]

    return hidden_field
