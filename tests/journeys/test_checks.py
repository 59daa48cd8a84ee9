"""An answer that is checked on the page, with scripts and without."""

import pytest

from elearn.domain.quiz.journal import Standing
from tests import examination
from tests.journeys.test_every_page import NARROW, SIDEWAYS
from tests.journeys.test_examination import Sitter

CHECK = "main button[name=go][value='']"


@pytest.fixture
def exam(app, world):
    """Hold the examination, in which a question may be tried three times."""
    with app.app_context():
        return world | examination.hold(behaviour="tries", penalty=50)


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
@pytest.mark.parametrize("question", ["single", "short", "number"])
def test_the_newest_answer_is_checked(app, exam, open_page, question, scripts):
    sitter = Sitter(app, open_page("layla", width=NARROW, scripts=scripts))
    sitter.begin()
    sitter.open(question)
    page = sitter.page

    for fields in (examination.WRONG[question], examination.RIGHT[question]):
        sitter.fill(question, fields)
        with page.expect_navigation():
            page.locator(CHECK).click()
        assert page.evaluate(SIDEWAYS) <= 0

    checks = [line for line in sitter.journal if line.checked]
    assert [line.fields for line in checks] == [
        examination.WRONG[question],
        examination.RIGHT[question],
    ]
    assert all(line.standing is Standing.COUNTS for line in sitter.journal)
    assert f"slot={sitter.slot(question)}" in page.url
    assert not page.locator("[name=answer]").count()


def test_the_next_question_is_reached_after_a_check(app, exam, open_page):
    sitter = Sitter(app, open_page("layla"))
    sitter.begin()
    page = sitter.page
    page.goto(f"{sitter.url}?slot=0")
    question = examination.QUESTIONS[sitter.layout["slots"][0]["question"]]["id"]

    sitter.fill(question, examination.WRONG[question])
    with page.expect_navigation():
        page.locator(CHECK).click()
    with page.expect_navigation():
        page.locator("main form .btn.main").click()

    assert "slot=1" in page.url
