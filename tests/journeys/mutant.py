"""A platform with a planted fault: it acknowledges an answer before the answer is committed.

The test that ends the server hard must catch it.
"""

from time import sleep

from elearn.adapters.journal.group import GroupCommit
from elearn.app import create_app as sound
from elearn.db import db
from elearn.quizzes.operations import keep_together

HASTE = 0.05  # seconds between the word and the deed


class Hasty(GroupCommit):
    """A journal that answers first and commits afterwards."""

    def write(self):
        while True:
            batch = self.gathered(after=0)
            with self.engine.begin() as connection:
                outcomes = self.keep(connection, [entry for entry, _ in batch])
                for (_, promise), outcome in zip(batch, outcomes, strict=True):
                    promise.tell(outcome)
                sleep(HASTE)


def create_app():
    """Assemble the platform and plant the fault."""
    app = sound()
    with app.app_context():
        app.extensions["services"].journal = Hasty(db.engine, keep_together)
    return app
