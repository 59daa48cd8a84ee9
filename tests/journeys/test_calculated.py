"""Numbers drawn for each attempt, in a real browser on a small phone."""

import pytest

from tests import examination
from tests.quizzes.test_calculated import FORM, QUESTION

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
QUESTIONS = "/teach/courses/par/quizzes/check/questions"


@pytest.fixture
def exam(app, world):
    """Hold an examination of one question whose numbers are drawn."""
    with app.app_context():
        return examination.hold(questions=[QUESTION])


def test_a_drawn_question_is_asked_and_answered(exam, open_page):
    page = open_page("layla")
    page.goto("/learn/courses/exam/quizzes/final")
    page.locator("main .btn.main").click()

    asked = page.locator("h1").inner_text()
    wide = page.evaluate(SIDEWAYS)

    assert "٠٬٠٠٠" in asked or "٥٬٠٠٠" in asked
    assert "{" not in asked
    assert wide <= 0


@pytest.fixture
def quiz(browse_as):
    """Let Tariq have a quiz, before forms need their tokens."""
    settings = {"title": "اختبار", "slug": "check", "grade": "last"}
    return browse_as("tariq").post("/teach/courses/par/modules/first/quizzes", data=settings)


def test_the_form_shows_sample_papers_without_scripts(quiz, open_page):
    page = open_page("tariq", scripts=False)
    page.goto(f"{QUESTIONS}/new?kind=calculated")
    for name, value in FORM.items():
        if name not in ("kind", "variables-row", "points"):
            page.locator(f'[name="{name}"]').fill(value)

    page.locator('button[value="preview"]').click()

    assert page.locator("ol li").count() >= 5
    assert page.evaluate(SIDEWAYS) <= 0
