"""What blind guessing earns, kind by kind, in the stored form of questions."""

from fractions import Fraction
from itertools import chain, combinations

import pytest

from elearn.domain.quiz import MultipleChoice
from elearn.domain.quiz.statistics import guess

RIGHT, HALF, COSTS = {"right": True}, {"share": "50%"}, {"share": "-25%"}
KINDS = {
    "one of four": ({"kind": "single_choice", "options": [RIGHT, {}, {}, {}]}, "1/4"),
    "shares": ({"kind": "single_choice", "options": [RIGHT, HALF, COSTS, {}]}, "5/16"),
    "true or false": ({"kind": "true_false", "right": True}, "1/2"),
    "typed": ({"kind": "short_answer", "accepted": ["ا"]}, "0"),
    "a number": ({"kind": "numeric", "answer": "5"}, "0"),
    "rows": (
        {
            "kind": "matching",
            "rows": [{"answer": "أ"}, {"answer": "ب"}, {"answer": "أ"}],
            "extra": ["ج", "د"],
        },
        "1/4",
    ),
    "places": ({"kind": "ordering", "items": list("abcde")}, "1/5"),
    "the whole order": ({"kind": "ordering", "items": list("abcd"), "credit": "all"}, "1/24"),
    "gaps": (
        {
            "kind": "gap_fill",
            "gaps": [{"accepted": ["ا"]}, {"options": [RIGHT, {}], "weight": 3}],
        },
        "3/8",
    ),
    "words": (
        {
            "kind": "gap_words",
            "prompt": "[[1]] و [[٢]]",
            "words": [{}, {"group": "2"}, {}, {"group": "2"}, {}, {}],
        },
        "3/8",
    ),
    "groups": ({"kind": "sorting", "groups": [{}, {}, {}]}, "1/3"),
    "columns": ({"kind": "matrix", "columns": ["نعم", "لا"], "rows": []}, "1/2"),
    "spots": ({"kind": "picture_place", "spots": [RIGHT, {}, {}]}, "1/3"),
    "an essay": ({"kind": "essay"}, "0"),
}


@pytest.mark.parametrize(("question", "earned"), KINDS.values(), ids=KINDS)
def test_guessing_earns_what_the_options_allow(question, earned):
    assert guess(question) == Fraction(earned)


@pytest.mark.parametrize("kind", ["scale", "description"])
def test_what_earns_nothing_cannot_be_guessed(kind):
    assert guess({"kind": kind}) is None


def test_ticks_earn_the_mean_of_all_ways_to_tick():
    parts = [{"text": str(n), "right": n < 2} for n in range(5)]
    document = {"id": "q", "kind": "multiple_choice", "prompt": "?", "options": parts}
    question = MultipleChoice.from_document(document)

    ways = chain.from_iterable(combinations("01234", count) for count in range(6))
    marks = [question.mark(way).share for way in ways]

    assert guess(document) == sum(marks, Fraction()) / 32


def test_ticks_with_shares_are_held_between_nothing_and_all():
    parts = [RIGHT, HALF, {"share": "-50%"}]

    # 0 and 1, 1/2, 0 (held), 1 (held), 1/2, 0, 1
    assert guess({"kind": "multiple_choice", "options": parts}) == Fraction(1, 2)


def test_a_right_tick_with_a_share_of_its_own_counts_by_it():
    parts = [RIGHT | {"share": "75%"}, RIGHT | {"share": "25%"}]

    assert guess({"kind": "multiple_choice", "options": parts}) == Fraction(1, 2)
    assert guess({"kind": "multiple_choice", "options": [parts[0], {}]}) == Fraction(3, 8)
