"""What trainers see of a quiz as a whole, and who else does not."""

import csv
import io
import re
import subprocess
import sys
from datetime import timedelta
from html import unescape
from random import Random

import pytest
from sqlalchemy import event, select

from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.db import db, session
from elearn.jobs import Job
from elearn.quizzes import jobs
from elearn.quizzes.models import AnswerEvent, Quiz, QuizStatistics
from elearn.quizzes.queries.statistics import reports
from elearn.wiring import worker
from tests.examination import QUESTIONS, RIGHT, WRONG, document, publish_edition
from tests.quizzes.finished import finish, learner
from tests.story import LONG_AGO

ADDRESS = "/teach/courses/exam/quizzes/final/statistics"
PEOPLE = 12


@pytest.fixture
def trainer(app, exam, tariq):
    """Return Tariq's browser, now that he runs the course of the examination."""
    with app.app_context():
        somebody = session.get_one(Person, exam["tariq"])
        somebody.take_up(Duty.TRAIN, PlaceKind.COURSE, exam["exam"])
        session.commit()
    return tariq


@pytest.fixture
def sat(app, exam):
    """Return a function: so many people finish, each in turn knows one question less."""

    def sat(many=PEOPLE, first=0):
        with app.app_context():
            for number in range(first, first + many):
                known = list(RIGHT)[: 5 - number % 6]
                answers = {name: (RIGHT if name in known else WRONG)[name] for name in RIGHT}
                finish(exam, learner(number), answers)
            session.commit()

    return sat


def words(page):
    """Return what a page says, without its marks."""
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", page.text)))


def test_a_trainer_sees_the_figures_of_the_quiz_and_of_each_question(trainer, sat):
    sat()

    page = trainer.get(ADDRESS)

    assert page.status_code == 200
    assert page.headers["Cache-Control"] == "no-store"
    assert "المتوسط في المحاولات الأولى" in words(page)
    assert page.text.count('<svg class="chart"') == 2
    assert "أي محفظة أسلم؟" in words(page)
    assert "محفظة متركزة" in words(page)


def test_before_anybody_finished_there_is_nothing_to_see(trainer):
    page = trainer.get(ADDRESS)

    assert page.status_code == 200
    assert "<table" not in page.text
    assert "statistics.csv" not in page.text


def test_one_attempt_is_enough_for_a_page(trainer, sat):
    sat(1)

    page = trainer.get(ADDRESS)

    assert page.status_code == 200
    assert "—" in words(page)
    assert "nan" not in words(page).lower().split()


@pytest.mark.parametrize("way", ["", ".csv"])
@pytest.mark.parametrize("name", ["tariq", "zaid", "layla"])
def test_who_does_not_run_the_course_knows_of_no_statistics(exam, browse_as, sat, name, way):
    sat(2)

    assert browse_as(name).get(ADDRESS + way).status_code == 404
    assert browse_as(name).post(ADDRESS).status_code == 404


def test_whoever_administers_the_course_sees_them_too(app, exam, browse_as):
    with app.app_context():
        session.get_one(Person, exam["aida"]).take_up(Duty.TRAIN, PlaceKind.COURSE, 404)
        session.commit()

    assert browse_as("aida").get(ADDRESS).status_code == 200


@pytest.mark.parametrize("quiz", ["nothing", "what-is-par"])
def test_another_quiz_is_not_there(trainer, quiz):
    assert trainer.get(f"/teach/courses/exam/quizzes/{quiz}/statistics").status_code == 404


def test_the_attempts_of_a_learner_lead_to_the_statistics_of_their_quizzes(app, trainer, exam):
    with app.app_context():
        finish(exam, exam["layla"], RIGHT)
        session.commit()

    page = trainer.get(f"/teach/enrolments/{exam['exam_enrolment']}/attempts")

    assert f'href="{ADDRESS}"' in page.text


def test_first_attempts_are_looked_at_unless_all_are_wanted(app, trainer, exam, sat):
    sat(3)
    with app.app_context():
        finish(exam, exam["layla"], WRONG)
        finish(exam, exam["layla"], RIGHT, number=2)
        session.commit()

    first, everything = (
        rows(trainer.get(f"{ADDRESS}.csv")),
        rows(trainer.get(f"{ADDRESS}.csv?attempts=all")),
    )

    assert question(first, "single")[2] == "4"
    assert question(everything, "single")[2] == "5"


def rows(page):
    assert page.headers["Content-Type"].startswith("text/csv")
    return list(csv.reader(io.StringIO(page.get_data().decode("utf-8-sig"))))


def question(table, name):
    return next(row for row in table if row and row[0] == name)


def test_the_figures_are_saved_with_all_their_places(trainer, sat):
    sat()

    table = rows(trainer.get(f"{ADDRESS}.csv"))

    # Ten of twelve know the first question, eight the second, and so on.
    facilities = [float(question(table, name)[3]) for name in RIGHT]
    assert facilities == pytest.approx([10 / 12, 8 / 12, 6 / 12, 4 / 12, 2 / 12])
    picked = [row for row in table if row[:2] == ["single", "محفظة متركزة"]]
    assert picked[0][3:5] == ["2", str(2 / 12)]


def test_no_text_of_a_table_is_taken_for_a_formula(app, trainer, exam):
    with app.app_context():
        finish(exam, exam["layla"], {**RIGHT, "short": ['=HYPERLINK("http://x")']})
        session.commit()

    table = rows(trainer.get(f"{ADDRESS}.csv"))

    assert [row[1] for row in table if row[:1] == ["short"]][-1] == '\'=HYPERLINK("http://x")'


def test_who_shares_mistakes_is_shown_with_a_warning_against_conclusions(app, trainer, exam):
    chance = Random(3)
    terms = {f"term-{n}": {"kind": "short_answer", "accepted": ["رصيد"]} for n in range(15)}
    with app.app_context():
        asked = [{"id": name, "prompt": name, **term} for name, term in terms.items()]
        quiz = session.get_one(Quiz, exam["quiz"])
        exam["edition"] = publish_edition(quiz, 2, document(questions=asked)).id
        for number in range(PEOPLE):
            given = {name: [chance.choice(["رصيد", "قسط", "ضمان", "فائدة"])] for name in terms}
            finish(exam, learner(number), given)
        finish(exam, learner(90), given)  # as the last of them
        session.commit()

    page = words(trainer.get(ADDRESS))

    hints = page[page.index("قرائن لا أحكام") :]
    assert "متعلم 90" in hints
    assert "متعلم 11" in hints
    assert "متعلم 3 " not in hints


def test_who_answers_very_fast_is_shown(app, trainer, exam, sat):
    sat(PEOPLE)
    with app.app_context():
        finish(exam, learner(90), RIGHT, seconds=2)
        session.commit()

    assert "متعلم 90" in words(trainer.get(ADDRESS))


def test_a_clock_that_is_far_off_says_nothing_about_speed(app, trainer, exam, sat):
    sat(PEOPLE)
    with app.app_context():
        attempt = finish(exam, learner(90), RIGHT, seconds=2)
        event_of = select(AnswerEvent).filter_by(attempt_id=attempt)
        session.scalars(event_of).first().is_skewed = True
        session.commit()

    assert "متعلم 90" not in words(trainer.get(ADDRESS))


def test_answers_handed_in_together_were_made_when_the_phone_says(app, trainer, exam, sat):
    sat(PEOPLE)
    with app.app_context():
        attempt = finish(exam, learner(90), RIGHT)
        for entry in session.scalars(select(AnswerEvent).filter_by(attempt_id=attempt)):
            entry.device_time, entry.received_at = entry.received_at, LONG_AGO + timedelta(hours=1)
        session.commit()

    assert "متعلم 90" not in words(trainer.get(ADDRESS))


def test_a_question_keeps_its_figures_across_editions(app, trainer, exam, sat):
    sat(3)
    with app.app_context():
        kept = [{**QUESTIONS[0], "prompt": "أي محفظة أقل خطرًا؟"}, QUESTIONS[3]]
        quiz = session.get_one(Quiz, exam["quiz"])
        exam["edition"] = publish_edition(quiz, 2, document(questions=kept)).id
        finish(exam, learner(90), {"single": ["0"], "short": ["لا"]})
        session.commit()

    table = rows(trainer.get(f"{ADDRESS}.csv"))

    single, left_out = question(table, "single"), question(table, "number")
    assert single[1:4] == ["أي محفظة أقل خطرًا؟", "4", "0.75"]
    assert left_out[2] == "3"
    names = [row[0] for row in table if row and row[0] in RIGHT]
    assert names[:5] == ["single", "short", "multiple", "true", "number"]


def test_what_was_typed_is_shown_as_text(app, trainer, exam):
    with app.app_context():
        finish(exam, exam["layla"], {**WRONG, "short": ["<script>alert(1)</script>"]})
        session.commit()

    page = trainer.get(ADDRESS)

    assert "<script>alert" not in page.text
    assert "<script>alert(1)</script>" in words(page) or "&lt;script&gt;" in page.text


@pytest.fixture
def counted(app):
    """Return a function: how many statements a page asks."""
    asked = []
    with app.app_context():
        engine = db.engine

    def note(connection, cursor, statement, parameters, context, executemany):
        if not statement.startswith(("BEGIN", "PRAGMA")):
            asked.append(statement)

    def counted(client, address):
        asked.clear()
        assert client.get(address).status_code == 200
        return len(asked)

    event.listen(engine, "before_cursor_execute", note)
    yield counted
    event.remove(engine, "before_cursor_execute", note)


def test_a_page_costs_the_same_however_many_attempts(trainer, sat, counted):
    sat(2)
    few = counted(trainer, ADDRESS)

    sat(20, first=50)

    assert counted(trainer, ADDRESS) == few


@pytest.fixture
def large(monkeypatch):
    """Let three attempts be too many for a page."""
    monkeypatch.setattr(reports, "MOST_AT_ONCE", 3)


def test_many_attempts_wait_for_a_job(app, trainer, sat, large):
    sat(6)

    before = trainer.get(ADDRESS)
    answer = trainer.post(ADDRESS)
    trainer.post(ADDRESS)

    assert "<table" not in before.text
    assert answer.status_code == 303
    with app.app_context():
        waiting = session.scalars(select(Job).filter_by(name="quizzes.work_out_statistics"))
        assert [job.done_at for job in waiting] == [None]
        assert session.scalars(select(QuizStatistics)).one().at is None


def work(app):
    """Do what waits."""
    worker(app).run_until_idle()


def test_what_a_job_made_is_shown_as_of_its_moment(app, trainer, exam, sat, large, clock):
    sat(6)
    trainer.post(ADDRESS)
    work(app)
    shown = words(trainer.get(ADDRESS))

    sat(6, first=20)
    clock.move_to("2027-03-01 12:00")
    later = trainer.get(f"{ADDRESS}.csv")

    assert "حتى" in shown
    assert question(rows(later), "single")[2] == "6"  # as it was then


def test_figures_can_be_worked_out_anew(app, trainer, exam, sat, large, clock):
    sat(6)
    trainer.post(ADDRESS)
    work(app)
    sat(6, first=20)
    clock.move_to("2027-03-01 12:00")

    trainer.post(ADDRESS)
    work(app)

    assert question(rows(trainer.get(f"{ADDRESS}.csv")), "single")[2] == "12"


def test_a_job_for_a_quiz_that_nobody_asked_about_does_nothing(app, exam):
    with app.app_context():
        jobs.work_out_statistics({"quiz": exam["quiz"]}, app.extensions["services"])

        assert session.scalars(select(QuizStatistics)).all() == []


def test_a_job_that_was_given_up_can_be_asked_for_again(app, trainer, sat, large, clock):
    sat(6)
    trainer.post(ADDRESS)
    clock.move_to("2027-03-01 10:01")

    trainer.post(ADDRESS)

    with app.app_context():
        waiting = session.scalars(select(Job).filter_by(name="quizzes.work_out_statistics"))
        assert len(waiting.all()) == 2


def test_the_platform_starts_without_the_library_that_counts():
    code = "import elearn.wiring, sys; sys.exit('numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
