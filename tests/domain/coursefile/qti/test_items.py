"""Items of QTI 2 and 3: every interaction that has a kind here, and the reasons of the others."""

import pytest

from elearn.domain.coursefile.qti import read
from tests.domain.coursefile.qti.packages import (
    choice,
    codes,
    item,
    mapping,
    only,
    response,
    template,
)


def test_a_choice_keeps_its_right_option():
    file = item(choice("رسم", "أجرة"), response(["A"]), template("match_correct"))

    assert only(read(file)) == {
        "kind": "single_choice",
        "prompt": "ما السعر؟",
        "options": [{"text": "رسم", "right": True}, {"text": "أجرة"}],
    }


def test_options_that_are_not_shuffled_stay_as_written():
    file = item(choice("a", "b", shuffle="false"), response(["A"]), template("match_correct"))

    assert only(read(file))["keep_order"] is True


def test_a_mapping_gives_points_and_shares():
    file = item(
        choice("a", "b", "c"), response(["A"], mapping(A=4, B=2, C=-1)), template("map_response")
    )

    found = only(read(file))

    assert found["points"] == 4
    assert [option.get("share") for option in found["options"]] == [None, "50%", "-25%"]


def test_true_and_false_are_a_statement():
    file = item(choice("صواب", "خطأ"), response(["B"]), template("match_correct"))

    assert only(read(file)) == {"kind": "true_false", "prompt": "ما السعر؟", "right": False}


def test_a_choice_without_a_right_option_is_a_scale():
    incoming = read(item(choice("1", "2", "3"), response([])))

    assert only(incoming)["labels"] == ["1", "2", "3"]
    assert "scale_now" in codes(incoming)


def test_several_right_options_under_all_or_nothing_are_told():
    declared = response(["A", "B"], cardinality="multiple")

    incoming = read(item(choice("a", "b", "c", most=0), declared, template("match_correct")))

    assert only(incoming)["kind"] == "multiple_choice"
    assert "all_or_nothing" in codes(incoming)


def test_costs_of_wrong_picks_become_shares():
    declared = response(["A", "B"], mapping(A=1, B=1, C=-0.5), cardinality="multiple")

    found = only(read(item(choice("a", "b", "c", "d", most=0), declared, template("map_response"))))

    assert found["points"] == 2
    assert [option.get("share") for option in found["options"]] == [None, None, "-25%", None]


def test_feedback_is_told_to_whom_it_was():
    told = (
        '<modalFeedback outcomeIdentifier="FEEDBACK" identifier="A" showHide="show">نعم</modalFeedback>'
        '<modalFeedback outcomeIdentifier="FEEDBACK" identifier="B" showHide="show">لا</modalFeedback>'
        '<modalFeedback outcomeIdentifier="ALL" identifier="general" showHide="show">للجميع</modalFeedback>'
    )
    rules = (
        "<responseProcessing><responseCondition><responseIf>"
        '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>'
        '<setOutcomeValue identifier="SCORE"><baseValue baseType="float">3</baseValue></setOutcomeValue>'
        "</responseIf></responseCondition>"
        '<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>'
        '<setOutcomeValue identifier="ALL"><baseValue baseType="identifier">general</baseValue></setOutcomeValue>'
        "</responseProcessing>"
    )

    found = only(read(item(choice("a", "b"), response(["A"]), rules, told)))

    assert found["points"] == 3
    assert [option["feedback"] for option in found["options"]] == ["نعم", "لا"]
    assert found["feedback"] == "للجميع"


def test_a_field_alone_is_a_short_answer_and_half_right_forms_earn_a_part():
    body = '<p>من؟</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>'
    declared = response(["York"], mapping(York=1, york=0.5), sort="string")

    assert only(read(item(body, declared, template("map_response")))) == {
        "kind": "short_answer",
        "prompt": "من؟",
        "accepted": ["York"],
        "others": [{"text": "york", "share": "50%"}],
    }


def test_fields_within_a_text_are_gaps():
    body = (
        '<p>أ <textEntryInteraction responseIdentifier="R1"/> ب '
        '<inlineChoiceInteraction responseIdentifier="R2"><inlineChoice identifier="X">س</inlineChoice>'
        '<inlineChoice identifier="Y">ص</inlineChoice></inlineChoiceInteraction>.</p>'
    )
    declared = response(["كلمة"], name="R1", sort="string") + response(["Y"], name="R2")

    found = only(read(item(body, declared)))

    assert found["prompt"] == "أ [[1]] ب [[2]]."
    assert found["gaps"] == [
        {"accepted": ["كلمة"]},
        {"options": [{"text": "س"}, {"text": "ص", "right": True}]},
    ]


@pytest.mark.parametrize(
    ("test", "exactness"),
    [
        ('<equal toleranceMode="absolute" tolerance="5 5">', {"tolerance": "5"}),
        ('<equal toleranceMode="relative" tolerance="2 2">', {"tolerance": "2%"}),
        ('<equalRounded roundingMode="significantFigures" figures="3">', {"significant": 3}),
        ('<equalRounded roundingMode="decimalPlaces" figures="2">', {"tolerance": "0.005"}),
    ],
)
def test_a_number_is_as_exact_as_its_rule(test, exactness):
    tag = test[1:].partition(" ")[0]
    rules = (
        f"<responseProcessing><responseCondition><responseIf>{test}"
        f'<variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></{tag}>'
        "</responseIf></responseCondition></responseProcessing>"
    )
    body = '<p>كم؟</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>'

    found = only(read(item(body, response(["36000"], sort="float"), rules)))

    assert found == {"kind": "numeric", "prompt": "كم؟", "answer": "36000"} | exactness


def test_a_match_is_rows_or_groups():
    sides = (
        '<matchInteraction responseIdentifier="RESPONSE" shuffle="true"><prompt>صل</prompt>'
        '<simpleMatchSet><simpleAssociableChoice identifier="a" matchMax="1">١</simpleAssociableChoice>'
        '<simpleAssociableChoice identifier="b" matchMax="1">٢</simpleAssociableChoice></simpleMatchSet>'
        '<simpleMatchSet><simpleAssociableChoice identifier="x" matchMax="{most}">س</simpleAssociableChoice>'
        "{more}</simpleMatchSet></matchInteraction>"
    )
    second = '<simpleAssociableChoice identifier="y" matchMax="1">ص</simpleAssociableChoice>'
    pairs = {"cardinality": "multiple", "sort": "directedPair"}

    rows = only(read(item(sides.format(most=1, more=second), response(["a y", "b x"], **pairs))))
    groups = only(read(item(sides.format(most=2, more=""), response(["a x", "b x"], **pairs))))

    assert rows["rows"] == [{"text": "١", "answer": "ص"}, {"text": "٢", "answer": "س"}]
    assert groups["groups"] == [{"title": "س", "items": ["١", "٢"]}]


def test_words_move_into_their_gaps():
    body = (
        '<gapMatchInteraction responseIdentifier="RESPONSE"><gapText identifier="w" matchMax="1">شتاء</gapText>'
        '<gapText identifier="s" matchMax="0">صيف</gapText>'
        '<p>كان <gap identifier="g"/>.</p></gapMatchInteraction>'
    )
    declared = response(["s g"], cardinality="multiple", sort="directedPair")

    found = only(read(item(body, declared, template("match_correct"))))

    assert found["prompt"] == "كان [[2]]."
    assert found["words"] == [{"text": "شتاء"}, {"text": "صيف", "often": True}]


def test_an_order_that_must_be_whole_says_so():
    body = (
        '<orderInteraction responseIdentifier="RESPONSE"><simpleChoice identifier="A">ثانيا</simpleChoice>'
        '<simpleChoice identifier="B">أولا</simpleChoice></orderInteraction><p>رتّب</p>'
    )
    declared = response(["B", "A"], cardinality="ordered")

    found = only(read(item(body, declared, template("match_correct"))))

    assert found["items"] == ["أولا", "ثانيا"]
    assert found["credit"] == "all"


def test_an_item_with_two_questions_becomes_two():
    body = (
        choice("a", "b")
        + '<extendedTextInteraction responseIdentifier="R2"><prompt>اشرح</prompt></extendedTextInteraction>'
    )

    incoming = read(item(body, response(["A"]), template("match_correct")))

    assert [each["kind"] for each in incoming.documents] == ["single_choice", "essay"]
    assert codes(incoming).count("item_split") == 2


@pytest.mark.parametrize(
    ("body", "declared", "code"),
    [
        ("<p>س</p><customInteraction responseIdentifier='R'/>", "", "unknown_kind"),
        ("<p>س</p><graphicOrderInteraction responseIdentifier='R'/>", "", "unknown_kind"),
        (choice("a", "b", most=0), response([], cardinality="multiple"), "no_right_answer"),
        ("<p>س</p>", '<templateDeclaration identifier="x"/>', "drawn_values"),
        ("", "", "no_prompt"),
    ],
)
def test_what_has_no_kind_here_is_refused_with_its_reason(body, declared, code):
    incoming = read(item(body, declared))

    assert incoming.documents == ()
    assert codes(incoming) == [code]


def test_the_third_version_is_read_like_the_second():
    file = (
        '<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="q" title="س">'
        '<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">'
        "<qti-correct-response><qti-value>B</qti-value></qti-correct-response></qti-response-declaration>"
        '<qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1" shuffle="true">'
        "<qti-prompt>ما السعر؟</qti-prompt><qti-simple-choice identifier='A'>رسم</qti-simple-choice>"
        "<qti-simple-choice identifier='B'>أجرة</qti-simple-choice></qti-choice-interaction></qti-item-body>"
        '<qti-response-processing template="https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"/>'
        "</qti-assessment-item>"
    )

    found = only(read(file.encode()))

    assert found["options"] == [{"text": "رسم"}, {"text": "أجرة", "right": True}]


def test_fields_without_any_answer_are_marked_by_hand():
    body = '<p>قفزت <textEntryInteraction responseIdentifier="RESPONSE"/> فوق القمر.</p>'

    incoming = read(item(body, response([], sort="string")))

    assert only(incoming) == {"kind": "essay", "prompt": "قفزت … فوق القمر.", "lines": 1}
    assert "marked_by_hand" in codes(incoming)


def test_a_gap_that_no_word_fits_stays_a_dot():
    body = (
        '<gapMatchInteraction responseIdentifier="RESPONSE"><gapText identifier="w">شتاء</gapText>'
        '<p><gap identifier="g"/> ثم <gap identifier="h"/></p></gapMatchInteraction>'
    )
    declared = response(["w g"], cardinality="multiple", sort="directedPair")

    incoming = read(item(body, declared))

    assert only(incoming)["prompt"] == "[[1]] ثم …"
    assert "unmatched_left_out" in codes(incoming)
