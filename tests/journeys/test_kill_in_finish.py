"""The server is ended hard between the acceptance of an end and its result.

Case 24 of docs/examinations.md, by a real `kill -9` of the server that operators run.
"""

import json
import random
from contextlib import suppress
from http.client import HTTPConnection, HTTPException
from random import Random
from threading import Thread
from time import monotonic, sleep
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from sqlalchemy import func, select

from elearn.certificates.models import Certificate
from elearn.config import database_url
from elearn.db import db, session
from elearn.enrolments.models import Completion, CourseCompletion, Enrolment
from elearn.jobs import Job
from elearn.quizzes.models import Answer, AnswerEvent, Attempt, Quiz
from elearn.quizzes.operations import start
from scripts.crowd import application, ask, served, signed_in
from tests import examination, story
from tests.journeys.halting import AFTER, BEFORE

ENGINES = ("sqlite", "postgresql")
HALTING, TORN = "tests.journeys.halting:create_app", "tests.journeys.halting:create_torn_app"
PATIENCE = 20
LONGEST = 0.05  # seconds between the halt and the end of the process


class Examinee:
    """layla, who has answered everything and is about to finish."""

    def __init__(self, home, url):
        self.home, self.url = home, url
        self.app = application(home, url)
        with self.app.app_context():
            db.create_all()
            story.tell()
            ids = examination.hold()
            clock = self.app.extensions["services"].clock
            story.sign_in_now("layla", clock.now())
            enrolment = session.get_one(Enrolment, ids["exam_enrolment"])
            attempt = start(enrolment, session.get_one(Quiz, ids["quiz"]), clock, Random(1))
            session.commit()
            self.attempt, self.layout = attempt.id, attempt.layout
            self.forget()
        self.cookie, self.token = signed_in(self.app, "layla")

    def forget(self):
        session.remove()
        db.engine.dispose()

    @property
    def environment(self):
        return {"ELEARN_DATABASE_URL": self.url} if self.url else {}

    def events(self):
        """Return the right answer to every question, as a phone sends it."""
        for number, slot in enumerate(self.layout["slots"]):
            names = {str(place): name for name, place in slot["options"]}
            right = examination.RIGHT[examination.QUESTIONS[slot["question"]]["id"]]
            answer = [names.get(field, field) for field in right]
            event = {"event_id": str(uuid4()), "device": "phone", "slot": number, "base": 0}
            yield event | {"seq": number + 1, "answer": answer}

    def send(self, port, path, body, kind):
        headers = {"Cookie": self.cookie, "X-CSRFToken": self.token, "Content-Type": kind}
        line = HTTPConnection("127.0.0.1", port, timeout=60)
        answer, _ = ask(line, f"/learn/attempts/{self.attempt}/{path}", headers, body)
        line.close()
        return answer

    def answer_all(self, port):
        body = json.dumps(list(self.events())).encode()
        assert self.send(port, "events", body, "application/json").status == 200

    def finish(self, port):
        body = urlencode({"csrf_token": self.token, "device": "phone", "last_seq": 5}).encode()
        return self.send(port, "submission", body, "application/x-www-form-urlencoded")

    def state(self):
        """Return what the tables hold: the attempt's end and mark, and how often each thing."""
        with self.app.app_context():
            attempt = session.get_one(Attempt, self.attempt)
            ends = select(AnswerEvent).filter_by(attempt_id=self.attempt, slot=None)
            mine = select(Answer).filter_by(attempt_id=self.attempt)
            found = {
                "finished": attempt.finished_at is not None,
                "mark": (attempt.earned, attempt.possible, attempt.passed),
                "answers": count(mine),
                "ends": count(ends),
                "completions": count(select(Completion)),
                "courses": count(select(CourseCompletion)),
                "certificates": count(select(Certificate)),
                "doubled jobs": doubled_jobs(),
            }
            self.forget()
        return found


def count(rows):
    return session.scalar(select(func.count()).select_from(rows.subquery()))


def doubled_jobs():
    """Return the names of jobs that wait twice for the same."""
    jobs = [(job.name, json.dumps(job.payload, sort_keys=True)) for job in session.query(Job)]
    return sorted({name for name, payload in jobs if jobs.count((name, payload)) > 1})


NOTHING = {"completions": 0, "courses": 0, "certificates": 0, "doubled jobs": []}
OPEN = {"finished": False, "mark": (None, None, None), "answers": 5, "ends": 0, **NOTHING}
ONCE = {"completions": 1, "courses": 1, "certificates": 1, "doubled jobs": []}
DONE = {"finished": True, "mark": (1, 1, True), "answers": 5, "ends": 1, **ONCE}


@pytest.fixture(params=ENGINES)
def examinee(request, tmp_path):
    url = ""
    if request.param == "postgresql":
        server = request.getfixturevalue("durable_postgresql")
        url = server.create(f"halt_{random.getrandbits(48)}")
    return Examinee(tmp_path, database_url(url, tmp_path) if url else "")


def killed_while_finishing(examinee, place, factory=HALTING):
    """Answer everything, press "finish", and end the server where it stands still."""
    sign = examinee.home / "halted"
    more = {"HALT_AT": place, "HALT_SIGN": str(sign), **examinee.environment}
    with served(examinee.home, factory, **more) as site:
        examinee.answer_all(site.port)

        def press():
            with suppress(OSError, HTTPException):  # the line breaks: nobody hears an answer
                examinee.finish(site.port)

        finger = Thread(target=press)
        finger.start()
        deadline = monotonic() + PATIENCE
        while not sign.exists() and monotonic() < deadline:
            sleep(0.005)
        assert sign.exists(), "the server never came to the place"
        sleep(random.uniform(0, LONGEST))
        site.kill()
        finger.join()


@pytest.mark.repeated
@pytest.mark.parametrize("place", [*BEFORE, AFTER])
def test_an_end_is_made_once_whatever_kills_the_server(examinee, place):
    """Case 24."""
    killed_while_finishing(examinee, place)
    half = examinee.state()

    with served(examinee.home, **examinee.environment) as site:
        answers = [examinee.finish(site.port) for _ in range(2)]

    assert half == (DONE if place == AFTER else OPEN)
    assert [answer.status for answer in answers] == [303, 303]
    assert examinee.state() == DONE


def test_the_same_check_catches_an_end_in_two_commits(examinee):
    """Case 24: a check that cannot fail proves nothing."""
    killed_while_finishing(examinee, "journal", TORN)
    half = examinee.state()

    with served(examinee.home, **examinee.environment) as site:
        examinee.finish(site.port)

    assert half != OPEN
    assert examinee.state() != DONE
