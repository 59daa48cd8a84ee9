"""Every number in the course on portfolio quality is recomputed from what its case gives."""

import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.courses_text import quality_beneath, quality_measures, quality_practice
from tests.courses_text.pricing_numbers import FREE, NUMBER, numbers, prose, tables
from tests.courses_text.quality_course import (
    COURSE,
    LESSON_FILES,
    TEXTS,
    each_question,
    every_question,
    front_and_body,
    lesson,
    slug,
    taught,
)
from tests.courses_text.quality_numbers import TIMES, comes_out, results, sums
from tests.courses_text.quality_quizzes import QUIZZES, Asked

LESSONS = quality_measures.LESSONS | quality_beneath.LESSONS | quality_practice.LESSONS
# Numbers whose neighbours a lesson knows too: only how often they stand there shows a change.
REPEATED = {
    "two-branches": "٣٠:4 ٥:3",
    "whole-balance": "٣٠:4 ٩:2 ٢٤:4",
    "three-rates": "٣٠:5",
    "ageing-moves": "٣٠:5 ٦٠:5 ٩٠:5 ١:4",
    "provision": "٩:1 ٣٠:3 ١٪:3",
    "write-off": "٣٠:3",
    "growth-hides": "٢٫٠٪:9 ٣:4 ٦:4",
    "cohorts": "١٫٥٪:3 ١٫٤٪:2",
    "early-signals": "١١:4",
    "five-doors": "١٩:2 ١:1 ٢:3 ٣:1 ٤:1 ٥:1",
    "incentives": "١٠:4 ٣:2 ٥:2",
    "branch-week": "٣٠:6 ١:2 ٧:1",
    "after-a-shock": "٩:2",
    "job-aid": "١:2 ٢:1 ٣:2 ٤:1 ٥:1 ٦:1 ٧:2",
}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_sum_in_the_text_comes_out(path):
    text = path.read_text()

    assert [sum_ for sum_ in sums(text) if not comes_out(sum_)] == []
    assert prose(text).count(" = ") == len(sums(text)), "a sum escapes the check"


def test_a_wrong_sum_would_be_noticed():
    assert comes_out("٢٤٨ ÷ ١٢٬٤٠٠ = ٢٫٠٪")
    assert not comes_out("٢٤٨ ÷ ١٢٬٤٠٠ = ٢٫١٪")
    assert not comes_out(f"٣ + ٤ {TIMES} ٢ = ١٤")


def test_every_lesson_is_recomputed():
    assert {slug(path) for path in LESSON_FILES} == set(LESSONS)


@lesson
def test_every_table_of_a_lesson_is_recomputed(path):
    worked = [table for table in LESSONS[slug(path)]().tables if table]

    assert tables(front_and_body(path)[1]) == worked


@lesson
def test_every_number_of_a_lesson_is_given_or_computed(path):
    worked, body = LESSONS[slug(path)](), front_and_body(path)[1]
    in_tables = {cell for table in tables(body) for line in table for cell in line}
    stated = worked.given | set(worked.computed)
    found = set(numbers(path.read_text()))

    assert found - in_tables - results(body) - stated - FREE == set()
    assert stated - found == set()


@lesson
def test_a_number_does_not_slip_to_one_that_the_lesson_knows(path):
    found = Counter(numbers(path.read_text()))

    for pair in REPEATED.get(slug(path), "").split():
        number, times = pair.split(":")
        assert found[number] == int(times), number


@each_question
def test_every_number_of_a_question_is_given_or_computed(place, question):
    asked = QUIZZES[place].get(question["id"], Asked())
    text = " ".join(taught(question))
    found = set(numbers(text))

    assert found - set(numbers(question["prompt"])) - results(text) - asked.shown - FREE == set()
    assert asked.shown - found == set()


@each_question
def test_a_numeric_answer_is_computed_and_is_taught(place, question):
    if question["kind"] != "numeric":
        return
    answer, tolerance = Fraction(question["answer"]), Fraction(question.get("tolerance", 0))
    worked = Fraction(QUIZZES[place][question["id"]].answer)

    assert abs(answer - worked) <= tolerance
    assert question["unit"]
    for text in (question["feedback_right"], question["feedback_wrong"]):
        shown = {Decimal(plain(number)) for number in numbers(text)}
        assert any(abs(Fraction(number) - answer) <= tolerance for number in shown)


def plain(number):
    digits = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.", "٬٪")
    return number.translate(digits)


def test_every_computed_question_exists():
    asked = {(place, name) for place, questions in QUIZZES.items() for name in questions}
    there = {(place, question["id"]) for place, question in (p.values for p in every_question())}

    assert asked <= there


@lesson
def test_figures_are_described_and_show_numbers_of_their_lesson(path):
    text = path.read_text()

    for description, source in re.findall(r"!\[([^\]]*)\]\((\S+) \"[^\"]+\"\)", text):
        shown = set(NUMBER.findall((COURSE / source).read_text()))
        assert len(description) > 60
        assert shown - FREE <= set(numbers(text))
