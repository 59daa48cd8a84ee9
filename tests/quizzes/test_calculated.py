"""Numbers drawn for each attempt: asked, marked and looked back at by the learner's own."""

import pytest
from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.db import session
from elearn.enrolments.models import Enrolment
from elearn.quizzes.kinds import KINDS
from elearn.quizzes.models import Quiz
from tests import examination
from tests.domain.quiz.cases import CASES
from tests.story import LONG_AGO

QUESTION = CASES["calculated"].document | {
    "prompt": "قرض {p} لمدة {n}",
    "formula": "p * 2% * n + 7",
    "tolerance": "0",
    "feedback_wrong": "لازورد {=p * 2%}",
}
WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789", "٬,")


@pytest.fixture
def exam(app, world):
    """Hold an examination of one question whose numbers are drawn."""
    with app.app_context():
        held = examination.hold(questions=[QUESTION], attempts=9)
        aida = session.scalars(select(Person).filter_by(email="aida@example.org")).one()
        session.add(
            Enrolment(course_id=held["exam"], learner_id=aida.id, at=LONG_AGO, admitted_at=LONG_AGO)
        )
        session.commit()
        return world | held


def values(sitting):
    """Return what the attempt drew."""
    return sitting.row.layout["slots"][0]["values"]


def right(sitting):
    """Return the right answer of an attempt, worked out by hand."""
    return int(values(sitting)["p"]) * int(values(sitting)["n"]) // 50 + 7


def send(sitting, answer):
    form = {"answer": str(answer), "base": "0"}
    return sitting.client.post(f"{sitting.url}/answers/0", data=form)


def attempts(begin, many):
    """Yield attempts of two learners, each finished with its right answer, and their pages."""
    for number in range(many):
        sitting = begin(("layla", "aida")[number % 2])
        page = sitting.client.get(sitting.url).text
        send(sitting, right(sitting))
        sitting.finish()
        yield sitting, page


def test_two_learners_are_asked_with_their_own_values_and_marked_by_them(begin):
    taken = list(attempts(begin, 6))

    assert len({tuple(values(sitting).items()) for sitting, _ in taken}) > 1
    assert all(sitting.row.earned == 1 for sitting, _ in taken)
    for sitting, page in taken:
        assert f"قرض {values(sitting)['p']} لمدة {values(sitting)['n']}" in page.translate(WESTERN)


def test_the_answer_of_other_values_is_wrong(begin):
    sitting = begin()

    send(sitting, right(sitting) + 1)
    sitting.finish()

    assert sitting.row.earned == 0


def test_the_page_tells_neither_formula_nor_answer(begin):
    sitting = begin()

    seen = sitting.client.get(sitting.url)

    plain = seen.text.translate(WESTERN)
    for secret in (QUESTION["formula"], "2%", "{p}", "لازورد", str(right(sitting))):
        assert secret not in seen.text
        assert secret not in plain


def test_looking_back_shows_the_values_and_what_comes_from_them(begin):
    sitting = begin()
    send(sitting, 1)
    sitting.finish()

    page = sitting.client.get(f"{sitting.url}/result").text.translate(WESTERN)

    assert f"قرض {values(sitting)['p']} لمدة {values(sitting)['n']}" in page
    assert f"لازورد {int(values(sitting)['p']) // 50}" in page
    assert str(right(sitting)) in page


def test_an_attempt_keeps_its_question_under_a_new_edition(app, begin, exam):
    sitting = begin()
    answer = right(sitting)
    changed = QUESTION | {"prompt": "{p}", "variables": QUESTION["variables"][:1], "formula": "p"}

    with app.app_context():
        quiz = session.get_one(Quiz, exam["quiz"])
        examination.publish_edition(quiz, 2, examination.document(questions=[changed]))
        session.commit()
    send(sitting, answer)
    sitting.finish()

    assert sitting.row.earned == 1


@pytest.mark.parametrize(("language", "told"), [("ar", "٢٥٬٠٠٠"), ("en", "25,000")])
def test_numbers_stand_in_the_digits_of_the_reader(language, told, app, world):
    asked = KINDS["calculated"].from_document(QUESTION).with_values({"p": "25000", "n": "12"})

    with app.test_request_context(headers={"Accept-Language": language}):
        shown = app.jinja_env.filters["lead"](asked.prompt)

    assert told in shown


FORM = {
    "kind": "calculated",
    "prompt": "{p}",
    "variables-row": ["0"],
    "variables-0-name": "p",
    "variables-0-from": "١",
    "variables-0-to": "3",
    "variables-0-step": "1",
    "formula": "p * 31415",
    "points": "1",
}
QUESTIONS = "/teach/courses/par/quizzes/check/questions"


@pytest.fixture
def author(browse_as):
    """Return Tariq, who has a quiz."""
    tariq = browse_as("tariq")
    settings = {"title": "اختبار", "slug": "check", "grade": "last"}
    tariq.post("/teach/courses/par/modules/first/quizzes", data=settings)
    return tariq


def test_a_preview_shows_five_papers_with_their_answers(author):
    page = author.post(QUESTIONS, data=FORM | {"do": "preview"})

    plain = page.text.translate(WESTERN)
    papers = plain.split("خمس أوراق")[1].split("</ol>")[0]
    assert papers.count("<li>") == 5
    assert any(answer in papers for answer in ("31415", "62830", "94245"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"formula": "1 / (p - 2)"}, "formula"),
        ({"prompt": "{x} {p}"}, "prompt"),
        ({"variables-0-step": "0"}, "variables"),
        ({"decimals": "كثير"}, "decimals"),
    ],
)
def test_a_fault_is_said_beside_its_field_and_nothing_is_lost(changes, field, author):
    answer = author.post(QUESTIONS, data=FORM | changes | {"do": "save"})

    assert answer.status_code == 422
    assert f'id="{field}-error"' in answer.text
    assert all(value in answer.text for value in changes.values())


def test_what_is_written_is_saved(author):
    assert author.post(QUESTIONS, data=FORM | {"do": "save"}).status_code == 303
