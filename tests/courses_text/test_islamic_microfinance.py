"""The course on Islamic microfinance: every number worked again from its givens."""

import re

import pytest

from tests.courses_text.islamic_branch import BRANCH
from tests.courses_text.islamic_course import (
    BY_ID,
    COURSE,
    DRAWINGS,
    LESSON_FILES,
    QUESTIONS,
    each_file,
    each_question,
    front_and_body,
    lesson,
    slug,
    taught,
)
from tests.courses_text.islamic_numbers import comes_out, sums, unexplained, unread, value
from tests.courses_text.islamic_partners import PARTNERS
from tests.courses_text.islamic_quizzes import ANSWERS, HOLDS, MISTAKES
from tests.courses_text.islamic_sales import SALES
from tests.courses_text.islamic_sources import SOURCES
from tests.courses_text.pricing_numbers import FREE, NUMBER, numbers, tables

LESSONS = SALES | PARTNERS | SOURCES | BRANCH


@each_file
def test_every_sum_in_the_text_comes_out(path):
    text = path.read_text()

    assert [sum_ for sum_ in sums(text) if not comes_out(sum_)] == []
    assert unread(text) == []


def test_a_wrong_sum_would_be_noticed():
    assert not comes_out("٦ ÷ ٣ + ٤ = ٨")
    assert comes_out("٦ ÷ ٣ + ٤ = ٦")
    assert not comes_out("٢ ÷ ٣ = ٦٦٫٦٪")


@lesson
def test_every_table_of_a_lesson_is_recomputed(path):
    assert tables(front_and_body(path)[1]) == LESSONS[slug(path)]().tables


@lesson
def test_every_number_of_a_lesson_is_a_term_or_is_computed(path):
    worked, text = LESSONS[slug(path)](), path.read_text()
    said = worked.given | set(worked.computed)
    cells = {cell for table in worked.tables for row in table for cell in row}

    assert unexplained(text, said | cells) == set()
    assert said - set(numbers(text)) == set()


@each_question
def test_every_numeric_answer_follows_from_its_prompt(question):
    asked = [value(found) for found in numbers(question["prompt"])]
    told = {value(found) for text in taught(question) for found in numbers(text)}
    wrong = MISTAKES[question["id"]](*asked) if question["id"] in MISTAKES else []
    if question["kind"] == "numeric":
        answer = ANSWERS[question["id"]](*asked)
        assert answer == value(question["answer"])
        shown = {value(found) for found in numbers(question["feedback_wrong"])}
        assert {answer, answer / 100} & shown, "who was wrong does not read the answer"

    assert set(wrong) <= told


@each_question
def test_every_number_of_a_question_is_given_or_computed(question):
    asked = [value(found) for found in numbers(question["prompt"])]
    wrong = MISTAKES[question["id"]](*asked) if question["id"] in MISTAKES else []
    text = "\n".join(taught(question))
    left = unexplained(text, set(numbers(question["prompt"])))

    assert {value(found) for found in left} - set(wrong) == set()


@pytest.mark.parametrize("name", HOLDS)
def test_what_a_prompt_says_hangs_together(name):
    assert HOLDS[name](*map(value, numbers(BY_ID[name]["prompt"])))


def test_every_rule_has_its_question():
    numeric = {name for name, question in BY_ID.items() if question["kind"] == "numeric"}

    assert set(ANSWERS) == numeric
    assert set(MISTAKES) <= set(BY_ID)
    assert len(BY_ID) == len(QUESTIONS)


def test_every_lesson_is_worked():
    assert {slug(path) for path in LESSON_FILES} == set(LESSONS)


def test_every_figure_is_used_described_and_shows_numbers_of_its_lesson():
    shown = set()
    for path in LESSON_FILES:
        body = front_and_body(path)[1]
        for told, source, under in re.findall(r'!\[([^\]]*)\]\((\S+) "([^"]+)"\)', body):
            drawing = (COURSE / source).read_text()
            shown.add(COURSE / source)
            assert len(told) > 40
            assert under
            assert set(NUMBER.findall(drawing)) - FREE - {"٠٠"} <= set(numbers(body))

    assert shown == set(DRAWINGS)
