"""Marking by hand, as a trainer does it, and what the learner sees of it."""

from fractions import Fraction
from threading import get_ident

import pytest

from elearn import wiring
from elearn.accounts.models import AuditLine, Person
from elearn.db import session
from elearn.enrolments.models import Awaited, CourseCompletion
from elearn.jobs import Job
from elearn.quizzes.models import Answer, AnswerFile, Marking, Remark
from tests.quizzes import open_exam
from tests.quizzes.open_exam import MARKING, PHOTO, PLAN, TEXT, answer, take
from tests.story import LONG_AGO


@pytest.fixture
def exam(app, world):
    with app.app_context():
        return world | open_exam.hold()


@pytest.fixture
def taken(sitting):
    """Return a finished attempt of which an essay and a photo wait."""
    take(sitting)
    return sitting


@pytest.fixture
def address(app):
    """Return a function: where the answer in a slot of an attempt is marked."""

    def address(sitting, slot):
        question = open_exam.QUESTIONS[slot]["id"]
        with app.app_context():
            here = {"attempt_id": sitting.id, "slot": slot}
            return f"{MARKING}/{question}/{session.query(Answer).filter_by(**here).one().id}"

    return address


@pytest.fixture
def mark(tariq, address):
    """Return a function: Tariq gives a mark."""

    def mark(sitting, slot, **form):
        return tariq.post(address(sitting, slot), data={"do": "next", "base": "0"} | form)

    return mark


def rows(app, table):
    with app.app_context():
        found = session.query(table).order_by(table.id).all()
        session.expunge_all()
        return found


def test_the_list_says_how_many_answers_wait(taken, tariq):
    page = tariq.get(MARKING)

    assert page.status_code == 200
    assert page.text.count('class="tag warn"') == 2
    assert "صف خطة الأسبوع" in page.text


def test_no_name_stands_on_the_pages_until_it_is_asked_for(taken, tariq, address):
    here = address(taken, PLAN)
    pages = [f"{MARKING}/plan", here, address(taken, PHOTO)]

    blind = [tariq.get(page).text.split("<main")[1] for page in pages]
    open_eyed = [tariq.get(f"{page}?names=1").text.split("<main")[1] for page in pages]

    assert [("ليلى" in page, "دفتر.png" in page) for page in blind] == [(False, False)] * 3
    assert all("ليلى" in page for page in open_eyed)
    assert "دفتر.png" in open_eyed[2]


def test_a_mark_counts_and_leads_to_the_next(taken, app, mark, address):
    page = mark(taken, PLAN, points="٣٫٥", comment="**أحسنت**")

    given = rows(app, Marking)[0]
    assert page.status_code == 303
    assert (given.earned, given.possible, given.comment) == (7, 8, "**أحسنت**")
    assert (taken.row.waits, taken.row.passed) == (1, None)
    assert taken.row.score == Fraction(9, 20)


def test_levels_add_up_to_the_mark(taken, app, mark):
    mark(taken, PHOTO, **{"level-0": "0", "level-1": "1"})

    given = rows(app, Marking)[0]

    assert (given.share, given.levels) == (Fraction(4, 5), [0, 1])


def test_when_all_is_marked_the_quiz_is_passed(taken, app, mark):
    mark(taken, PLAN, points="4", comment="خطة واضحة")
    mark(taken, PHOTO, **{"level-0": "0", "level-1": "0"})

    page = taken.client.get(f"/learn/attempts/{taken.id}/result").text
    assert (taken.row.waits, taken.row.passed, taken.row.score) == (0, True, 1)
    assert len(rows(app, CourseCompletion)) == 1
    assert rows(app, Awaited) == []
    assert "خطة واضحة" in page
    assert "الوضوح" in page
    assert "زبرجد" not in page


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"points": ""}, "points"),
        ({"points": "كثير"}, "points"),
        ({"points": "4.01"}, "points"),
        ({"points": "-1"}, "points"),
        ({"points": "3.333"}, "points"),
        ({"points": "50%"}, "points"),
        ({"points": "3", "comment": "ن" * 5001}, "comment"),
    ],
)
def test_a_mark_that_cannot_be_is_refused_beside_its_field(taken, app, mark, form, field):
    page = mark(taken, PLAN, **form)

    assert page.status_code == 422
    assert f'id="{field}-error"' in page.text
    assert rows(app, Marking) == []


def test_each_criterion_needs_a_level(taken, mark):
    page = mark(taken, PHOTO, **{"level-0": "0"})

    assert page.status_code == 422
    assert 'id="level-1-error"' in page.text


def test_a_level_that_was_never_offered_is_refused(taken, mark):
    assert mark(taken, PHOTO, **{"level-0": "0", "level-1": "7"}).status_code == 400


def test_who_marks_second_sees_what_the_first_gave(taken, app, mark):
    mark(taken, PLAN, points="4", comment="ممتاز")

    page = mark(taken, PLAN, points="1", comment="ناقص")
    again = mark(taken, PLAN, points="1", comment="ناقص", base="1")

    assert page.status_code == 409
    assert "ممتاز" in page.text
    assert "ناقص" in page.text
    assert 'name="base" value="1"' in page.text
    assert again.status_code == 303
    assert [given.earned for given in rows(app, Marking)] == [1, 1]
    assert [given.number for given in rows(app, Marking)] == [1, 2]


def test_a_mark_is_written_into_the_log(taken, app, mark, exam):
    mark(taken, PLAN, points="4")

    line = rows(app, AuditLine)[-1]

    assert (line.deed, line.actor_id, line.person_id) == (
        "quizzes.marked", exam["tariq"], exam["layla"],
    )  # fmt: skip
    assert line.details["share"] == "1"


def test_a_comment_is_kept_inserted_and_forgotten(taken, app, tariq, mark, address):
    mark(taken, PLAN, points="4", comment="راجع الأرقام", keep="1")
    number = rows(app, Remark)[0].id
    form = {"comment": "شكرًا", "remark": str(number), "base": "0"}

    inserted = tariq.post(address(taken, PHOTO), data=form | {"do": "insert"})
    forgotten = tariq.post(address(taken, PHOTO), data=form | {"do": "forget"})

    assert "شكرًا\n\nراجع الأرقام" in inserted.text
    assert forgotten.status_code == 200
    assert rows(app, Remark) == []
    assert len(rows(app, Marking)) == 1


def test_the_list_shows_those_that_wait_or_all(taken, tariq, mark):
    mark(taken, PLAN, points="4")

    waiting, everything = (tariq.get(f"{MARKING}/plan{query}").text for query in ("", "?all=1"))

    assert f"{MARKING}/plan/" not in waiting
    assert f"{MARKING}/plan/" in everything


def test_an_attempt_under_way_is_not_marked(sitting, tariq, address):
    answer(sitting, PLAN, TEXT)

    assert tariq.get(address(sitting, PLAN)).status_code == 404


@pytest.mark.parametrize("name", ["layla", "aida", "zaid"])
def test_only_trainers_of_the_course_mark(taken, browse_as, address, name):
    assert browse_as(name).get(address(taken, PLAN)).status_code == 404
    assert browse_as(name).get(MARKING).status_code == 404


def test_the_trainer_fetches_a_file_under_a_name_that_tells_nothing(taken, tariq):
    with taken.app.app_context():
        number = session.query(AnswerFile).one().id

    got = tariq.get(f"/teach/attempts/{taken.id}/files/{number}")

    assert got.data == open_exam.PNG
    assert f'filename="answer-{number}.png"' in got.headers["Content-Disposition"]


def test_the_letter_reaches_a_proved_address_when_all_is_marked(taken, app, mark, exam, outbox):
    with app.app_context():
        session.get_one(Person, exam["layla"]).email_verified_at = LONG_AGO
        session.commit()
    mark(taken, PLAN, points="4")
    mark(taken, PHOTO, **{"level-0": "0", "level-1": "0"})

    wiring.worker(app).run_until_idle()

    letter = next(letter for letter in outbox if letter.to == "layla@example.org")
    assert "صُحِّحت إجاباتك" in letter.subject
    assert f"/learn/attempts/{taken.id}/result" in letter.text


def test_a_mark_that_is_changed_later_changes_the_result(taken, app, mark):
    mark(taken, PLAN, points="4")
    mark(taken, PHOTO, **{"level-0": "0", "level-1": "0"})

    mark(taken, PHOTO, **{"level-0": "1", "level-1": "1"}, base="1")

    with app.app_context():
        kinds = [
            job.payload["kind"]
            for job in session.query(Job).filter_by(name="notifications.send_letter")
        ]
    assert taken.row.score == Fraction(6, 10)
    assert kinds == ["quiz_marked", "mark_changed"]


def test_two_who_mark_at_the_same_moment_leave_one_mark(taken, app, mark, at_once):
    answers = at_once(4, lambda: mark(taken, PLAN, points="3"))

    assert sorted(page.status_code for page in answers) == [303, 409, 409, 409]
    assert [given.number for given in rows(app, Marking)] == [1]


def test_two_who_mark_two_answers_of_one_attempt_add_up(taken, app, mark, at_once):
    forms = iter([(PLAN, {"points": "4"}), (PHOTO, {"level-0": "0", "level-1": "0"})])
    turns = {}

    def one():
        if get_ident() not in turns:
            turns[get_ident()] = next(forms)
        slot, form = turns[get_ident()]
        return mark(taken, slot, **form)

    at_once(2, one)

    assert (taken.row.waits, taken.row.score, taken.row.passed) == (0, 1, True)


def test_the_start_page_of_a_trainer_says_what_is_to_be_marked(taken, tariq, mark):
    before = tariq.get("/teach").text
    mark(taken, PLAN, points="4")

    assert "إجابتان للتصحيح" in before
    assert "إجابة واحدة للتصحيح" in tariq.get("/teach").text
