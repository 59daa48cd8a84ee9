"""The statistics of a quiz in a real browser, with people enough for every chart and hint."""

from random import Random

import pytest

from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.db import session
from elearn.quizzes.models import Quiz
from tests import examination
from tests.quizzes.finished import finish, learner

ADDRESS = "/teach/courses/exam/quizzes/final/statistics"
TERMS = ["رصيد", "قسط", "ضمان", "فائدة"]
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def statistics(app, world, language):
    """Let forty people sit a quiz of twenty questions, and two of them much alike."""
    chance = Random(5)
    with app.app_context():
        ids = world | examination.hold()
        trainer = session.get_one(Person, ids["tariq"])
        trainer.language = language
        trainer.take_up(Duty.TRAIN, PlaceKind.COURSE, ids["exam"])
        quiz, asked = session.get_one(Quiz, ids["quiz"]), [*examination.QUESTIONS, *written()]
        document = examination.document(questions=asked)
        ids["edition"] = examination.publish_edition(quiz, 2, document).id
        for number in range(40):
            given = answers(chance)
            finish(ids, learner(number), given)
        finish(ids, learner(90), given, seconds=2)
        session.commit()


def written():
    """Return fifteen questions that are answered by a word."""
    return [
        {"id": f"term-{n}", "kind": "short_answer", "prompt": f"مصطلح {n}", "accepted": TERMS[:1]}
        for n in range(15)
    ]


def answers(chance):
    """Return what somebody answers who knows about half."""
    known = {name: chance.random() < 0.5 for name in examination.RIGHT}
    choices = {
        name: (examination.RIGHT if is_known else examination.WRONG)[name]
        for name, is_known in known.items()
    }
    return choices | {f"term-{n}": [chance.choice(TERMS)] for n in range(15)}


@pytest.mark.parametrize(
    ("language", "scheme", "width"),
    [("ar", "light", 360), ("ar", "dark", 1280), ("fr", "dark", 360), ("fr", "light", 1280)],
)
def test_statistics_are_read_by_everybody(
    statistics, open_page, axe, shot, language, scheme, width
):
    page = open_page("tariq", language=language, scheme=scheme, width=width)

    page.goto(ADDRESS)
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
    shot(page, f"{language}-{scheme}-{width}")

    assert page.locator("svg.chart[role=img] title").count() == 2
    assert page.evaluate(SIDEWAYS) <= 0
    assert axe(page) == []
    # Bars begin where reading begins: the first class of scores is on that side.
    bars = page.locator("svg.chart").first.locator("rect")
    first, last = bars.first.bounding_box()["x"], bars.last.bounding_box()["x"]
    assert (first > last) is (page.evaluate("document.dir") == "rtl")
