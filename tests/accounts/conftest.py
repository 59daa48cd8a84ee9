"""People with passwords, and the browsers that they open."""

import pytest

from elearn.accounts.models import Person
from elearn.accounts.passwords import hashed
from elearn.db import session
from tests.house import build

PASSWORD = "نخلة على باب الدار"
HASH = hashed(PASSWORD)


@pytest.fixture
def password(app, world):
    """Give everybody of the cast the same password, and return it."""
    with app.app_context():
        for person in session.query(Person):
            person.password_hash = HASH
        session.commit()
    return PASSWORD


@pytest.fixture
def house(app, world):
    """Two institutions with their people; see tests/house.py."""
    with app.app_context():
        return world | build(world)
