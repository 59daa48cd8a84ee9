"""Learners who finish, and the certificates that come of it."""

from contextvars import Context

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event, select

from elearn.accounts.models import AuditLine, Duty, Person, PlaceKind
from elearn.certificates.models import Certificate
from elearn.certificates.operations import Names, Occasion, correct, issue, revoke
from elearn.courses.models import Activity, ActivityKind, Course, Module
from elearn.db import Base, db, session
from elearn.enrolments.models import CourseCompletion, Enrolment
from elearn.events import CourseCompleted, announce
from elearn.organisations.models import Membership, Organisation
from tests import story


class Outsider(FlaskClient):
    """A browser that does not share the application context in which a test works."""

    def open(self, *sent, **more):
        return Context().run(super().open, *sent, **more)


@pytest.fixture(autouse=True)
def outsiders(app, monkeypatch):
    monkeypatch.setattr(app, "test_client_class", Outsider)


@pytest.fixture
def services(app):
    return app.extensions["services"]


@pytest.fixture
def in_app(app, world):
    """Work inside the application; what is left over is forgotten."""
    with app.app_context():
        yield world
        session.rollback()


@pytest.fixture
def complete(in_app, clock):
    """Return how a learner completes the course of the story."""

    def complete(enrolment_id=in_app["enrolment"], earned=22, possible=25):
        enrolment = session.get_one(Enrolment, enrolment_id)
        enrolment.course.about = {"trainers": [{"name": "طارق العلمي"}]}
        enrolment.course.hours = 4
        score = {"earned": earned, "possible": possible}
        done = {"enrolment_id": enrolment.id, "edition": 1, "at": clock.now()}
        session.add(CourseCompletion(**done, **score))
        session.flush()
        announce(CourseCompleted(enrolment.id, clock.now()))
        session.commit()
        return certificate(enrolment.id)

    return complete


@pytest.fixture
def final_quiz(in_app):
    """Give the course a final quiz, so that results are printed."""
    course = session.get_one(Course, in_app["course"])
    module = session.scalars(select(Module)).first()
    quiz = {"slug": "final", "kind": ActivityKind.QUIZ, "title": "الاختبار النهائي"}
    session.add(
        Activity(course=course, module=module, **quiz, minutes=20, position=2, is_final=True)
    )
    session.commit()


@pytest.fixture
def learners(in_app):
    """Return how more people join the course."""

    def learners(count, name="متعلم {}", **more):
        people = [story.person(name.format(number), "", **more) for number in range(count)]
        session.add_all(people)
        session.flush()
        at = {"at": story.LONG_AGO, "admitted_at": story.LONG_AGO}
        rows = [Enrolment(course_id=in_app["course"], learner_id=one.id, **at) for one in people]
        session.add_all(rows)
        session.commit()
        return [row.id for row in rows]

    return learners


@pytest.fixture
def occasion(services, clock, in_app):
    """Return the occasion of an administrator's word."""

    def occasion(reason="", **more):
        aida = session.get_one(Person, in_app["aida"])
        return Occasion(services, clock.now(), aida, reason, **more)

    return occasion


@pytest.fixture
def corrected(occasion, services):
    """Return how a name is corrected: the old edition and the new one."""

    def corrected(certificate, arabic="ليلى سالم", latin="Layla Salem"):
        names = Names.checked(arabic, latin, services)
        new = correct(certificate, names, occasion("خطأ إملائي"))
        session.commit()
        return new

    return corrected


@pytest.fixture
def revoked(occasion, clock):
    """Return how a certificate is revoked."""

    def revoked(certificate, reason="أُصدرت خطأً"):
        by = occasion().by
        revoke(certificate, by, reason, clock.now())
        session.commit()
        session.refresh(certificate)
        return certificate

    return revoked


@pytest.fixture
def coordinator(in_app):
    """Let zaid coordinate an institution to which somebody of the course belongs."""

    def coordinator(of):
        house = Organisation(slug="saba", name="مؤسسة سبأ")
        session.add(house)
        session.flush()
        session.get_one(Person, in_app["zaid"]).take_up(
            Duty.ADMINISTER, PlaceKind.ORGANISATION, house.id
        )
        session.add(Membership(organisation=house, person_id=of, since=story.LONG_AGO))
        session.commit()
        return house

    return coordinator


@pytest.fixture
def statements(app):
    """Return how many statements a piece of work sends to the database."""

    def statements(work):
        sent = []
        with app.app_context():
            engine = db.engine

        def note(connection, cursor, statement, *more):
            sent.append(statement)

        event.listen(engine, "before_cursor_execute", note)
        work()
        event.remove(engine, "before_cursor_execute", note)
        return len(sent)

    return statements


@pytest.fixture
def database_dump(in_app):
    """Return all that the tables hold, to compare."""

    def database_dump():
        session.rollback()
        tables = Base.metadata.sorted_tables
        return {table.name: session.execute(select(table)).all() for table in tables}

    return database_dump


def certificate(enrolment_id):
    """Return the newest certificate of an enrolment."""
    rows = select(Certificate).filter_by(enrolment_id=enrolment_id)
    return session.scalars(rows.order_by(Certificate.edition.desc())).first()


def deeds(prefix="certificates."):
    """Return what the log says, in order."""
    rows = select(AuditLine).where(AuditLine.deed.startswith(prefix)).order_by(AuditLine.id)
    return list(session.scalars(rows))


__all__ = ["certificate", "deeds", "issue"]
