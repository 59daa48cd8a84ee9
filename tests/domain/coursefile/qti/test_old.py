"""QTI 1.2 as Canvas and others write it."""

import pytest

from elearn.domain.coursefile.qti import read
from tests.domain.coursefile.qti.packages import (
    codes,
    is_,
    lid,
    old,
    old_item,
    only,
    text,
    told_as,
    when,
)

OPTIONS = lid("response1", {"1": "رسم", "2": "أجرة"})


def test_what_is_told_is_found_by_trying_every_option():
    rules = (
        when("<other/>", told=["general_fb"], goes_on="Yes")
        + when(is_("1"), told=["1_fb"], goes_on="Yes")
        + when(is_("1"), 100, told=["correct_fb"])
        + when("<other/>", told=["general_incorrect_fb"], goes_on="Yes")
    )
    told = "".join(
        told_as(name, words)
        for name, words in {
            "general_fb": "للجميع",
            "1_fb": "رسم!",
            "correct_fb": "أصبت",
            "general_incorrect_fb": "أعد",
        }.items()
    )

    found = only(
        read(old(old_item("multiple_choice_question", text("ما السعر؟") + OPTIONS, rules, told)))
    )

    assert found["options"] == [
        {"text": "رسم", "right": True, "feedback": "رسم!\n\nأصبت"},
        {"text": "أجرة", "feedback": "أعد"},
    ]
    assert found["feedback"] == "للجميع"


def test_points_that_vary_by_answer_are_shares():
    rules = when(is_("1"), 10) + when(is_("2"), 5)

    found = only(
        read(old(old_item("multiple_choice_question", text("س") + OPTIONS, rules, points="10")))
    )

    assert found["points"] == 10
    assert found["options"][1]["share"] == "50%"


def test_several_answers_are_those_that_a_condition_asks_for():
    answers = lid("response1", {"1": "a", "2": "b", "3": "c"}, "Multiple")
    rules = when(f"<and>{is_('1')}{is_('3')}<not>{is_('2')}</not></and>", 100)

    found = only(read(old(old_item("multiple_answers_question", text("س") + answers, rules))))

    assert [option.get("right") for option in found["options"]] == [True, None, True]


def test_names_in_brackets_are_gaps():
    answers = lid("response_color1", {"1": "red", "2": "Red"}) + lid(
        "response_color2", {"3": "blue"}
    )
    rules = when(is_("1", "response_color1"), 50, action="Add") + when(
        is_("3", "response_color2"), 50, action="Add"
    )
    words = text("&lt;p&gt;Roses [color1], violets [color2]&lt;/p&gt;")

    found = only(read(old(old_item("fill_in_multiple_blanks_question", words + answers, rules))))

    assert found["prompt"] == "Roses [[1]], violets [[2]]"
    assert found["gaps"] == [{"accepted": ["red", "Red"]}, {"accepted": ["blue"]}]


def test_dropdowns_are_gaps_with_options():
    answers = lid("response_x", {"1": "a", "2": "b"})
    rules = when(is_("2", "response_x"), 100, action="Add")

    found = only(
        read(old(old_item("multiple_dropdowns_question", text("C: [x]") + answers, rules)))
    )

    assert found["gaps"] == [{"options": [{"text": "a"}, {"text": "b", "right": True}]}]


def test_matching_keeps_answers_that_fit_nothing():
    labels = {"1": "واحد", "2": "اثنان", "3": "ثلاثة"}
    answers = lid("r1", labels, heading=text("أ")) + lid("r2", labels, heading=text("ب"))
    rules = when(is_("1", "r1"), 50, action="Add") + when(is_("2", "r2"), 50, action="Add")

    found = only(read(old(old_item("matching_question", text("صل") + answers, rules))))

    assert found["rows"] == [{"text": "أ", "answer": "واحد"}, {"text": "ب", "answer": "اثنان"}]
    assert found["extra"] == ["ثلاثة"]


@pytest.mark.parametrize(
    ("tests", "number"),
    [
        (is_("42.0"), {"answer": "42"}),
        (f"<or>{is_('77')}<and><vargte respident='response1'>70</vargte>"
         "<varlte respident='response1'>84</varlte></and></or>", {"answer": "77", "tolerance": "7"}),
        ("<vargte respident='response1'>1</vargte><varlte respident='response1'>22</varlte>",
         {"answer": "11.5", "tolerance": "10.5"}),
        ("<varequal respident='response1' margintype='percent' margin='20'>200</varequal>",
         {"answer": "200", "tolerance": "20%"}),
        ("<varequal respident='response1' precisiontype='significantDigits' precision='3'>1.23</varequal>",
         {"answer": "1.23", "significant": 3}),
    ],
)  # fmt: skip
def test_numbers_are_exact_near_or_between(tests, number):
    field = '<response_str ident="response1"><render_fib fibtype="Decimal"><response_label ident="a"/></render_fib></response_str>'

    found = only(read(old(old_item("numerical_question", text("كم؟") + field, when(tests, 100)))))

    assert found == {"kind": "numeric", "prompt": "كم؟"} | number


def test_a_formula_that_builds_on_others_is_one():
    field = '<response_str ident="response1"><render_fib fibtype="Decimal"/></response_str>'
    made = (
        "<itemproc_extension><calculated><answer_tolerance>10%</answer_tolerance>"
        '<formulas decimal_places="2"><formula>y = n*2</formula><formula>y+x</formula></formulas>'
        '<vars><var name="x" scale="1"><min>1.0</min><max>10.0</max></var>'
        '<var name="n" scale="0"><min>2</min><max>3</max></var></vars></calculated></itemproc_extension>'
    )
    file = old(
        old_item("calculated_question", text("[x] و[n]") + field).replace(
            "</item>", f"{made}</item>"
        )
    )

    found = only(read(file))

    assert found["prompt"] == "{x} و{n}"
    assert found["formula"] == "(n*2)+x"
    assert found["variables"][0] == {"name": "x", "from": "1", "to": "10", "step": "0.1"}
    assert (found["tolerance"], found["decimals"]) == ("10%", 2)


def test_a_quiz_that_says_nothing_of_its_kinds_is_read_by_its_shape():
    essay = '<response_str ident="r"><render_fib><response_label ident="a"/></render_fib></response_str>'
    items = old_item("", text("س١") + OPTIONS, when(is_("1"), 100)) + old_item(
        "", text("س٢") + essay
    )

    assert [each["kind"] for each in read(old(items)).documents] == ["single_choice", "essay"]


def test_one_bad_question_does_not_lose_the_others():
    bad = old_item("matching_question", text("صل") + lid("r", {}))
    good = old_item("multiple_choice_question", text("س") + OPTIONS, when(is_("1"), 100))

    incoming = read(old(bad + good))

    assert len(incoming.documents) == 1
    assert codes(incoming, "refused") == ["few_options"]


def test_a_question_in_a_bank_that_is_elsewhere_is_named():
    entry = '<bankentry_item sourcebank_ref="b" item_ref="i" points_possible="2.0"/>'

    incoming = read(old(entry))

    assert codes(incoming) == ["bank_elsewhere"]


def test_a_draw_is_told():
    section = (
        '<section ident="s" title="مجموعة"><selection_ordering><selection><selection_number>1</selection_number>'
        f"</selection></selection_ordering>{old_item('text_only_question', text('نص'))}</section>"
    )

    incoming = read(old(section))

    assert codes(incoming, "changed") == ["draw_noted"]
    assert incoming.categories == ("مجموعة",)


def test_blackboard_gives_all_of_the_score_by_a_name():
    file = old(old_item("", text("س") + OPTIONS, when(is_("2"), "SCORE.max")))

    assert only(read(file))["options"] == [{"text": "رسم"}, {"text": "أجرة", "right": True}]


def test_more_options_than_anybody_could_ask_are_refused():
    answers = lid("response1", {str(number): f"o{number}" for number in range(201)})

    incoming = read(
        old(old_item("multiple_choice_question", text("س") + answers, when(is_("1"), 100)))
    )

    assert codes(incoming) == ["too_many_parts"]
