"""An examination and somebody who sits it; a trainer who writes one."""

import random
from threading import Barrier, Thread
from time import sleep
from uuid import uuid4

import pytest
from sqlalchemy import event, select

from elearn.accounts.models import Duty, Person
from elearn.courses.models import Course
from elearn.db import db, session
from elearn.quizzes.models import Answer, AnswerEvent, Attempt, QuizEdition
from elearn.quizzes.operations.editing import draft_to_edit
from tests import examination

START = "/learn/courses/exam/quizzes/final/attempts"
LOCKED = 503
LONGEST = 0.003  # seconds by which one comes later than the first


class Sitting:
    """One attempt, as somebody takes it from one browser."""

    def __init__(self, app, client, attempt_id):
        self.app, self.client, self.id = app, client, attempt_id
        self.url = f"/learn/attempts/{attempt_id}"

    @property
    def row(self):
        """Return the attempt as the table has it."""
        with self.app.app_context():
            row = session.get_one(Attempt, self.id)
            session.expunge(row)
            return row

    @property
    def journal(self):
        """Return every answer that arrived, in order."""
        return self.rows(AnswerEvent, AnswerEvent.id, AnswerEvent.slot.is_not(None))

    @property
    def counting(self):
        """Return what counts: fields by slot."""
        return {row.slot: row.fields for row in self.rows(Answer, Answer.slot)}

    def rows(self, table, order, *conditions):
        with self.app.app_context():
            here = select(table).where(table.attempt_id == self.id, *conditions)
            found = session.scalars(here.order_by(order)).all()
            session.expunge_all()
            return found

    def slot(self, question):
        """Return where a question of the examination stands on this paper."""
        number = [each["id"] for each in examination.QUESTIONS].index(question)
        questions = [slot["question"] for slot in self.row.layout["slots"]]
        return questions.index(number)

    def named(self, question, fields):
        """Return an answer under the names that this paper gives to its options."""
        options = self.row.layout["slots"][self.slot(question)]["options"]
        names = {str(number): name for name, number in options}
        return [names.get(field, field) for field in fields]

    def send(self, question, fields=None, base=0, client=None, **more):
        """Post a plain form."""
        fields = examination.RIGHT[question] if fields is None else fields
        form = {"answer": self.named(question, fields), "base": str(base), **more}
        url = f"{self.url}/answers/{self.slot(question)}"
        return (client or self.client).post(url, data=form)

    def event(self, question, fields=None, **more):
        """Return an event as the journal of a device holds it."""
        fields = examination.RIGHT[question] if fields is None else fields
        return {
            "event_id": str(uuid4()),
            "device": "phone",
            "slot": self.slot(question),
            "seq": 1,
            "base": 0,
            "answer": self.named(question, fields),
            **more,
        }

    def post(self, *events, client=None):
        """Post events as a script does."""
        return (client or self.client).post(f"{self.url}/events", json=list(events))

    def finish(self, **form):
        return self.client.post(f"{self.url}/submission", data=form)

    def answer_all(self, fields=examination.RIGHT):
        for question, right in fields.items():
            assert self.send(question, right).status_code == 303


def begun(app, client, **form):
    answer = client.post(START, data=form)
    assert answer.status_code == 303, answer.status_code
    return Sitting(app, client, int(answer.location.rpartition("/")[2]))


@pytest.fixture
def exam(app, world):
    """Hold the examination and return all ids."""
    with app.app_context():
        return world | examination.hold()


@pytest.fixture
def settle(app, exam):
    """Return a function that gives the examination other settings."""

    def settle(**settings):
        with app.app_context():
            edition = session.query(QuizEdition).one()
            edition.document = edition.document | settings
            edition.digest = f"{settings}"
            session.commit()

    return settle


@pytest.fixture
def pass_time(clock):
    """Return a function that lets time pass."""
    return lambda time: clock.move_to(f"{clock.now() + time:%Y-%m-%d %H:%M:%S}")


@pytest.fixture
def begin(app, exam, browse_as):
    """Return how somebody begins an attempt, or goes on with it."""

    def begin(name="layla"):
        client = browse_as(name)
        answer = client.post(START)
        assert answer.status_code == 303, answer.status_code
        return Sitting(app, client, int(answer.location.rpartition("/")[2]))

    return begin


@pytest.fixture
def sitting(begin):
    """Return layla's first attempt."""
    return begin()


@pytest.fixture
def at_once():
    """Return how many browsers do something nearly at once; who meets a lock comes back."""

    def at_once(many, work):
        barrier, answers, faults = Barrier(many), [], []

        def one():
            barrier.wait()
            sleep(random.uniform(0, LONGEST))
            try:
                answer = work()
                while answer.status_code == LOCKED:
                    answer = work()
                answers.append(answer)
            except Exception as fault:
                faults.append(fault)

        threads = [Thread(target=one) for _ in range(many)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not faults, faults[:3]
        return answers

    return at_once


@pytest.fixture
def asked(app, engine):
    """Return the statements that the database is asked."""
    with app.app_context():
        source = db.engine
    found = []

    def note(connection, cursor, statement, parameters, context, executemany):
        if not statement.startswith(("BEGIN", "PRAGMA")):
            found.append(statement)

    event.listen(source, "before_cursor_execute", note)
    yield found
    event.remove(source, "before_cursor_execute", note)


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
