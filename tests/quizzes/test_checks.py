"""Answers that are checked while the attempt goes on."""

from fractions import Fraction

import pytest

from elearn.db import session
from elearn.domain.quiz.behaviours import BEHAVIOURS
from elearn.domain.quiz.journal import Standing
from elearn.domain.quiz.review import Item
from elearn.quizzes.models import Answer, QuizEdition
from tests import examination
from tests.quizzes.conftest import START
from tests.quizzes.test_review import PLANTED
from tests.quizzes.test_statements import BEFORE, WRITING

CHECKING = [name for name, behaviour in BEHAVIOURS.items() if behaviour.checks]


@pytest.fixture
def behaving(app, exam, begin):
    """Return a function: layla's attempt at the examination under other settings."""

    def behaving(behaviour, **settings):
        with app.app_context():
            edition = session.query(QuizEdition).one()
            edition.document = edition.document | {"behaviour": behaviour, **settings}
            edition.digest = f"{behaviour}{settings}"
            session.commit()
        return begin()

    return behaving


def check(sitting, question, fields, base=0, **more):
    return sitting.send(question, fields, base, go="", **more)


def page_of(sitting, question):
    return sitting.client.get(f"{sitting.url}?slot={sitting.slot(question)}").text


def test_a_check_tells_and_closes(behaving):
    sitting = behaving("immediate")

    answer = check(sitting, "single", ["0"])
    page = page_of(sitting, "single")

    assert answer.location.endswith(f"?slot={sitting.slot('single')}")
    assert "مرجان ١" in page
    assert "مرجان ٤" in page
    assert "choice right" in page
    assert 'name="answer"' not in page
    assert page.count("<h1") == 1


@pytest.mark.parametrize("behaviour", BEHAVIOURS)
def test_before_a_check_no_byte_tells_the_key(behaving, behaviour):
    sitting = behaving(behaviour)
    seen = "".join(page_of(sitting, question) for question in examination.RIGHT)
    for question, wrong in examination.WRONG.items():
        seen += sitting.post(sitting.event(question, wrong)).text
        seen += page_of(sitting, question)

    assert examination.leaks(seen.encode(), sitting.row.layout) == set()


def test_after_the_last_check_an_answer_is_kept_and_does_not_count(behaving):
    sitting = behaving("immediate")
    check(sitting, "single", ["0"])

    form = sitting.send("single", ["1"], base=1)
    event = sitting.post(sitting.event("single", ["1"], base=1, device="tablet"))
    sitting.finish()

    assert form.status_code == 409
    assert event.json[0]["standing"] == "closed"
    assert [line.standing for line in sitting.journal] == [
        Standing.COUNTS,
        Standing.CLOSED,
        Standing.CLOSED,
    ]
    assert sitting.row.score == 0


def test_a_check_that_comes_twice_is_one(behaving):
    sitting = behaving("tries")

    answers = [check(sitting, "single", ["0"]) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [303] * 3
    assert [line.checked for line in sitting.journal] == [True]


def test_a_device_sends_a_check_as_an_event_like_others(behaving):
    sitting = behaving("immediate")
    event = sitting.event("single", ["0"], check=True)

    first, again = sitting.post(event), sitting.post(event)
    other = sitting.post(event | {"check": False})

    assert first.json[0]["number"] == again.json[0]["number"]
    assert other.status_code == 422
    assert "مرجان ١" in page_of(sitting, "single")


def test_wrong_tries_cost_and_are_followed_by_hints(app, behaving):
    questions = [
        each | ({"hints": ["فكر في التوزيع."]} if each["id"] == "single" else {})
        for each in examination.QUESTIONS
    ]
    sitting = behaving("tries", tries=3, penalty=50, questions=questions)

    assert "فكر في التوزيع." not in page_of(sitting, "single")
    check(sitting, "single", ["0"])
    page = page_of(sitting, "single")
    assert "فكر في التوزيع." in page
    assert "مرجان ١" in page
    assert "مرجان ٢" not in page
    assert "محاولتان" in page
    check(sitting, "single", ["1"], base=1)
    sitting.finish()

    assert sitting.row.score == Fraction(1, 6)


def test_an_answer_that_was_never_checked_is_marked_at_the_end(behaving):
    sitting = behaving("adaptive", penalty=50)
    check(sitting, "single", ["0"])
    sitting.send("single", ["1"], base=1)
    sitting.send("true", ["true"])
    sitting.finish()

    assert sitting.row.score == Fraction(2, 6)


def test_how_sure_somebody_is_is_kept_with_the_answer(behaving, app):
    sitting = behaving("certainty")
    slot = sitting.slot("single")
    [name] = sitting.named("single", ["1"])

    page = page_of(sitting, "single")
    sitting.client.post(
        f"{sitting.url}/answers/{slot}",
        data={"answer": name, "answer-certainty": "certainty:2", "base": "0"},
    )
    sitting.post(sitting.event("true", ["true", "certainty:3"]))
    sitting.post(sitting.event("number", ["1", "certainty:1"]))

    assert page.count('name="answer-certainty"') == 3
    assert 'value="certainty:2" checked' in page_of(sitting, "single")
    kept = {row.slot: (row.fields, row.certainty) for row in sitting.rows(Answer, Answer.slot)}
    assert kept[slot] == (["1"], 2)
    assert kept[sitting.slot("true")] == (["true"], 3)
    sitting.finish()
    assert sitting.row.score == (Fraction(2, 3) * 2 + 1) / 6


def test_an_answer_of_a_quiz_that_does_not_ask_how_sure_is_read_as_it_is(behaving):
    sitting = behaving("deferred")

    assert sitting.post(sitting.event("short", ["certainty:3"])).status_code == 200

    assert sitting.counting[sitting.slot("short")] == ["certainty:3"]


def test_nothing_cannot_be_checked(behaving):
    sitting = behaving("immediate")

    answer = check(sitting, "single", [])
    unreadable = check(sitting, "number", ["كثير"])

    assert answer.status_code == 422
    assert "أجب عن السؤال أولًا ثم تحقق منه." in answer.text
    assert unreadable.status_code == 422
    assert sitting.journal == []


def test_a_quiz_that_checks_nothing_takes_the_check_for_an_answer(behaving):
    sitting = behaving("deferred")

    check(sitting, "single", ["0"])
    check(sitting, "single", ["1"], base=1)

    assert sitting.counting[sitting.slot("single")] == ["1"]
    assert not any(line.checked for line in sitting.journal)
    assert "مرجان" not in page_of(sitting, "single")


@pytest.mark.parametrize("behaviour", CHECKING)
@pytest.mark.parametrize("question", examination.RIGHT)
def test_every_kind_is_checked_by_every_behaviour_that_checks(behaving, behaviour, question):
    sitting = behaving(behaviour)

    assert check(sitting, question, examination.WRONG[question]).status_code == 303

    page = page_of(sitting, question)
    assert "خطأ." in page
    assert page.count("<h1") == 1
    if behaviour != "immediate":
        assert not {"القسطاس", "48731"} & examination.leaks(page.encode())


def test_a_check_costs_what_an_answer_costs(behaving, asked, engine):
    sitting = behaving("immediate")
    sitting.send("true")
    form = {"answer": sitting.named("multiple", ["0"]), "base": "0", "go": ""}
    url = f"{sitting.url}/answers/{sitting.slot('multiple')}"
    asked.clear()

    assert sitting.client.post(url, data=form).status_code == 303

    assert len(asked) == BEFORE + WRITING[engine], asked


@pytest.mark.parametrize("item", Item)
def test_what_is_withheld_during_the_attempt_is_in_no_byte(behaving, app, item):
    sitting = behaving("immediate", withheld={"during": [item.value]})
    check(sitting, "single", ["0"])
    check(sitting, "short", ["لا"])

    page = page_of(sitting, "single") + page_of(sitting, "short")

    marks = ("فُحصت إجابتك: ٠ من ٢",)
    planted = PLANTED | {Item.MARKS: marks, Item.BAND: ("كهرمان",)}
    for text in planted[item]:
        assert text not in page
    hidden = set(Item) - {Item.MARKS} if item is Item.ANSWER else {item}
    for other in set(Item) - hidden - {Item.BAND}:
        assert any(text in page for text in planted[other]), other
    kept = " ".join(map(str, app.extensions["fragments"].values()))
    assert not any(text in kept for texts in PLANTED.values() for text in texts)


@pytest.fixture
def stock(behaving):
    """Return layla's attempt at one question of the examination's stock, checked."""
    return behaving("immediate", draw=1, again=True)


def checked_first(sitting):
    [slot] = sitting.row.layout["slots"]
    question = examination.QUESTIONS[slot["question"]]["id"]
    check(sitting, question, examination.WRONG[question])
    return question


def test_another_question_like_it_takes_its_place(stock):
    first = checked_first(stock)

    answer = stock.client.post(f"{stock.url}/answers/0/successor")
    second = examination.QUESTIONS[stock.row.layout["slots"][1]["question"]]["id"]
    page = stock.client.get(answer.location)
    stock.client.post(
        f"{stock.url}/answers/1",
        data={"answer": stock.named(second, examination.RIGHT[second]), "base": "0"},
    )
    stock.finish()

    assert first != second
    assert 'name="answer"' in page.text
    assert "السؤال ١ من ١" in page.text
    assert stock.row.score == 1
    assert stock.client.get(f"{stock.url}/result").text.count("<h3") == 1


def test_another_question_wants_a_check_first_and_comes_once(stock):
    url = f"{stock.url}/answers/0/successor"

    stock.client.post(url)
    assert len(stock.row.layout["slots"]) == 1
    checked_first(stock)
    stock.client.post(url)
    stock.client.post(url)

    assert len(stock.row.layout["slots"]) == 2


def test_after_the_end_no_other_question_is_asked(stock, browse_as):
    checked_first(stock)
    stock.finish()

    stock.client.post(f"{stock.url}/answers/0/successor")
    answer = browse_as("zaid").post(f"{stock.url}/answers/0/successor")

    assert len(stock.row.layout["slots"]) == 1
    assert answer.status_code == 404


def test_the_first_page_says_how_questions_behave(behaving):
    sitting = behaving("tries", tries=2, penalty=25)
    sitting.finish()

    page = sitting.client.get(START.removesuffix("/attempts")).text

    assert "للسؤال الواحد محاولتان." in page
    assert "كل محاولة خاطئة تنقص" in page
