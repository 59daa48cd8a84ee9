"""Exceptions from the rules of a quiz, on their trainer's desk and in attempts."""

from datetime import timedelta

import pytest

from elearn.accounts.models import AuditLine, Duty, Person, PlaceKind
from elearn.courses.models import Course
from elearn.db import session
from elearn.organisations.models import Cohort, CohortMember, Organisation
from elearn.quizzes.models import Accommodation, QuizOverride
from tests.quizzes.conftest import START, begun

PAGE = "/teach/courses/exam/quizzes/final/exceptions"
HALF_AN_HOUR = timedelta(minutes=30)


@pytest.fixture
def trainer(app, exam, browse_as):
    """Return Tariq's browser, now that he runs the examination."""
    with app.app_context():
        course = session.query(Course).filter_by(slug="exam").one()
        session.get_one(Person, exam["tariq"]).take_up(Duty.TRAIN, PlaceKind.COURSE, course.id)
        session.commit()
    return browse_as("tariq")


@pytest.fixture
def cohort(app, exam):
    """Return a cohort to which Layla belongs."""
    with app.app_context():
        organisation = session.query(Organisation).first() or Organisation(slug="o", name="جمعية")
        session.add(organisation)
        session.flush()
        cohort = Cohort(organisation_id=organisation.id, name="دفعة آذار")
        session.add(cohort)
        session.flush()
        session.add(CohortMember(cohort_id=cohort.id, person_id=exam["layla"]))
        session.commit()
        return cohort.id


@pytest.fixture
def audited(app):
    """Return a function: the deeds of the log that are about quizzes."""

    def audited():
        with app.app_context():
            lines = session.query(AuditLine).order_by(AuditLine.id)
            return [line.deed for line in lines if line.deed.startswith("quizzes.")]

    return audited


def test_a_person_gets_more_of_everything(app, exam, trainer, browse_as, audited):
    sent = {"whom": f"person-{exam['layla']}", "time_limit": "٤٥", "attempts": "5"}

    answer = trainer.post(PAGE, data=sent)
    sitting = begun(app, browse_as("layla"))

    assert answer.status_code == 303
    assert sitting.row.deadline - sitting.row.started_at == timedelta(minutes=45)
    assert "ليلى" in trainer.get(PAGE).text
    assert audited() == ["quizzes.exception_granted"]


def test_an_exception_is_changed_and_taken_back(app, exam, trainer, audited):
    whom = f"person-{exam['layla']}"
    trainer.post(PAGE, data={"whom": whom, "attempts": "5"})
    trainer.post(PAGE, data={"whom": whom, "attempts": "7"})
    with app.app_context():
        found = session.query(QuizOverride).one()
        number, attempts = found.id, found.attempts
    form = trainer.get(f"{PAGE}?whom={whom}").text

    trainer.post(f"{PAGE}/{number}/removal")

    assert attempts == 7
    assert f'value="{whom}" selected' in form
    with app.app_context():
        assert session.query(QuizOverride).count() == 0
    assert audited() == [
        "quizzes.exception_granted",
        "quizzes.exception_granted",
        "quizzes.exception_taken_back",
    ]


def test_a_cohort_gets_its_own_window(app, trainer, browse_as, cohort):
    sent = {"whom": f"cohort-{cohort}", "opens": "2027-02-01T09:00", "closes": "2027-03-01T09:00"}

    answer = trainer.post(PAGE, data=sent)

    assert answer.status_code == 303
    assert "دفعة آذار" in trainer.get(PAGE).text
    assert browse_as("layla").post(START).status_code == 409


def test_an_attempt_under_way_gets_the_time_that_is_granted(app, exam, sitting, trainer, pass_time):
    ends = sitting.row.deadline
    pass_time(timedelta(minutes=29))

    trainer.post(PAGE, data={"whom": f"person-{exam['layla']}", "time_limit": "60"})
    pass_time(timedelta(minutes=20))
    answer = sitting.send("true")

    assert sitting.row.deadline == ends + HALF_AN_HOUR
    assert answer.status_code == 303
    assert sitting.row.finished_at is None


def test_an_attempt_under_way_keeps_the_time_that_it_has(exam, sitting, trainer):
    ends = sitting.row.deadline

    trainer.post(PAGE, data={"whom": f"person-{exam['layla']}", "time_limit": "1"})

    assert sitting.row.deadline == ends


def test_more_time_holds_in_every_quiz_and_is_taken_back(
    app, exam, trainer, browse_as, sitting, audited
):
    ends = sitting.row.deadline
    trainer.post(f"{PAGE}/time", data={"who": f"person-{exam['layla']}", "percent": "٥٠"})

    assert sitting.row.deadline == ends + timedelta(minutes=15)
    assert "٥٠٪" in trainer.get(PAGE).text
    trainer.post(f"{PAGE}/time/{exam['layla']}/removal")
    with app.app_context():
        assert session.query(Accommodation).count() == 0
    assert audited() == ["quizzes.time_given", "quizzes.time_taken_back"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"whom": ""},
        {"whom": "person-999999"},
        {"whom": "person-1 OR 1"},
        {"time_limit": ""},
        {"time_limit": "0"},
        {"opens": "2027-03-02T08:00", "closes": "2027-03-01T08:00"},
    ],
)
def test_an_exception_that_cannot_be_is_refused(app, exam, trainer, wrong):
    sent = {"whom": f"person-{exam['layla']}", "time_limit": "45"} | wrong

    assert trainer.post(PAGE, data=sent).status_code == 422
    with app.app_context():
        assert session.query(QuizOverride).count() == 0


def test_nobody_else_makes_exceptions(app, exam, trainer, browse_as):
    trainer.post(PAGE, data={"whom": f"person-{exam['layla']}", "attempts": "5"})
    with app.app_context():
        number = session.query(QuizOverride).one().id

    for name in ("zaid", "layla"):
        other = browse_as(name)
        assert other.get(PAGE).status_code == 404
        assert other.post(PAGE, data={}).status_code == 404
        assert other.post(f"{PAGE}/{number}/removal").status_code == 404
        assert other.post(f"{PAGE}/time", data={}).status_code == 404
        assert other.post(f"{PAGE}/time/{exam['layla']}/removal").status_code == 404
    assert trainer.post(f"{PAGE}/time/{exam['layla']}/removal").status_code == 404
    assert trainer.post(f"{PAGE}/999/removal").status_code == 404
