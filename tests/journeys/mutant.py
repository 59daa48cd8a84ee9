"""A platform with a planted fault: it acknowledges an answer before the answer is committed.

The test that ends the server hard must catch it.
"""

from time import sleep

from sqlalchemy.orm import Session

from elearn.adapters.journal.group import GroupCommit
from elearn.app import create_app as sound
from elearn.db import db

HASTE = 0.05  # seconds between the word and the deed


class Hasty(GroupCommit):
    """A journal that answers first and commits afterwards."""

    def write(self):
        while True:
            batch = [self.waiting.get(), *self.gathered()]
            with Session(self.engine) as session, session.begin():
                for keep, promise in batch:
                    promise.set_result(keep(session))
                sleep(HASTE)


def create_app():
    """Assemble the platform and plant the fault."""
    app = sound()
    with app.app_context():
        app.extensions["services"].journal = Hasty(db.engine)
    return app
