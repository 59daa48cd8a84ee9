"""Marking anew after a question was mended: looked at first, confirmed, told."""

from copy import deepcopy

import pytest

from elearn import wiring
from elearn.accounts.models import AuditLine
from elearn.db import session
from elearn.enrolments.models import CourseCompletion
from elearn.jobs import Job
from elearn.quizzes.models import Attempt, Quiz
from elearn.quizzes.teach import regrading
from tests import examination
from tests.quizzes import open_exam

ADDRESS = "/teach/courses/exam/quizzes/final/regrading"
MARKING = open_exam.MARKING
WRONG_KEY = {"single": ["1"], "multiple": ["0", "1"], "true": ["false"], "number": ["48731"]}


@pytest.fixture
def exam(app, world):
    with app.app_context():
        return world | open_exam.hold(questions=examination.QUESTIONS)


@pytest.fixture
def mend(app, exam):
    """Return a function: the quiz gets another edition, changed by question."""

    def mend(**changes):
        questions = deepcopy(examination.QUESTIONS)
        for question in questions:
            question.update(changes.get(question["id"], {}))
        with app.app_context():
            quiz = session.get_one(Quiz, exam["quiz"])
            number = quiz.edition.number + 1
            content = examination.document(questions=questions)
            edition = examination.publish_edition(quiz, number, content)
            session.commit()
            return edition.id

    return mend


@pytest.fixture
def taken(begin):
    """Return a finished attempt that said “false” where the key says “true”."""
    sitting = begin()
    sitting.answer_all(WRONG_KEY)
    sitting.finish()
    return sitting


def deeds(app):
    with app.app_context():
        return [line.deed for line in session.query(AuditLine).order_by(AuditLine.id)]


def letters(app):
    with app.app_context():
        jobs = session.query(Job).filter_by(name="notifications.send_letter")
        return [job.payload["kind"] for job in jobs]


def test_nothing_is_offered_while_nothing_was_changed(taken, tariq):
    assert ADDRESS not in tariq.get(MARKING).text
    assert "<form method" not in tariq.get(ADDRESS).text.split("<main")[1].split("</main")[0]


def test_the_dry_run_says_whose_mark_would_change_and_changes_nothing(taken, tariq, mend):
    before = taken.row.score
    mend(true={"right": False})

    page = tariq.get(ADDRESS)

    assert ADDRESS in tariq.get(MARKING).text
    assert "ليلى" in page.text
    assert "٦٦٪" in page.text
    assert "٨٣٪" in page.text
    assert taken.row.score == before


def test_the_confirmation_marks_anew_logs_and_tells(taken, app, tariq, mend):
    edition = mend(true={"right": False})

    answer = tariq.post(ADDRESS, data={"edition": edition})

    assert "تغيرت درجة واحدة" in tariq.get(answer.location).text
    assert str(taken.row.score) == "5/6"
    assert taken.row.marked_with_id == edition
    assert deeds(app)[-2:] == ["quizzes.mark_changed", "quizzes.regraded"]
    assert letters(app) == ["mark_changed"]
    assert tariq.get(ADDRESS).status_code == 200
    assert ADDRESS not in tariq.get(MARKING).text


def test_the_learner_sees_her_question_by_the_new_rule(taken, tariq, mend):
    edition = mend(true={"right": False, "prompt": "نص آخر"})
    tariq.post(ADDRESS, data={"edition": edition})

    page = taken.client.get(f"{taken.url}/result").text

    assert "القسط المتأخر يعرض" in page
    assert "نص آخر" not in page
    assert page.count("choice right") > page.count("choice miss")


def test_a_pass_that_is_won_counts_in_the_course(begin, app, tariq, mend):
    sitting = begin()
    sitting.answer_all({"single": ["1"], "multiple": ["0", "1"], "true": ["false"]})
    sitting.finish()
    edition = mend(true={"right": False})
    had_passed = sitting.row.passed

    page = tariq.get(ADDRESS)
    tariq.post(ADDRESS, data={"edition": edition})

    assert (had_passed, sitting.row.passed) == (False, True)
    assert 'class="tag ok"' in page.text
    with app.app_context():
        assert session.query(CourseCompletion).count() == 1


def test_a_question_whose_options_changed_places_is_left_and_named(taken, app, tariq, mend):
    options = examination.QUESTIONS[0]["options"]
    edition = mend(single={"options": [options[1], options[0], options[2]]})
    before = taken.row.score

    page = tariq.get(ADDRESS)
    tariq.post(ADDRESS, data={"edition": edition})

    assert "أي محفظة أسلم" in page.text
    assert taken.row.score == before
    assert letters(app) == []


def test_a_prompt_that_was_mended_is_not_named(taken, tariq, mend):
    mend(single={"prompt": "أي المحفظتين أسلم؟"})

    page = tariq.get(ADDRESS).text.split("<main")[1]

    assert "أسلم" not in page


def test_a_question_that_is_gone_is_named(taken, app, exam, tariq):
    content = examination.document(questions=examination.QUESTIONS[1:])
    with app.app_context():
        examination.publish_edition(session.get_one(Quiz, exam["quiz"]), 2, content)
        session.commit()

    assert "أي محفظة أسلم" in tariq.get(ADDRESS).text


def test_an_edition_that_came_meanwhile_is_looked_at_first(taken, tariq, mend):
    edition = mend(true={"right": False})
    mend(true={"right": False}, number={"answer": "7"})

    assert tariq.post(ADDRESS, data={"edition": edition}).status_code == 409


def test_many_attempts_are_a_job(taken, app, tariq, mend, monkeypatch):
    monkeypatch.setattr(regrading, "MOST_AT_ONCE", 0)
    edition = mend(true={"right": False})

    tariq.post(ADDRESS, data={"edition": edition})
    before = str(taken.row.score)
    wiring.worker(app).run_until_idle()

    assert (before, str(taken.row.score)) == ("2/3", "5/6")


def test_an_attempt_under_way_is_left_alone(sitting, app, tariq, mend):
    edition = mend(true={"right": False})

    tariq.post(ADDRESS, data={"edition": edition})

    with app.app_context():
        assert session.get_one(Attempt, sitting.id).marked_with_id is None


@pytest.mark.parametrize("name", ["layla", "aida", "zaid"])
def test_only_trainers_of_the_course_mark_anew(taken, browse_as, name):
    assert browse_as(name).get(ADDRESS).status_code == 404
    assert browse_as(name).post(ADDRESS, data={"edition": "1"}).status_code == 404
