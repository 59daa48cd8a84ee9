"""A platform full of learners in the middle of a quiz, behind a real server: to be measured.

Everybody is signed in already and has begun; their cookies are made here, so that what is
measured is the work on answers and pages alone.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from random import Random
from typing import Any
from uuid import uuid4

from flask import Flask, g
from flask import session as cookie
from sqlalchemy import select

from elearn.accounts.access import key_hash
from elearn.accounts.models import Duty, Person, SignIn
from elearn.app import create_app
from elearn.cli.content import draft_in
from elearn.config import COURSES, Settings, database_url, kept_key
from elearn.courses.models import Activity, ActivityKind, Course
from elearn.db import db, session
from elearn.enrolments.models import Enrolment
from elearn.exchange.operations import take_in
from elearn.quizzes.models import Attempt, Quiz
from elearn.quizzes.operations import start
from elearn.web.forgery import token
from scripts.engines.found import free_port, until
from scripts.engines.site_server import Site, answers
from scripts.packages import ROOT

COURSE = "transparent-pricing"
BROTLI = {"Accept-Encoding": "br", "Accept-Language": "ar"}


@dataclass(frozen=True)
class Learner:
    """Somebody who sits a quiz: what her browser sends."""

    cookie: str
    token: str
    attempt: int = 0  # none: she has not begun
    picks: tuple[tuple[int, str], ...] = ()  # a slot, and an option of it

    def event(self, seq: int) -> dict[str, Any]:
        """Return one more answer, as the journal of a device holds it."""
        slot, name = self.picks[seq % len(self.picks)]
        return {
            "event_id": str(uuid4()),
            "device": "phone",
            "slot": slot,
            "seq": seq,
            "base": 0,
            "answer": [name],
        }

    @property
    def headers(self) -> dict[str, str]:
        """Return who she is."""
        return {"Cookie": self.cookie, "X-CSRFToken": self.token, **BROTLI}


@dataclass(frozen=True)
class Crowd:
    """Learners of one course, and where they are found."""

    app: Flask
    learners: tuple[Learner, ...]
    lesson: str  # addresses
    quiz: str


def application(home: Path, url: str = "") -> Flask:
    """Return the platform that lives in `home`."""
    home.mkdir(parents=True, exist_ok=True)
    key = kept_key(home / "secret-key")
    return create_app(Settings(home, key, database_url(url, home), LOG_LEVEL="ERROR"))


def gather(home: Path, many: int, url: str = "", *, begun: bool = True) -> Crowd:
    """Fill an empty platform: one course of ours, and learners who have begun its last quiz."""
    app = application(home, url)
    with app.app_context():
        db.create_all()
        course = published(app)
        here = select(Activity).filter_by(course_id=course.id).order_by(Activity.position)
        steps = list(session.scalars(here))
        quizzes = [step for step in steps if step.kind is ActivityKind.QUIZ]
        lessons = [step for step in steps if step.kind is ActivityKind.LESSON]
        last = quizzes[-1] if begun else None
        learners = tuple(learner(app, course, last, number) for number in range(many))
        session.commit()
        slug = f"/learn/courses/{course.slug}"
        lesson, quiz = f"{slug}/lessons/{lessons[1].slug}", f"{slug}/quizzes/{quizzes[-1].slug}"
        session.remove()
        db.engine.dispose()
    return Crowd(app, learners, lesson, quiz)


def published(app: Flask) -> Course:
    """Import the course and show it."""
    services = app.extensions["services"]
    trainer = person("Tariq", services.clock.now())
    session.add(trainer)
    session.flush()
    draft = draft_in(COURSES / COURSE, "en")
    course = take_in(draft, trainer, services.storage, services.clock.now())
    course.publish(trainer.id, services.clock.now())
    session.flush()
    return course


def person(name: str, now: Any) -> Person:  # noqa: ANN401 - a moment
    """Return somebody who cannot sign in with a password."""
    nobody = "!"
    return Person(
        name_ar="ليلى", name_latin=name, sort_key=name, password_hash=nobody, joined_at=now
    )


def learner(app: Flask, course: Course, last: Activity | None, number: int) -> Learner:
    """Let somebody join, sign in and begin the last quiz, if it is named."""
    clock, key = app.extensions["services"].clock, f"key-{number}"
    somebody = person(f"Layla {number}", clock.now())
    somebody.take_up(Duty.LEARN)
    at = {"at": clock.now(), "admitted_at": clock.now()}
    enrolment = Enrolment(course=course, learner=somebody, **at)
    device = {"agent": "bench", "at": clock.now(), "last_seen_at": clock.now()}
    session.add_all([enrolment, SignIn(person=somebody, key_hash=key_hash(key), **device)])
    session.flush()
    somebody_here = Learner(*signed_in(app, key))
    if last is None:
        return somebody_here
    quiz = session.scalars(select(Quiz).filter_by(activity_id=last.id)).one()
    attempt = start(enrolment, quiz, clock, Random(number))  # noqa: S311 - the same in every run
    return replace(somebody_here, attempt=attempt.id, picks=picks(attempt))


def picks(attempt: Attempt) -> tuple[tuple[int, str], ...]:
    """Return an option of each question of an attempt that has options."""
    slots = enumerate(attempt.layout["slots"])
    return tuple((place, slot["options"][0][0]) for place, slot in slots if slot["options"])


def signed_in(app: Flask, key: str) -> tuple[str, str]:
    """Return the cookie of a browser in which somebody is signed in, and its token."""
    with app.test_request_context():
        for kept in ("csrf_token", "masked_token"):  # each browser has its own
            g.pop(kept, None)
        cookie["_user_id"], made = key, token()
        cookie["seen"] = int(app.extensions["services"].clock.now().timestamp())
        serializer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
        return f"{app.config['SESSION_COOKIE_NAME']}={serializer.dumps(dict(cookie))}", made


@contextmanager
def served(
    home: Path,
    factory: str = "elearn.app:create_serving_app",
    *,
    workers: int = 1,
    threads: int = 8,
    **environment: str,
) -> Iterator[Site]:
    """Serve an application by the server that operators run, while the block runs."""
    port, log = free_port(), home / "serve.log"
    words = ["--interface", "wsgi", "--factory", "--host", "127.0.0.1", "--port", str(port)]
    words += ["--workers", str(workers), "--blocking-threads", str(threads), "--no-log"]
    settings = {"ELEARN_HOME": str(home), "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    with log.open("ab") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "granian", *words, factory],
            stdout=output,
            stderr=output,
            env=os.environ | settings | environment,
            cwd=ROOT,
            start_new_session=True,  # a group of its own, which can be ended together
        )
    running = Site(port, process, log)
    try:
        until(lambda: answers(port), process, log)
        yield running
    finally:
        running.kill()  # nothing that was acknowledged waits for a farewell


def ask(
    line: HTTPConnection, path: str, headers: dict[str, str], body: bytes | None = None
) -> tuple[HTTPResponse, bytes]:
    """Send one request on a line that stays open; return the answer and its bytes."""
    line.request("GET" if body is None else "POST", path, body, headers)
    answer = line.getresponse()
    return answer, answer.read()
