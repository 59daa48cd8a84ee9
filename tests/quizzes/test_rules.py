"""When an attempt may begin, what becomes of it when time is over, and exceptions."""

from datetime import timedelta

import pytest

from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.courses.models import Course
from elearn.db import session
from elearn.quizzes import jobs
from tests.quizzes.conftest import START, begun
from tests.quizzes.test_teach import QUIZ, SETTINGS

FIRST = START.removesuffix("/attempts")
HALF_AN_HOUR, SECOND = timedelta(minutes=30), timedelta(seconds=1)


@pytest.fixture
def layla(browse_as, exam):
    return browse_as("layla")


@pytest.fixture
def close(app):
    """Return a function that does what the worker does for an attempt."""

    def close(attempt_id):
        with app.app_context():
            jobs.close({"attempt": attempt_id}, app.extensions["services"])
            session.commit()

    return close


def test_a_quiz_opens_and_closes(app, settle, layla, clock, pass_time):
    opens, closes = clock.now() + HALF_AN_HOUR, clock.now() + 2 * HALF_AN_HOUR
    settle(opens=opens.isoformat(), closes=closes.isoformat(), time_limit=None)

    early = layla.post(START)
    pass_time(HALF_AN_HOUR)
    sitting = begun(app, layla)
    sitting.finish()
    pass_time(HALF_AN_HOUR)
    late = layla.post(START)

    assert early.status_code == 409
    assert sitting.row.deadline == closes
    assert late.status_code == 409
    assert "الاختبار مغلق." in late.text
    assert "الاختبار مغلق." in layla.get(FIRST).text


def test_a_password_is_asked_and_compared(app, settle, layla):
    settle(password="بحر ٧")

    page = layla.get(FIRST)
    missing, wrong = layla.post(START), layla.post(START, data={"password": "نهر"})
    begun(app, layla, password=" بحر ٧ ")

    assert 'type="password"' in page.text
    assert "بحر" not in page.text + wrong.text
    assert (missing.status_code, wrong.status_code) == (422, 422)
    assert "ليست هذه كلمة مرور الاختبار." in wrong.text
    assert layla.post(START).status_code == 303  # goes on with what is open


def test_whoever_guesses_passwords_waits(settle, layla):
    settle(password="بحر")

    answers = [layla.post(START, data={"password": str(guess)}) for guess in range(15)]

    assert answers[0].status_code == 422
    assert answers[-1].status_code == 429
    assert layla.post(START, data={"password": "بحر"}).status_code == 429


@pytest.mark.parametrize(
    ("overdue", "counts"), [("submit", True), ("grace", False), ("abandon", False)]
)
def test_the_worker_ends_what_nobody_finished(
    app, settle, layla, clock, pass_time, close, overdue, counts
):
    settle(overdue=overdue)
    sitting = begun(app, layla)
    sitting.answer_all()
    pass_time(HALF_AN_HOUR + timedelta(seconds=31))

    close(sitting.id)

    row = sitting.row
    assert row.finished_at == row.deadline
    assert (row.abandoned_at is None) == counts
    assert (row.score == 1) == counts
    page = layla.get(f"{sitting.url}/result")
    assert ("لم تُنهَ هذه المحاولة في وقتها فلا تُحتسب." in page.text) != counts


def test_within_the_grace_period_an_attempt_is_finished_but_not_answered(
    app, settle, layla, pass_time
):
    settle(overdue="grace", grace=600)
    sitting = begun(app, layla)
    sitting.send("true")
    pass_time(HALF_AN_HOUR + timedelta(minutes=5))

    late = sitting.send("single")
    end = layla.get(f"{sitting.url}/end")
    sitting.finish()

    assert late.status_code == 409
    assert "أنهِ المحاولة الآن وإلا لم تُحتسب." in end.text
    assert sitting.row.abandoned_at is None
    assert sitting.row.score.as_integer_ratio() == (1, 6)


def test_after_the_grace_period_finishing_does_not_count(app, settle, layla, pass_time):
    settle(overdue="grace", grace=600)
    sitting = begun(app, layla)
    sitting.answer_all()
    pass_time(HALF_AN_HOUR + timedelta(minutes=10) + SECOND)

    sitting.finish()

    assert sitting.row.abandoned_at
    assert sitting.row.score is None
    assert layla.get(FIRST).status_code == 200


def test_a_longer_grace_lets_answers_count(app, settle, layla, pass_time):
    settle(grace=120)
    sitting = begun(app, layla)
    pass_time(HALF_AN_HOUR + timedelta(seconds=120))

    assert sitting.send("true").status_code == 303
    pass_time(SECOND)
    assert sitting.send("single").status_code == 409


def test_whoever_passes_reads_what_it_announces(app, settle, layla):
    settle(on_pass="تهانينا، **سافر**.")
    sitting = begun(app, layla)
    sitting.answer_all()

    before = layla.get(f"{sitting.url}/end").text
    sitting.finish()

    assert "تهانينا" not in before
    assert "<strong>سافر</strong>" in layla.get(f"{sitting.url}/result").text


def test_the_settings_are_written_by_the_clock_of_the_trainer(tariq, draft):
    tariq.post("/teach/courses/par/modules/first/quizzes", data=SETTINGS)
    more = {
        "opens": "2027-03-01T08:00",
        "closes": "2027-03-08T08:00",
        "overdue": "grace",
        "grace": "٦٠٠",
        "password": "بحر",
        "on_pass": "أحسنت.",
    }
    edition = tariq.get(QUIZ).text.split('name="edition" value="')[1].split('"')[0]

    answer = tariq.post(QUIZ, data=SETTINGS | more | {"edition": edition})
    page = tariq.get(QUIZ).text

    assert answer.status_code == 303
    quiz = draft().modules[0].activities[-1]
    assert quiz.opens.startswith("2027-03-01T08:00+")
    assert (quiz.overdue, quiz.grace, quiz.password) == ("grace", 600, "بحر")
    assert 'value="2027-03-08T08:00"' in page


@pytest.mark.parametrize(
    "wrong",
    [
        {"opens": "gestern"},
        {"opens": "2027-03-08T08:00", "closes": "2027-03-01T08:00"},
        {"grace": "-1"},
        {"overdue": "later"},
    ],
)
def test_times_that_cannot_be_are_refused(tariq, wrong):
    tariq.post("/teach/courses/par/modules/first/quizzes", data=SETTINGS)

    answer = tariq.post(QUIZ, data=SETTINGS | {"overdue": "submit"} | wrong)

    assert answer.status_code == 422


def test_whoever_oversees_sees_that_an_attempt_was_not_finished_in_time(
    app, exam, settle, layla, browse_as, pass_time, close
):
    with app.app_context():
        course = session.query(Course).filter_by(slug="exam").one()
        session.get_one(Person, exam["tariq"]).take_up(Duty.TRAIN, PlaceKind.COURSE, course.id)
        session.commit()
    settle(overdue="abandon")
    sitting = begun(app, layla)
    sitting.send("single")
    pass_time(HALF_AN_HOUR + timedelta(seconds=31))
    close(sitting.id)

    page = browse_as("tariq").get(f"/teach/attempts/{sitting.id}")

    assert page.status_code == 200
    assert "لم تُنهَ في وقتها" in page.text


def test_where_a_password_is_asked_another_try_begins_on_the_first_page(app, settle, layla):
    settle(password="بحر")
    sitting = begun(app, layla, password="بحر")
    sitting.finish()

    page = layla.get(f"{sitting.url}/result").text

    assert f'href="{FIRST}"' in page
    assert f'action="{START}"' not in page
