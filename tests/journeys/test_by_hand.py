"""A text and a photo from a phone to the mark: in a real browser, with scripts and without."""

from random import Random

import pytest
from flask import current_app
from sqlalchemy import update

from elearn.accounts.models import Person
from elearn.db import session
from elearn.enrolments.models import Enrolment
from elearn.quizzes import operations
from elearn.quizzes.models import Answer, AnswerEvent, Attempt, Marking, Quiz
from tests import examination
from tests.quizzes import open_exam

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
QUIZ = "/learn/courses/exam/quizzes/final"
LONG = "سطر من خمس كلمات هنا\nوسطر آخر بعده"

pytestmark = pytest.mark.only_on("sqlite")


@pytest.fixture
def exam(app, world):
    with app.app_context():
        return world | open_exam.hold(time_limit=None)


def speak(app, language):
    with app.app_context():
        session.execute(update(Person).values(language=language))
        session.commit()


def looking(axe, shot, language, scripts):
    """Return a function that looks at a page, and the faults that it found by then."""
    faults, way = {}, "scripts" if scripts else "plain"

    def look(page, name):
        shot(page, f"{language}-{way}-{name}")
        found = [*axe(page)]
        if (excess := page.evaluate(SIDEWAYS)) > 0:
            found.append(f"scrolls {excess} px sideways")
        if found:
            faults[name] = found

    return look, faults


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_text_and_a_photo_are_sent_and_marked(
    app, exam, open_page, axe, shot, tmp_path, language, scripts
):
    look, faults = looking(axe if scripts else lambda page: [], shot, language, scripts)
    speak(app, language)
    photo = tmp_path / "دفتر.png"
    photo.write_bytes(open_exam.PNG)
    phone = open_page("layla", language=language, scripts=scripts)

    take(phone, photo, look)
    desk = open_page("tariq", language=language, scripts=scripts)
    mark(desk, look)
    phone.reload()
    look(phone, "result")

    assert not faults
    with app.app_context():
        attempt = session.query(Attempt).one()
        assert (attempt.waits, attempt.passed) == (0, True)
        assert session.query(Marking).count() == 2


def take(page, photo, look):
    """Answer all and finish."""
    page.goto(QUIZ)
    page.locator("main form .btn.main").click()
    look(page, "case")
    onwards(page, 1)
    page.fill("#answer", LONG)
    onwards_fails(page)
    look(page, "too-long")
    page.fill("#answer", "كلمة")
    onwards(page, 2)
    look(page, "files")
    page.set_input_files("#file-any", photo)
    page.locator("[formaction$=files]").click()
    page.locator("[formaction$=removal]").wait_for()
    look(page, "sent")
    onwards(page, 3)
    look(page, "scale")
    onwards(page, 4)
    page.check("[value=true]")
    page.locator("[name=go]").last.click()
    page.locator("form[data-finish] .main").wait_for()
    look(page, "end")
    page.locator("form[data-finish] .main").click()
    page.wait_for_url("**/result")
    look(page, "waits")
    for name, address in (("home", "/learn"), ("course", "/learn/courses/exam"), ("quiz", QUIZ)):
        page.goto(address)
        look(page, name)
    page.locator("#tries + ol a").click()
    page.wait_for_url("**/result")


def onwards(page, slot):
    page.locator("[name=go]").last.click()
    page.wait_for_url(f"**?slot={slot}")


def onwards_fails(page):
    page.locator("[name=go]").last.click()
    page.locator("[aria-invalid]").wait_for()


def mark(page, look):
    """Mark the text, then the photo."""
    page.goto(open_exam.MARKING)
    look(page, "marking")
    page.goto(f"{open_exam.MARKING}/plan")
    look(page, "pile")
    page.locator(".btn.main").click()
    page.fill("#points", "5")
    page.fill("#comment", "خطة **واضحة**")
    page.check("#keep")
    look(page, "mark")
    page.keyboard.press("Tab")
    page.locator("[accesskey=s]").click()
    page.locator("[aria-invalid]").wait_for()
    look(page, "wrong-mark")
    page.fill("#points", "4")
    page.locator("[accesskey=s]").click()
    page.wait_for_url("**/marking")
    page.goto(f"{open_exam.MARKING}/photo")
    page.locator(".btn.main").click()
    page.check("[name=level-0][value='0']")
    page.check("[name=level-1][value='0']")
    look(page, "rubric")
    page.locator("[accesskey=s]").click()
    page.wait_for_url("**/marking")
    look(page, "all-marked")


def test_a_long_text_is_kept_while_it_is_being_written(app, exam, open_page):
    page = open_page("layla")
    page.clock.install()
    page.goto(QUIZ)
    page.locator("main form .btn.main").click()
    onwards(page, 1)

    page.locator("#answer").press_sequentially("أزور فاطمة غدًا")
    page.clock.run_for(11_000)
    page.locator("[data-road].there").wait_for()

    with app.app_context():
        assert session.query(Answer).one().fields == ["أزور فاطمة غدًا"]
        assert session.query(AnswerEvent).count() == 1


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_questions_are_written_and_marks_compared_on_a_phone(
    app, exam, open_page, axe, shot, language
):
    speak(app, language)
    look, faults = looking(axe, shot, language, scripts=True)
    with app.app_context():
        attempt = finished(exam)
        mended(exam)
    page = open_page("tariq", language=language)

    for question in ("plan", "photo", "sure", "case"):
        page.goto(f"/teach/courses/exam/quizzes/final/questions/{question}")
        look(page, f"edit-{question}")
    page.goto("/teach/courses/exam/quizzes/final/questions/new")
    look(page, "kinds")
    page.goto("/teach/courses/exam/quizzes/final/regrading")
    look(page, "dry-run")
    page.locator("main form .btn.main").click()
    page.wait_for_url("**/marking")
    look(page, "marked-anew")

    assert not faults
    with app.app_context():
        assert session.get_one(Attempt, attempt).marked_with_id


def finished(exam):
    """Return the number of an attempt that ended with a wrong answer."""
    enrolment = session.get_one(Enrolment, exam["exam_enrolment"])
    quiz = session.get_one(Quiz, exam["quiz"])
    clock = current_app.extensions["services"].clock
    attempt = operations.start(enrolment, quiz, clock, Random(1))
    slot = {"attempt_id": attempt.id, "slot": open_exam.TRUE, "fields": ["false"]}
    session.add(Answer(**slot, revision=1, device="d", seq=1, at=clock.now()))
    session.flush()
    session.refresh(attempt)
    operations.finish(attempt.id, clock.now())
    session.commit()
    return attempt.id


def mended(exam):
    """Let the key of the last question say the contrary."""
    *others, last = open_exam.QUESTIONS
    questions = [*others, last | {"right": False}]
    content = examination.document(questions=questions, shuffle=False)
    examination.publish_edition(session.get_one(Quiz, exam["quiz"]), 2, content)
    session.commit()
