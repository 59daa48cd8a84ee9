"""Quizzes on their trainer's desk, and the attempts of those who took them."""

from datetime import timedelta
from random import Random

import pytest

from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.db import session
from elearn.domain.quiz.journal import Event
from elearn.enrolments.models import Enrolment
from elearn.quizzes import operations
from elearn.quizzes.models import Attempt, Quiz, QuizEdition

QUIZ = "/teach/courses/par/quizzes/check"
SETTINGS = {"title": "اختبار", "slug": "check", "pass_mark": "٧٠", "attempts": "3", "grade": "last",
            "time_limit": "٢٠", "shuffle": "1", "band_from": ["0", "٧٠"],
            "band_text": ["أعد القراءة.", "أحسنت."]}  # fmt: skip
CHOICE = {
    "kind": "single_choice", "prompt": "ما **القسط**؟", "points": "٢",
    "options-row": ["0", "1", "2"], "options-0-text": "دفعة دورية", "options-0-right": "1",
    "options-1-text": "رسم", "options-1-feedback": "هذا رسم لا قسط.",
}  # fmt: skip
NUMBER = {
    "kind": "numeric",
    "prompt": "كم؟",
    "answer": "٣٦٬٠٠٠٫٥",
    "tolerance": "٢٪",
    "unit": "ريال",
}
SHORT = {
    "kind": "short_answer",
    "prompt": "ما اسمه؟",
    "accepted": "القسط الثابت\r\n\r\n",
    "level": "2",
}
TRUTH = {"kind": "true_false", "prompt": "الثابت أرخص.", "right": "false"}
SEVERAL = CHOICE | {"kind": "multiple_choice", "options-1-right": "1"}
ALL = [CHOICE, SEVERAL, TRUTH, SHORT, NUMBER]


@pytest.fixture
def author(tariq):
    """Return Tariq's browser, after he began a quiz."""
    tariq.post("/teach/courses/par/modules/first/quizzes", data=SETTINGS)
    return tariq


@pytest.fixture
def quiz(draft):
    """Return a function: what the quiz says now."""
    return lambda: draft().modules[0].activities[-1]


def test_a_quiz_is_begun_with_its_settings(author, quiz):
    said = quiz()

    assert (said.pass_mark, said.attempts, said.time_limit, said.grade) == (70, 3, 20, "last")
    assert [(band.start, band.text) for band in said.bands] == [
        (0, "أعد القراءة."),
        (70, "أحسنت."),
    ]
    assert author.get(QUIZ).status_code == 200


@pytest.mark.parametrize(
    "wrong",
    [{"pass_mark": "101"}, {"attempts": "0"}, {"grade": "best"}, {"title": ""},
     {"band_from": ["x"], "band_text": ["y"]}, {"band_from": ["5", "5"], "band_text": ["a", "b"]}],
)  # fmt: skip
def test_a_setting_that_cannot_be_keeps_what_was_typed(wrong, author, quiz):
    before = quiz()

    answer = author.post(QUIZ, data=SETTINGS | {"minutes": "13"} | wrong)

    assert answer.status_code == 422
    assert 'value="13"' in answer.text
    assert quiz() == before


def test_the_slower_of_two_trainers_sees_both_settings(author, quiz, hidden_field):
    edition = hidden_field(author.get(QUIZ), "edition")
    author.post(QUIZ, data=SETTINGS | {"title": "الأول", "edition": edition})

    answer = author.post(QUIZ, data=SETTINGS | {"title": "الثاني", "edition": edition})

    assert answer.status_code == 409
    assert "الأول" in answer.text
    assert "الثاني" in answer.text
    assert quiz().title == "الأول"


@pytest.mark.parametrize("sent", ALL, ids=lambda sent: sent["kind"])
def test_a_question_of_every_kind_is_written_and_opened_again(sent, author, quiz):
    answer = author.post(f"{QUIZ}/questions", data=sent)

    assert answer.location == f"{QUIZ}#question-q-1"
    assert quiz().questions[0]["kind"] == sent["kind"]
    assert author.get(f"{QUIZ}/questions/q-1").status_code == 200
    assert author.get(f"{QUIZ}/preview").status_code == 200


def test_numbers_are_kept_as_numbers_however_they_were_typed(author, quiz):
    author.post(f"{QUIZ}/questions", data=NUMBER)
    author.post(f"{QUIZ}/questions", data=CHOICE)

    number, choice = quiz().questions
    assert (number["answer"], number["tolerance"]) == ("36000.5", "2%")
    assert choice["points"] == 2
    assert choice["options"][1] == {"text": "رسم", "feedback": "هذا رسم لا قسط."}


def test_hints_are_lines_and_tags_stand_between_commas_of_any_writing(author, quiz):
    said = {"hints": "اقرأ العقد، كله.\r\n\r\nعُد إلى الجدول.", "tags": "سعر، رسم, price ,,"}

    author.post(f"{QUIZ}/questions", data=TRUTH | said)

    (question,) = quiz().questions
    assert question["hints"] == ["اقرأ العقد، كله.", "عُد إلى الجدول."]
    assert question["tags"] == ["سعر", "رسم", "price"]


@pytest.mark.parametrize(
    ("sent", "place"),
    [
        (CHOICE | {"prompt": " "}, "prompt"),
        (CHOICE | {"points": "0"}, "points"),
        (CHOICE | {"options-0-right": ""}, "options"),
        (CHOICE | {"options-1-right": "1"}, "options"),
        (CHOICE | {"options-1-text": ""}, "options"),
        (CHOICE | {"options-1-text": "دفعة دورية"}, "options"),
        (CHOICE | {"options-0-text": "س" * 20_001}, "options"),
        (TRUTH | {"right": ""}, "right"),
        (TRUTH | {"hints": "س" * 2_001}, "hints"),
        (TRUTH | {"tags": "س" * 61}, "tags"),
        (SHORT | {"accepted": " \r\n"}, "accepted"),
        (SHORT | {"level": "9"}, "level"),
        (NUMBER | {"answer": "كثير"}, "answer"),
        (NUMBER | {"tolerance": "قليل"}, "tolerance"),
    ],
)
def test_a_faulty_question_is_said_beside_its_field(sent, place, author, quiz):
    answer = author.post(f"{QUIZ}/questions", data=sent)

    assert answer.status_code == 422
    assert f'href="#{place}"' in answer.text
    assert f'id="{place}-error"' in answer.text
    assert quiz().questions == ()


def test_a_kind_that_nobody_offered_is_a_400(author):
    assert author.get(f"{QUIZ}/questions/new?kind=oracle").status_code == 400
    assert author.post(f"{QUIZ}/questions", data=CHOICE | {"kind": "oracle"}).status_code == 400


def test_a_look_shows_what_else_is_accepted_and_saves_nothing(author, quiz):
    answer = author.post(f"{QUIZ}/questions", data=SHORT | {"do": "preview"})

    assert answer.status_code == 200
    assert "<bdi>قسط ثابت</bdi>" in answer.text or "<bdi>قسط الثابت</bdi>" in answer.text
    assert quiz().questions == ()


def test_a_look_says_how_a_number_was_read(author):
    answer = author.post(f"{QUIZ}/questions", data=NUMBER | {"do": "preview"})

    assert "٣٦,٠٠٠.٥" in answer.text or "٣٦٬٠٠٠٫٥" in answer.text


def test_more_rows_come_without_saving(author, quiz):
    sent = CHOICE | {"do": "rows", "options-row": [str(n) for n in range(6)]}

    answer = author.post(f"{QUIZ}/questions", data=sent)

    assert answer.text.count('name="options-row"') == 10
    assert "دفعة دورية" in answer.text
    assert quiz().questions == ()


def test_the_slower_of_two_trainers_sees_both_questions(author, quiz, hidden_field):
    author.post(f"{QUIZ}/questions", data=SHORT)
    edition = hidden_field(author.get(f"{QUIZ}/questions/q-1"), "edition")
    author.post(f"{QUIZ}/questions/q-1", data=SHORT | {"prompt": "س١", "edition": edition})

    sent = SHORT | {"prompt": "س٢", "edition": edition}
    answer = author.post(f"{QUIZ}/questions/q-1", data=sent)

    assert answer.status_code == 409
    assert "س١" in answer.text
    assert "س٢" in answer.text
    assert quiz().questions[0]["prompt"] == "س١"


def test_questions_move_and_leave_and_their_ids_do_not_come_back(author, quiz):
    for sent in (SHORT, NUMBER):
        author.post(f"{QUIZ}/questions", data=sent)

    author.post(f"{QUIZ}/questions/q-2/position", data={"way": "up"})
    order = [question["id"] for question in quiz().questions]
    author.post(f"{QUIZ}/questions/q-2/removal")
    author.post(f"{QUIZ}/questions", data=TRUTH)

    assert order == ["q-2", "q-1"]
    assert [question["id"] for question in quiz().questions] == ["q-1", "q-3"]


def test_somebody_elses_trainer_finds_no_page_of_a_quiz(author, browse_as, app):
    author.post(f"{QUIZ}/questions", data=SHORT)
    with app.app_context():
        zaid = session.query(Person).filter_by(email="zaid@example.org").one()
        zaid.take_up(Duty.TRAIN, PlaceKind.COURSE, 999)
        session.commit()
    zaid = browse_as("zaid")

    for page in ("", "/preview", "/questions/new", "/questions/q-1"):
        assert zaid.get(QUIZ + page).status_code == 404
    for form in ("", "/questions", "/questions/q-1", "/questions/q-1/removal"):
        assert zaid.post(QUIZ + form, data=SETTINGS | SHORT).status_code == 404


def test_a_quiz_without_questions_begins_no_attempt(author, app, world, clock):
    with app.app_context():
        enrolment = session.get_one(Enrolment, world["enrolment"])

        with pytest.raises(operations.TooSoon):
            operations.start(enrolment, session.query(Quiz).one(), clock, Random(1))


@pytest.fixture
def attempt(author, app, world, clock):
    """Layla answers twice, once on an old page and once too late; return the attempt's id."""
    for sent in (CHOICE, SHORT):
        author.post(f"{QUIZ}/questions", data=sent)
    with app.app_context():
        enrolment = session.get_one(Enrolment, world["enrolment"])
        begun = operations.start(enrolment, session.query(Quiz).one(), clock, Random(1))
        session.commit()
        number = begun.id
        texts = [slot.question == 1 for slot in begun.paper.slots]
        slot = texts.index(True)
        told = [("phone-aaaa", 1, 0, "قسط", 1), ("tablet-bbb", 1, 0, "رسم", 2)]
        told.append(("phone-aaaa", 2, 2, "متأخر", 1300))
        for place, (device, seq, base, text, seconds) in enumerate(told):
            event = Event(f"{place:032d}", device, slot, seq, base, (text,))
            at = clock.now() + timedelta(seconds=seconds)
            operations.keep(session, number, event, at)
        session.commit()
    return number


def test_the_trainer_sees_every_answer_with_its_receipt(attempt, author):
    page = author.get(f"/teach/attempts/{attempt}")

    assert page.status_code == 200
    for said in ("قسط", "رسم", "متأخر", "phone-aa", "tablet-b"):
        assert said in page.text
    assert page.text.count("tag bad") >= 1
    assert page.text.count("tag warn") >= 1


def test_the_list_of_attempts_counts_what_is_late_and_stale(attempt, author, world):
    page = author.get(f"/teach/enrolments/{world['enrolment']}/attempts")

    assert f"/teach/attempts/{attempt}" in page.text
    assert "tag bad" in page.text
    assert "tag warn" in page.text


def test_nobody_else_sees_the_attempt(attempt, browse_as, world):
    for name in ("layla", "zaid"):
        somebody = browse_as(name)
        assert somebody.get(f"/teach/attempts/{attempt}").status_code == 404
        list_page = f"/teach/enrolments/{world['enrolment']}/attempts"
        assert somebody.get(list_page).status_code == 404


def test_a_changed_question_leaves_the_attempt_what_it_was_asked(
    attempt, author, app, hidden_field
):
    edition = hidden_field(author.get(f"{QUIZ}/questions/q-2"), "edition")
    author.post(f"{QUIZ}/questions/q-2", data=SHORT | {"prompt": "غيره؟", "edition": edition})

    with app.app_context():
        served = session.get_one(Attempt, attempt).edition
        assert served.document["questions"][1]["prompt"] == "ما اسمه؟"
        assert session.query(QuizEdition).count() == served.number + 1
    assert "غيره؟" not in author.get(f"/teach/attempts/{attempt}").text
