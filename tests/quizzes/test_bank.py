"""The bank of questions: kept once, found by any spelling, asked in many quizzes."""

import re

import pytest
from sqlalchemy import select

from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.db import session
from elearn.organisations.models import Membership, Organisation
from elearn.quizzes.models import BankQuestion, BankUse, BankVersion, Quiz, QuizEdition

BANK = "/teach/bank"
QUIZ = "/teach/courses/par/quizzes/check"
MURABAHA = {
    "kind": "true_false",
    "prompt": "المرابحةُ بيعٌ لا قرض.",
    "right": "true",
    "points": "1",
    "category": "التمويل الإسلامي / العقود",
    "tags": "مرابحة، عقود",
    "state": "ready",
}


@pytest.fixture
def tariq(browse_as):
    client = browse_as("tariq")
    settings = {"title": "اختبار", "slug": "check", "grade": "last"}
    client.post("/teach/courses/par/modules/first/quizzes", data=settings)
    return client


@pytest.fixture
def stored(app, tariq):
    """Return the number of a question that Tariq has put into his bank."""
    tariq.post(BANK, data=MURABAHA)
    with app.app_context():
        return session.scalars(select(BankQuestion.id)).one()


@pytest.fixture
def rows(app):
    """Return a function: all rows of a table."""

    def rows(table):
        with app.app_context():
            found = session.scalars(select(table).order_by(table.id)).all()
            session.expunge_all()
            return found

    return rows


@pytest.fixture
def colleague(app, world, browse_as):
    """Let Zaid train too, and return his browser."""
    with app.app_context():
        session.get_one(Person, world["zaid"]).take_up(Duty.TRAIN, PlaceKind.SITE)
        session.commit()
        session.remove()
    return browse_as("zaid")


def asked_by(rows):
    """Return the questions that the quiz asks now."""
    [quiz] = rows(Quiz)
    return next(one for one in rows(QuizEdition) if one.id == quiz.edition_id).document["questions"]


def edition(page):
    return re.search(r'name="edition" value="(\w*)"', page)[1]


def test_a_question_is_kept_with_its_category_and_tags(tariq, stored, rows):
    page = tariq.get(f"{BANK}/{stored}").text

    [question] = rows(BankQuestion)
    assert (question.category, question.number) == ("التمويل الإسلامي/العقود", 1)
    assert question.prompt == "المرابحةُ بيعٌ لا قرض."
    assert "عقود، مرابحة" in page
    assert "المرابحةُ بيعٌ لا قرض." in tariq.get(BANK).text


@pytest.mark.parametrize("words", ["مرابحه", "المرابحة بيع", "قَرْض"])
def test_it_is_found_by_any_spelling(tariq, stored, words):
    assert "بيعٌ لا قرض" in tariq.get(BANK, query_string={"q": words}).text


@pytest.mark.parametrize(
    "narrow",
    [
        {"q": "مضاربة"},
        {"category": "القروض"},
        {"category": "التمويل"},
        {"tag": "زكاة"},
        {"kind": "numeric"},
        {"state": "retired"},
    ],
    ids=lambda narrow: next(iter(narrow)),
)
def test_what_it_is_not_like_does_not_find_it(tariq, stored, narrow):
    assert "بيعٌ لا قرض" not in tariq.get(BANK, query_string=narrow).text


@pytest.mark.parametrize(
    "narrow",
    [
        {"category": "التمويل الإسلامي"},
        {"category": "التمويل الإسلامي/العقود"},
        {"tag": "عقود"},
        {"kind": "true_false"},
        {"state": "ready"},
    ],
    ids=["above", "category", "tag", "kind", "state"],
)
def test_the_list_is_narrowed(tariq, stored, narrow):
    assert "بيعٌ لا قرض" in tariq.get(BANK, query_string=narrow).text


def test_a_faulty_question_keeps_what_was_typed(tariq, rows):
    answer = tariq.post(BANK, data=MURABAHA | {"prompt": ""})

    assert answer.status_code == 422
    assert "التمويل الإسلامي / العقود" in answer.text
    assert rows(BankQuestion) == []


def test_a_change_is_a_new_version_and_the_old_one_stays(tariq, stored, rows):
    mark = edition(tariq.get(f"{BANK}/{stored}").text)

    tariq.post(f"{BANK}/{stored}", data=MURABAHA | {"prompt": "المرابحة بيع.", "edition": mark})

    versions = rows(BankVersion)
    assert [(one.number, one.document["prompt"]) for one in versions] == [
        (1, "المرابحةُ بيعٌ لا قرض."),
        (2, "المرابحة بيع."),
    ]


def test_saving_the_same_makes_no_version(tariq, stored, rows):
    mark = edition(tariq.get(f"{BANK}/{stored}").text)

    tariq.post(f"{BANK}/{stored}", data=MURABAHA | {"tags": "بيوع", "edition": mark})

    assert len(rows(BankVersion)) == 1
    assert "بيوع" in tariq.get(f"{BANK}/{stored}").text


def test_whoever_saves_second_sees_what_the_first_said(tariq, stored):
    mark = edition(tariq.get(f"{BANK}/{stored}").text)
    tariq.post(f"{BANK}/{stored}", data=MURABAHA | {"prompt": "الأولى.", "edition": mark})

    answer = tariq.post(f"{BANK}/{stored}", data=MURABAHA | {"prompt": "الثانية.", "edition": mark})

    assert answer.status_code == 409
    assert "الأولى." in answer.text
    assert "الثانية." in answer.text


def test_a_quiz_takes_a_question_and_the_bank_knows(tariq, stored, rows):
    tariq.post(f"{QUIZ}/bank", data={"question": [stored]})

    [question] = asked_by(rows)
    [row] = rows(BankQuestion)
    assert question["bank"] == f"{row.public_id}@1"
    assert question["tags"] == ["عقود", "مرابحة"]
    assert [use.number for use in rows(BankUse)] == [1]
    assert "اختبار" in tariq.get(f"{BANK}/{stored}").text


@pytest.mark.parametrize("state", ["draft", "retired"])
def test_no_quiz_takes_a_draft_or_a_retired_question(tariq, stored, rows, state):
    tariq.post(f"{BANK}/changes", data={"question": stored, "do": state})

    page = tariq.get(f"{QUIZ}/bank").text
    answer = tariq.post(f"{QUIZ}/bank", data={"question": [stored]})

    assert "بيعٌ لا قرض" not in page
    assert answer.status_code == 400
    assert asked_by(rows) == []


def test_a_quiz_asks_the_new_version_when_it_is_renewed(tariq, stored, rows):
    tariq.post(f"{QUIZ}/bank", data={"question": [stored]})
    mark = edition(tariq.get(f"{BANK}/{stored}").text)
    tariq.post(f"{BANK}/{stored}", data=MURABAHA | {"prompt": "المرابحة بيع.", "edition": mark})
    [before] = asked_by(rows)

    tariq.post(f"{BANK}/{stored}/renewals", data={"course": "par", "quiz": "check"})

    [after] = asked_by(rows)
    assert before["prompt"] == "المرابحةُ بيعٌ لا قرض."
    assert (after["id"], after["prompt"]) == (before["id"], "المرابحة بيع.")
    assert [use.number for use in rows(BankUse)] == [2]


def test_the_questions_of_a_quiz_go_into_the_bank_once(tariq, rows):
    written = {"kind": "true_false", "prompt": "القسط دين.", "right": "true", "points": "1"}
    tariq.post(f"{QUIZ}/questions", data=written)

    tariq.post(f"{QUIZ}/bank/deposits")
    tariq.post(f"{QUIZ}/bank/deposits")

    [row] = rows(BankQuestion)
    [question] = asked_by(rows)
    assert (row.category, row.prompt) == ("اختبار", "القسط دين.")
    assert question["bank"] == f"{row.public_id}@1"
    assert question["prompt"] == "القسط دين."


def test_many_are_moved_tagged_and_retired_at_once(tariq, stored, rows):
    tariq.post(BANK, data=MURABAHA | {"prompt": "السَّلَم دفعٌ مقدَّم."})
    numbers = [row.id for row in rows(BankQuestion)]

    for deed in (
        {"do": "move", "to_category": "عقود"},
        {"do": "tag", "to_tags": "مهم"},
        {"do": "retired"},
    ):
        tariq.post(f"{BANK}/changes", data={"question": numbers, **deed})

    assert {row.category for row in rows(BankQuestion)} == {"عقود"}
    assert "السَّلَم" not in tariq.get(BANK).text
    assert tariq.get(BANK, query_string={"state": "retired", "tag": "مهم"}).text.count("السَّلَم") >= 1


@pytest.mark.parametrize("name", ["q", "category", "tag", "kind", "state", "after"])
def test_what_no_keyboard_writes_narrows_to_nothing_and_breaks_nothing(tariq, stored, name):
    assert tariq.get(BANK, query_string={name: "a\0b"}).status_code == 200


def test_an_unknown_deed_is_refused(tariq, stored):
    answer = tariq.post(f"{BANK}/changes", data={"question": stored, "do": "burn"})

    assert answer.status_code == 400


def test_the_bank_of_another_trainer_does_not_exist(tariq, stored, colleague, rows):
    assert "بيعٌ" not in colleague.get(BANK).text
    assert colleague.get(f"{BANK}/{stored}").status_code == 404
    assert colleague.post(f"{BANK}/{stored}", data=MURABAHA).status_code == 404
    moved = colleague.post(f"{BANK}/changes", data={"question": stored, "do": "retired"})
    assert moved.status_code == 404
    assert rows(BankQuestion)[0].state == "ready"


def test_a_colleague_of_the_organisation_uses_what_is_shared(app, world, tariq, stored, colleague):
    with app.app_context():
        house = Organisation(slug="house", name="دار الخبرة")
        session.add(house)
        session.flush()
        since = session.get_one(Person, world["tariq"]).joined_at
        for name in ("tariq", "zaid"):
            session.add(Membership(organisation_id=house.id, person_id=world[name], since=since))
        session.commit()
        number = house.id
        session.remove()
    mark = edition(tariq.get(f"{BANK}/{stored}").text)
    before = colleague.get(BANK).text

    tariq.post(f"{BANK}/{stored}", data=MURABAHA | {"organisation": number, "edition": mark})

    assert "بيعٌ" not in before
    assert "دار الخبرة" in colleague.get(BANK).text
    assert colleague.get(f"{BANK}/{stored}").status_code == 200


def test_nobody_shares_with_an_organisation_of_others(app, tariq, stored, rows):
    with app.app_context():
        house = Organisation(slug="house", name="دار الخبرة")
        session.add(house)
        session.commit()
        number = house.id
        session.remove()
    mark = edition(tariq.get(f"{BANK}/{stored}").text)

    answer = tariq.post(
        f"{BANK}/{stored}", data=MURABAHA | {"organisation": number, "edition": mark}
    )

    assert answer.status_code == 422
    assert rows(BankQuestion)[0].organisation_id is None
