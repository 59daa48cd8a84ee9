"""The guide for coordinators has the parts that it promises, and teaches every answer."""

import re

import pytest
import yaml

from tests.courses_text.partnership_course import (
    ARABIC_WORD,
    COURSE,
    JOB_AID,
    LESSON_FILES,
    QUIZ_FILES,
    each_question,
    each_quiz,
    front_and_body,
    lesson,
    quiz,
    slug,
)
from tests.courses_text.pricing_numbers import prose


def test_the_course_is_whole():
    course = yaml.safe_load((COURSE / "course.yaml").read_text())
    terms = yaml.safe_load((COURSE / "glossary.yaml").read_text())
    minutes = sum(front_and_body(path)[0]["minutes"] for path in LESSON_FILES)
    minutes += sum(quiz(path)["minutes"] for path in QUIZ_FILES)

    assert 14 <= len(LESSON_FILES) <= 18
    assert abs(minutes - 60 * course["hours"]) <= 30
    assert course["sources"]
    assert course["unverified"]
    assert 25 <= len(terms) <= 40
    assert len({term["ar"] for term in terms}) == len(terms)


@lesson
def test_a_lesson_has_500_to_900_words(path):
    front, body = front_and_body(path)
    least = 300 if slug(path) == JOB_AID else 500

    assert least <= len(ARABIC_WORD.findall(prose(body))) <= 900
    assert 1 <= len(front["colophon"]) <= 2


def test_each_module_gives_something_to_do_and_to_discuss():
    for module in sorted({path.parent for path in LESSON_FILES}):
        text = "".join(path.read_text() for path in module.glob("*.md"))
        assert text.count("\n::: practice ") == 1
        assert text.count("\n::: note للنقاش") == 1


def test_every_figure_is_small_and_is_used():
    drawings = list((COURSE / "media").glob("*.svg"))
    text = "".join(path.read_text() for path in LESSON_FILES)

    assert len(drawings) >= 8
    assert all(f"(media/{path.name} " in text for path in drawings)
    assert all('viewBox="0 0 360 ' in path.read_text() for path in drawings)
    assert (
        min(
            int(size) for path in drawings for size in re.findall(r'size="(\d+)"', path.read_text())
        )
        >= 14
    )
    assert sum(path.stat().st_size for path in COURSE.rglob("*") if path.is_file()) < 900_000


@each_quiz
def test_a_quiz_has_enough_questions_of_mixed_kinds(path):
    document = quiz(path)
    questions = document["questions"]

    assert len(questions) >= 40 if document.get("final") else 7 <= len(questions) <= 10
    assert len({question["id"] for question in questions}) == len(questions)
    assert len({question["kind"] for question in questions}) >= 4
    assert [question["kind"] for question in questions].count("numeric") >= 2


def test_the_final_quiz_copies_no_question():
    *others, final = QUIZ_FILES
    prompts = [question["prompt"] for path in QUIZ_FILES for question in quiz(path)["questions"]]

    assert quiz(final)["final"] is True
    assert not any(quiz(path).get("final") for path in others)
    assert len(set(prompts)) == len(prompts)


def test_right_options_vary_in_place_and_length():
    choices = [
        question["options"]
        for path in QUIZ_FILES
        for question in quiz(path)["questions"]
        if question["kind"] == "single_choice"
    ]
    places = [[bool(o.get("right")) for o in options].index(True) for options in choices]
    longest = [max(options, key=lambda o: len(o["text"])).get("right") for options in choices]

    assert set(places) == {0, 1, 2, 3}
    assert max(map(places.count, places)) <= len(places) / 2
    assert longest.count(True) <= len(choices) / 3


@each_question
def test_every_answer_is_taught(place, question):
    match question["kind"]:
        case "single_choice" | "multiple_choice":
            rights = sum(option.get("right", False) for option in question["options"])
            assert all(len(option["feedback"]) > 20 for option in question["options"])
            single = question["kind"] == "single_choice"
            assert rights == 1 if single else 1 < rights < len(question["options"])
        case "true_false":
            assert len(question["feedback_true"]) > 20
            assert len(question["feedback_false"]) > 20
        case _:
            assert len(question["feedback_right"]) > 20
            assert len(question["feedback_wrong"]) > 20


@pytest.mark.parametrize("path", LESSON_FILES, ids=slug)
def test_arabic_prose_has_only_arabic_digits_and_marks(path):
    text = re.sub(r"^\d+\. ", "", prose(front_and_body(path)[1]), flags=re.M)

    assert not re.search(r"[0-9A-Za-z,;?%یک\u200e\u200f]", text)
