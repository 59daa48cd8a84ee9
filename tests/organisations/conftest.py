"""The institutions that the tests of this feature begin with."""

import pytest

from tests.house import build


@pytest.fixture
def house(app, world):
    """Two institutions with their people; see tests/house.py."""
    with app.app_context():
        return world | build(world)
