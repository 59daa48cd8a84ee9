"""The quizzes of the digital finance course: answered from their prompts, and teaching."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.courses_text.digital_files import QUESTIONS, QUIZ_FILES
from tests.courses_text.digital_quizzes import ALSO, ANSWERS
from tests.courses_text.pricing_numbers import FREE, numbers
from tests.courses_text.protection_files import quiz, slug, taught
from tests.courses_text.protection_numbers import SUM, shows, value, worked_out

KINDS = {"single_choice", "multiple_choice", "true_false", "short_answer", "numeric"}
each_quiz = pytest.mark.parametrize("path", QUIZ_FILES, ids=slug)
each_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)


@each_quiz
def test_a_quiz_has_enough_questions_of_mixed_kinds(path):
    document = quiz(path)
    kinds = [question["kind"] for question in document["questions"]]

    assert len(kinds) >= 40 if document.get("final") else 7 <= len(kinds) <= 10
    assert len(set(kinds)) == len(KINDS)
    assert kinds.count("numeric") >= 2
    assert document["bands"][0]["from"] == 0


def test_no_question_stands_in_two_quizzes():
    asked = [question for path in QUIZ_FILES for question in quiz(path)["questions"]]

    assert len({question["id"] for question in asked}) == len(asked)
    assert len({question["prompt"] for question in asked}) == len(asked)


def test_right_options_vary_in_place_and_length():
    choices = [q["options"] for q in QUESTIONS.values() if q["kind"] == "single_choice"]
    places = [[bool(o.get("right")) for o in options].index(True) for options in choices]
    longest = [max(options, key=lambda o: len(o["text"])).get("right") for options in choices]

    assert {0, 1, 2, 3} <= set(places)
    assert max(map(places.count, places)) <= len(places) / 2
    assert longest.count(True) <= len(choices) / 3


@each_question
def test_every_answer_is_taught(question):
    match question["kind"]:
        case "single_choice" | "multiple_choice":
            rights = sum(option.get("right", False) for option in question["options"])
            assert all(len(option["feedback"]) > 20 for option in question["options"])
            single = question["kind"] == "single_choice"
            assert rights == 1 if single else 1 < rights < len(question["options"])
        case "true_false":
            assert isinstance(question["right"], bool)
            assert len(question["feedback_true"]) > 20
            assert len(question["feedback_false"]) > 20
        case _:
            assert len(question["feedback_right"]) > 20
            assert len(question["feedback_wrong"]) > 20


def test_every_numeric_question_is_answered_from_its_prompt():
    numeric = {name for name, each in QUESTIONS.items() if each["kind"] == "numeric"}

    assert numeric == set(ANSWERS)
    assert set(ALSO) <= set(QUESTIONS)


@pytest.mark.parametrize("name", ANSWERS)
def test_a_numeric_answer_follows_from_its_prompt(name):
    question = QUESTIONS[name]
    answer = Fraction(ANSWERS[name](*map(value, numbers(question["prompt"]))))
    written = Fraction(Decimal(question["answer"]))

    assert abs(written - answer) <= (0 if "tolerance" not in question else Fraction(1, 20))
    assert question["unit"]
    for told in ("feedback_right", "feedback_wrong"):
        known = numbers(question[told])
        assert any(value(text.rstrip("٪")) == written for text in known)


@each_question
def test_every_number_of_a_feedback_is_known(question):
    text, prompt = taught(question), numbers(question["prompt"])
    known = FREE | set(prompt) | {worked_out(sum_)[1] for sum_ in SUM.findall(text)}
    also = ALSO.get(question["id"], lambda *_: [])(*map(value, prompt))
    if question["kind"] == "numeric":
        also = [*also, Fraction(Decimal(question["answer"]))]
    terms = {term for sum_ in SUM.findall(text) for term in numbers(sum_)}
    unknown = [each for each in numbers(text) if each not in known | terms]

    assert [each for each in unknown if not any(shows(each, one) for one in also)] == []
