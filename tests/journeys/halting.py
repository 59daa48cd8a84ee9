"""A platform that stands still in the middle of ending an attempt, so that it can be ended there.

It is served only by tests: `HALT_AT` names the place, and the file `HALT_SIGN` appears when it
is reached.
"""

import os
from pathlib import Path
from time import sleep

from flask import request

from elearn.app import create_app as sound
from elearn.db import session
from elearn.quizzes.operations import finishing

BEFORE = ("journal", "mark", "settle_enrolment")  # the commit is still to come
AFTER = "answer"  # all is committed, and nobody has been told
LONG = 600


def create_app():
    """Assemble the platform and let it stop where the test wants it to."""
    app, place = sound(), os.environ["HALT_AT"]
    if place == AFTER:
        app.after_request(stopped_before_the_answer)
    else:
        setattr(finishing, place, halting(getattr(finishing, place)))
    return app


def halting(work):
    """Return the same work, after which nothing goes on."""

    def halted(*values):
        work(*values)
        session.flush()
        stand_still()

    return halted


def stopped_before_the_answer(response):
    if request.endpoint == "learn.quizzes.finish":
        stand_still()
    return response


def stand_still():
    Path(os.environ["HALT_SIGN"]).touch()
    sleep(LONG)


def create_torn_app():
    """Assemble a platform with a planted fault: what ends an attempt is two commits."""
    app, journal = sound(), finishing.journal

    def torn(*values):
        journal(*values)
        session.commit()
        stand_still()

    finishing.journal = torn
    return app
