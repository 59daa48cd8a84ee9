"""Questions whose numbers are drawn, and the formulas of Moodle in our language."""

import pytest

from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.moodle_xml.kinds.formulas import translated
from elearn.domain.coursefile.moodle_xml.written.drawn import in_moodle
from tests.domain.coursefile.moodle_xml.pieces import answer, codes, question, read

SET = (
    "<dataset_definition><name><text>{}</text></name><minimum><text>{}</text></minimum>"
    "<maximum><text>{}</text></maximum><decimals><text>{}</text></decimals>"
    "<dataset_items>{}</dataset_items></dataset_definition>"
)
ITEM = "<dataset_item><number>1</number><value>{}</value></dataset_item>"
MORE = (
    "<tolerance>0.01</tolerance><tolerancetype>{}</tolerancetype>"
    "<correctanswerformat>1</correctanswerformat><correctanswerlength>2</correctanswerlength>"
)


def drawn(formula, sort=1, sets=None, prompt="{a} و{={a}*2} س"):
    sets = sets or SET.format("a", "1", "10", "1", ITEM.format("2.5"))
    inner = answer(formula, more=MORE.format(sort))
    return question(
        "calculated", f"{inner}<dataset_definitions>{sets}</dataset_definitions>", prompt
    )


@pytest.mark.parametrize(
    ("written", "ours"),
    [
        ("{a}+{b}*2", "a + b * 2"),
        ("({a} - 1)/{b}", "(a - 1) / b"),
        ("round({a}/3, 2)", "round(a / 3, 2)"),
        ("max({a},min({b},5))", "max(a, min(b, 5))"),
        ("pow({a},2)", "(a)^(2)"),
        ("abs(-{a})", "abs(- a)"),
        (".5*{a}", "0.5 * a"),
    ],
)
def test_a_formula_is_said_in_our_language(written, ours):
    assert translated(written) == ours


@pytest.mark.parametrize(
    "written",
    ["sqrt({a})", "pi()", "{a}%2", "{a}^2", "a+b", "{a", "({a}", "{a})", "", "1e5*{a}", "$x",
     "pow({a})", "round()", "(" * 500,
     "{a} *", "* {a}", "{a} {b}", "{a} * * 2", "({a}) 2", "max(,1)", "()", "(1,2)"],
)  # fmt: skip
def test_a_formula_that_ours_cannot_say_is_refused(written):
    with pytest.raises(Refused, match="formula_unknown"):
        translated(written)


def test_a_variable_that_cannot_be_called_so_is_refused():
    with pytest.raises(Refused, match="variable_name"):
        translated("{سعر}")


def test_a_drawn_question_is_read():
    document = read(drawn("{a}*3")).documents[0]

    assert document == {
        "id": "n",
        "kind": "calculated",
        "prompt": "{a} و{=a * 2} س",
        "formula": "a * 3",
        "variables": [{"name": "a", "from": "1", "to": "10", "step": "0.1"}],
        "tolerance": "1%",
        "decimals": 2,
    }


def test_a_tolerance_in_numbers_stays_one():
    assert read(drawn("{a}", sort=2)).documents[0]["tolerance"] == "0.01"


def test_a_geometric_tolerance_is_told():
    assert codes(drawn("{a}", sort=3)) == ["question_changed", "tolerance_near"]


def test_numbers_without_a_range_are_a_list():
    sets = SET.format("a", "", "", "", ITEM.format("2.50") + ITEM.format("7"))

    assert read(drawn("{a}", sets=sets)).documents[0]["variables"] == [
        {"name": "a", "values": ["2.5", "7"]}
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (drawn("sqrt({a})"), "formula_unknown"),
        (drawn("{a}", prompt="{={a}%2} س"), "formula_unknown"),
        (drawn("{a}", sets="<!-- -->"), "no_variables"),
        (question("calculatedmulti", answer("{a}")), "unknown_kind"),
        (question("calculated", answer("{a}", 50)), "no_right_answer"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_its_reason(text, code):
    assert codes(text)[-1] == code


@pytest.mark.parametrize(
    ("ours", "written"),
    [("p * 2", "{p} * 2"), ("round(p / r, 2)", "round({p} / {r}, 2)"), ("-p", "-{p}")],
)
def test_a_formula_of_ours_is_written_for_moodle(ours, written):
    assert in_moodle(ours) == written


@pytest.mark.parametrize("ours", ["p ^ 2", "if(p > 1, 2, 3)", "payment(p, r, n)"])
def test_a_formula_that_moodle_cannot_say_is_not_written(ours):
    with pytest.raises(Refused, match="formula_not_carried"):
        in_moodle(ours)
