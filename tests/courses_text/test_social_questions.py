"""The quizzes of the social course: each key follows from its prompt, each branch teaches."""

import re
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from tests.courses_text.pricing_numbers import numbers
from tests.courses_text.social_quizzes import ANSWERS, SHOWN
from tests.courses_text.social_sums import comes_out, parts, sums, value

COURSE = Path(__file__).parents[2] / "courses" / "social-performance"
QUIZZES = sorted(COURSE.glob("[0-9]*/*.quiz.yaml"))
BY_QUIZ = {path.name: yaml.safe_load(path.read_text()) for path in QUIZZES}
QUESTIONS = [question for quiz in BY_QUIZ.values() for question in quiz["questions"]]
SINGLE = [question for question in QUESTIONS if question["kind"] == "single_choice"]

every = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["id"])


def taught(question):
    """Return what a learner reads beside the prompt."""
    branches = [text for key, text in question.items() if key.startswith("feedback")]
    for option in question.get("options", []):
        branches += [option["text"], option["feedback"]]
    return branches


@pytest.mark.parametrize("name", BY_QUIZ)
def test_a_quiz_has_questions_enough_of_all_kinds(name):
    quiz = BY_QUIZ[name]
    kinds = Counter(question["kind"] for question in quiz["questions"])

    least, most = (40, 60) if quiz.get("final") else (7, 10)
    assert least <= len(quiz["questions"]) <= most
    assert len(kinds) == 5
    assert kinds["numeric"] >= 2
    assert quiz["bands"][0]["from"] == 0


def test_the_last_quiz_is_the_final_one_and_every_id_is_its_own():
    finals = [name for name, quiz in BY_QUIZ.items() if quiz.get("final")]

    assert finals == [QUIZZES[-1].name]
    assert BY_QUIZ[QUIZZES[-1].name]["draw"] == 20
    assert len({question["id"] for question in QUESTIONS}) == len(QUESTIONS)


@every
def test_every_branch_teaches(question):
    texts = taught(question)

    assert all(len(text) >= 15 or sums(text) for text in texts[1::2] or texts)
    assert len(set(texts)) == len(texts)
    match question["kind"]:
        case "single_choice":
            assert [option.get("right", False) for option in question["options"]].count(True) == 1
            assert len(question["options"]) == 4
        case "multiple_choice":
            assert (
                1
                < sum(o.get("right", False) for o in question["options"])
                < len(question["options"])
            )
        case "true_false":
            assert {"feedback_true", "feedback_false"} <= question.keys()
        case _:
            assert {"feedback_right", "feedback_wrong"} <= question.keys()


@every
def test_every_sum_and_every_number_of_a_question_is_accounted_for(question):
    told = " ".join(taught(question))
    written = sums(told)
    shown = set(SHOWN.get(question["id"], []))
    known = set(numbers(question["prompt"])) | shown
    known |= {text.rstrip("٪") for text in known} | {text + "٪" for text in known}
    for sum_ in written:
        operands, result = parts(sum_)
        assert comes_out(sum_), sum_
        assert set(operands) - known == set(), sum_
        known |= {result, result.rstrip("٪")}

    assert told.count(" = ") == len(written)
    assert set(numbers(told)) - known == set()
    assert shown - set(numbers(told)) == set()


@pytest.mark.parametrize(
    "question",
    [question for question in QUESTIONS if question["kind"] == "numeric"],
    ids=lambda question: question["id"],
)
def test_the_key_of_a_numeric_question_follows_from_its_prompt(question):
    given = [value(text) for text in numbers(question["prompt"])]
    key = Fraction(question["answer"])

    assert ANSWERS[question["id"]](*given) == key
    for branch in ("feedback_right", "feedback_wrong"):
        results = [parts(sum_)[1] for sum_ in sums(question[branch])] + numbers(question[branch])
        assert key in {value(text.rstrip("٪")) for text in results}
    assert question["unit"]


def test_every_worked_question_exists():
    assert ANSWERS.keys() | SHOWN.keys() <= {question["id"] for question in QUESTIONS}


def test_the_right_option_is_not_to_be_guessed():
    places, longest = Counter(), 0
    for question in SINGLE:
        lengths = [len(option["text"]) for option in question["options"]]
        place = [bool(option.get("right")) for option in question["options"]].index(True)
        places[place] += 1
        longest += lengths[place] == max(lengths)
    claims = [question["right"] for question in QUESTIONS if "right" in question]

    assert longest <= len(SINGLE) * 0.3
    assert len(places) == 4
    assert max(places.values()) <= len(SINGLE) * 0.4
    assert 0.4 <= sum(claims) / len(claims) <= 0.6


@every
def test_the_arabic_of_a_question_has_its_own_digits_and_marks(question):
    texts = [question["prompt"], *taught(question), *question.get("accepted", [])]

    assert not re.search(r"[0-9A-Za-z,;?%!]|ا\u064b|[\u0640\u200e\u200f]", " ".join(texts))
