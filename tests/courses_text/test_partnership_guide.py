"""Every number in the guide for coordinators is recomputed from what its case gives."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.courses_text import partnership_evidence, partnership_field, partnership_work
from tests.courses_text.partnership_course import (
    COURSE,
    FIGURE,
    LESSON_FILES,
    QUIZ_FILES,
    TEXTS,
    each_question,
    every_question,
    front_and_body,
    lesson,
    quiz,
    slug,
    spoken,
    taught,
)
from tests.courses_text.partnership_quizzes import QUIZZES, Asked
from tests.courses_text.pricing_numbers import FREE, NUMBER, numbers, prose, tables
from tests.courses_text.quality_numbers import PLAIN, comes_out, results, sums

LESSONS = partnership_field.LESSONS | partnership_work.LESSONS | partnership_evidence.LESSONS

AXES = {"٦٠", "١٠٠٪", "٠٪"}  # marks of a scale, not of the case
PROMPTS = {
    "response-rate": "53",
    "upper-bound": "88",
    "count-gaps": "22",
    "dedupe": "285",
    "of-what": "360",
    "invitations": "75",
    "quorum-eleven": "11",
    "two-thirds": "13",
    "union-count": "190",
    "funnel-whole": "642",
    "product-of-rates": "470",
    "median": "70",
    "completer-cost": "4563",
    "fair-or-shop": "102",
    "difference": "145",
    "cautious": "114",
    "pooled": "250",
    "overspend": "4950",
    "x-rate": "82",
    "x-lower": "60",
    "x-gap-share": "27",
    "x-spare": "205",
    "x-unique": "258",
    "x-share-of": "420",
    "x-invite": "75",
    "x-budget": "665",
    "x-progress": "117",
    "x-quorum": "15",
    "x-least-yes": "18",
    "x-both-lists": "215",
    "x-stage-rate": "744",
    "x-seat": "2085",
    "x-noshow": "72",
    "x-unit-cost": "92.5",
    "x-compare": "146",
    "x-in-kind": "12000",
}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_every_sum_in_the_text_comes_out(path):
    text = path.read_text()

    assert [sum_ for sum_ in sums(text) if not comes_out(sum_)] == []
    assert prose(text).count(" = ") == len(sums(text)), "a sum escapes the check"


def test_every_lesson_is_recomputed():
    assert {slug(path) for path in LESSON_FILES} == set(LESSONS)


@lesson
def test_every_table_of_a_lesson_is_recomputed(path):
    assert tables(front_and_body(path)[1]) == LESSONS[slug(path)]().tables


@lesson
def test_every_number_in_the_sentences_of_a_lesson_is_known(path):
    assert spoken(path.read_text()) == LESSONS[slug(path)]().counted()


@lesson
def test_figures_are_described_and_show_numbers_of_their_lesson(path):
    text = path.read_text()
    known = set(numbers(FIGURE.sub(" ", text)))

    for description, source, caption in FIGURE.findall(text):
        drawn = set(NUMBER.findall((COURSE / source).read_text()))
        told = set(NUMBER.findall(description + caption))
        assert len(description) > 60
        assert {shortened(number) for number in (drawn | told) - FREE - AXES} <= {
            shortened(number) for number in known
        }


def shortened(number):
    """Return a number without the places of its decimal that are nought."""
    return re.sub("٫٠+", "", number)


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

    assert abs(answer - Fraction(QUIZZES[place][question["id"]].answer)) <= tolerance
    assert question["unit"]
    for text in (question["feedback_right"], question["feedback_wrong"]):
        shown = {Decimal(number.translate(PLAIN).rstrip("٪")) for number in numbers(text)}
        assert any(abs(Fraction(number) - answer) <= tolerance for number in shown)


def test_every_computed_question_exists():
    asked = {(place, name) for place, questions in QUIZZES.items() for name in questions}
    there = {(place, question["id"]) for place, question in (p.values for p in every_question())}

    assert asked <= there


def test_the_numbers_of_prompts_have_not_changed():
    """The answers above are computed from these: the sum of each prompt's numbers."""
    given = {
        question["id"]: sum(
            Fraction(Decimal(number.translate(PLAIN))) for number in numbers(question["prompt"])
        )
        for path in QUIZ_FILES
        for question in quiz(path)["questions"]
        if question["kind"] == "numeric"
    }

    assert given == {name: Fraction(total) for name, total in PROMPTS.items()}
