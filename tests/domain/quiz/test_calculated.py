"""Questions whose numbers each attempt draws: drawn, filled in, marked, and refused at save."""

from random import Random

import pytest

from elearn.domain.quiz import Calculated, FaultyQuestion
from elearn.domain.quiz.computed import EDGE
from tests.domain.quiz.cases import CASES


def build(**changes):
    return Calculated.from_document(CASES["calculated"].document | changes)


def test_an_attempt_draws_values_that_the_ranges_hold():
    question = build()

    drawn = [question.draw(Random(seed)) for seed in range(40)]

    assert {each["n"] for each in drawn} == {"12", "24"}
    assert {each["p"] for each in drawn} == {str(5000 * step) for step in range(2, 11)}


def test_a_step_of_a_fraction_stays_exact():
    question = build(
        variables=[{"name": "p", "from": "-0.1", "to": "0.2", "step": "0.1"}],
        prompt="{p}",
        formula="p",
    )

    assert [question.variables[0].value(n) for n in range(4)] == ["-0.1", "0", "0.1", "0.2"]


def test_prompt_and_feedback_say_the_values_and_what_comes_from_them():
    question = build(prompt="{p} و{=p/n} و{{p}", feedback_wrong="**{=p * 2%}** كل شهر")

    asked = question.with_values({"p": "25000", "n": "24"})

    told = asked.prompt.replace(EDGE, "|")
    assert told == "|25000| و|1041.666667| و{p}"
    assert asked.feedback_on(["1"]) == (f"**{EDGE}500{EDGE}** كل شهر",)


def test_the_values_of_the_attempt_decide_what_is_right():
    first, second = ({"p": "10000", "n": "12"}, {"p": "20000", "n": "12"})

    marks = [build().with_values(values).mark(["٢٬٤٠٠"]).share for values in (first, second)]

    assert marks == [1, 0]


def test_the_answer_as_it_is_shown_is_right_without_any_tolerance():
    question = build(formula="p / n / 7", decimals=2, tolerance="0")

    assert question.right_answer == ("119.05",)
    assert question.mark(["119.05"]).is_full
    assert not question.mark(["119.06"]).is_full


P = {"name": "p", "from": "1", "to": "3", "step": "1"}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"variables": []}, "no_variables"),
        ({"variables": [P | {"step": "0"}]}, "bad_range"),
        ({"variables": [P | {"from": "4"}]}, "bad_range"),
        ({"variables": [P | {"to": "10001"}]}, "bad_range"),
        ({"variables": [{"name": "p"}]}, "bad_range"),
        ({"variables": [P | {"values": ["1"]}]}, "bad_range"),
        ({"variables": [{"name": "p", "values": ["كثير"]}]}, "bad_range"),
        ({"variables": [P | {"name": "a-b"}]}, "bad_name"),
        ({"variables": [P | {"name": "and"}]}, "bad_name"),
        ({"variables": [P, P]}, "same_name"),
        ({"variables": [P | {"name": f"p{n}"} for n in range(9)]}, "too_many_variables"),
        ({"variables": [P, P | {"name": "q"}]}, "unused_variable"),
        ({"formula": "x"}, "formula:formula:unknown_name:1"),
        ({"formula": ""}, "formula:formula:empty:1"),
        ({"formula": "1 / (p - 3)"}, "formula:formula:division_by_zero:3"),
        ({"formula": "1 / (p - 2)"}, "formula:formula:division_by_zero:3"),
        ({"prompt": "{x}"}, "formula:prompt:unknown_name:1"),
        ({"feedback_wrong": "{=p +}"}, "formula:feedback_wrong:unexpected:4"),
        ({"decimals": 11}, "bad_decimals"),
    ],
)
def test_what_cannot_be_drawn_or_computed_is_refused(changes, code):
    document = {"prompt": "{p}", "variables": [P], "formula": "p"} | changes

    with pytest.raises(FaultyQuestion) as refused:
        build(**document)

    assert code in refused.value.faults


def test_ten_thousand_values_are_not_too_many():
    assert build(variables=[P | {"to": "10000"}], prompt="{p}", formula="p").answer == 1
