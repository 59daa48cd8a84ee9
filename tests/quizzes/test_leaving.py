"""Somebody leaves a course in the middle of a quiz, or is shut out, and may come back."""

import pytest
from sqlalchemy import func, select

from elearn import wiring
from elearn.accounts.models import Person
from elearn.certificates.models import Certificate
from elearn.db import session
from elearn.enrolments.models import Completion, CourseCompletion
from tests import examination, story

AWAY = ("/learn/courses/exam/withdrawal", "/learn/courses/exam/enrolment")


def counted(app):
    """Return how many steps, courses and certificates there are."""
    with app.app_context():
        tables = (Completion, CourseCompletion, Certificate)
        return [session.scalar(select(func.count()).select_from(table)) for table in tables]


@pytest.fixture
def leave(sitting):
    """Return a function: layla leaves the course."""
    return lambda: sitting.client.post(AWAY[0])


@pytest.fixture
def come_back(browse_as):
    return lambda device="layla": browse_as(device).post(AWAY[1])


@pytest.fixture
def shut_out(browse_as, world):
    """Return a function: aida closes layla's account."""
    form = {"reason": "سبب"}
    return lambda: browse_as("aida").post(f"/admin/people/{world['layla']}/suspension", data=form)


@pytest.fixture
def let_in(browse_as, world):
    return lambda: browse_as("aida").post(f"/admin/people/{world['layla']}/restoration")


def sign_in_again(app, world):
    """Let layla sign in anew: whoever is shut out is signed out everywhere."""
    with app.app_context():
        session.add(story.device("tablet", session.get_one(Person, world["layla"])))
        session.commit()


WAYS = [("leave", "come_back"), ("shut_out", "let_in")]


@pytest.mark.parametrize(("go", "back"), WAYS)
def test_an_attempt_that_ends_while_somebody_is_away_counts_on_return(
    app, sitting, clock, request, go, back
):
    sitting.answer_all()
    assert request.getfixturevalue(go)().status_code == 303
    clock.move_to("2027-03-01 09:31")
    wiring.worker(app).run_until_idle()

    ended, away = sitting.row, counted(app)
    answer = request.getfixturevalue(back)()

    assert (ended.finished_at, ended.passed) == (ended.deadline, True)
    assert len(sitting.counting) == len(examination.QUESTIONS)
    assert away == [0, 0, 0]
    assert answer.status_code == 303
    assert counted(app) == [1, 1, 1]


def test_whoever_is_shut_out_of_a_course_they_left_gets_nothing_by_being_let_in(
    app, world, sitting, clock, leave, shut_out, let_in, come_back
):
    sitting.answer_all()
    leave()
    shut_out()
    clock.move_to("2027-03-01 09:31")
    wiring.worker(app).run_until_idle()

    let_in()
    after_letting_in = counted(app)
    sign_in_again(app, world)
    come_back("tablet")

    assert after_letting_in == [0, 0, 0]
    assert counted(app) == [1, 1, 1]


def test_an_attempt_that_failed_meanwhile_counts_for_nothing(app, sitting, clock, leave, come_back):
    sitting.answer_all(examination.WRONG)
    leave()
    clock.move_to("2027-03-01 09:31")
    wiring.worker(app).run_until_idle()

    come_back()

    assert counted(app) == [0, 0, 0]


def test_leaving_and_coming_back_doubles_nothing(app, sitting, leave, come_back):
    sitting.answer_all()
    sitting.finish()

    for _ in range(2):
        leave()
        come_back()

    assert counted(app) == [1, 1, 1]


def test_an_open_attempt_without_a_limit_goes_on_after_coming_back(
    app, sitting, begin, leave, come_back
):
    sitting.send("true")
    leave()
    come_back()

    again = begin()

    assert again.id == sitting.id
    assert again.counting
