"""A hundred requests complete the same course at once."""

from threading import Barrier, Thread
from time import sleep

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import OperationalError

from elearn.certificates.models import Certificate
from elearn.certificates.reactions import certify
from elearn.courses.models import Course
from elearn.db import session
from elearn.events import CourseCompleted
from elearn.jobs import Job
from elearn.web.transaction import take_the_pen
from tests.certificates.conftest import deeds

THREADS, REQUESTS = 20, 5


@pytest.fixture
def uncertified(complete, in_app):
    """Return an enrolment that was completed before the course gave certificates."""
    course = session.get_one(Course, in_app["course"])
    course.certificate = False
    complete()
    course.certificate = True
    session.commit()
    return in_app["enrolment"]


@pytest.fixture
def at_once(app):
    """Return how threads do the same at the same moment, and what went wrong in any."""

    def at_once(work):
        start, faults = Barrier(THREADS), []

        def one_of_many():
            with app.app_context():
                start.wait()
                try:
                    for _ in range(REQUESTS):
                        work()
                except Exception as fault:
                    faults.append(fault)

        threads = [Thread(target=one_of_many) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return faults

    return at_once


def request(fact, services):
    """Complete the course, and come back while the database is locked."""
    while True:
        try:
            take_the_pen()
            certify(fact, services)
            session.commit()
            return
        except OperationalError:
            session.rollback()
            sleep(0.01)


def test_a_hundred_requests_at_once_give_one_certificate(uncertified, services, clock, at_once):
    fact = CourseCompleted(uncertified, clock.now())

    faults = at_once(lambda: request(fact, services))

    session.rollback()
    counted = [select(func.count()).select_from(table) for table in (Certificate, Job)]
    assert faults == []
    assert [session.scalar(count) for count in counted] == [1, 1]
    assert len(deeds("certificates.issued")) == 1
