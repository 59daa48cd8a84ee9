"""The kinds of questions of Moodle, and what each becomes."""

import pytest

from tests.domain.coursefile.moodle_xml.pieces import answer, codes, only, question, read

PAIR = "<subquestion><text>{}</text><answer><text>{}</text></answer></subquestion>"
WORD = "<selectoption><text>{}</text><group>{}</group></selectoption>"
DRAG = "<dragbox><text>{}</text><group>{}</group>{}</dragbox>"
UNITS = (
    "<units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit>"
    "<unit><multiplier>100</multiplier><unit_name>cm</unit_name></unit></units>"
)


@pytest.mark.parametrize(
    ("kind", "inner", "document"),
    [
        ("multichoice", "<single>true</single>" + answer("a") + answer("b", 0, "no"),
         {"kind": "single_choice",
          "options": [{"text": "a", "right": True}, {"text": "b", "feedback": "no"}]}),
        ("multichoice", "<shuffleanswers>0</shuffleanswers>" + answer("a") + answer("b", -50),
         {"kind": "single_choice", "keep_order": True,
          "options": [{"text": "a", "right": True}, {"text": "b", "share": "-50%"}]}),
        ("multichoice",
         "<single>false</single>" + answer("a", 50) + answer("b", 50) + answer("c", -100),
         {"kind": "multiple_choice", "options": [
             {"text": "a", "right": True}, {"text": "b", "right": True}, {"text": "c"}]}),
        ("multichoice",
         "<single>false</single>" + answer("a", "33.33333") + answer("b", "66.66667")
         + answer("c", "-33.33333"),
         {"kind": "multiple_choice", "options": [
             {"text": "a", "right": True, "share": "33.33333%"},
             {"text": "b", "right": True, "share": "66.66667%"},
             {"text": "c", "share": "-33.33333%"}]}),
        ("truefalse", answer("true", 0, "x") + answer("false", 100),
         {"kind": "true_false", "right": False, "feedback_true": "x"}),
        ("truefalse", answer("false", 0) + answer("true", 100),
         {"kind": "true_false", "right": True}),
        ("shortanswer", "<usecase>1</usecase>" + answer("a*") + answer("*", 0, "no"),
         {"kind": "short_answer", "accepted": ["a*"], "level": 0, "feedback_wrong": "no"}),
        ("numerical", answer("6.250", more="<tolerance>0.05</tolerance>") + UNITS,
         {"kind": "numeric", "answer": "6.25", "tolerance": "0.05", "unit": "m",
          "units": [{"text": "cm", "factor": "0.01"}]}),
        ("matching", PAIR.format("a", "1") + PAIR.format("b", "1") + PAIR.format("", "2"),
         {"kind": "matching", "rows": [
             {"text": "a", "answer": "1"}, {"text": "b", "answer": "1"}], "extra": ["2"]}),
        ("ordering",
         "<gradingtype>ALL_OR_NOTHING</gradingtype>" + answer("b", 2) + answer("a", 1),
         {"kind": "ordering", "items": ["a", "b"], "credit": "all"}),
        ("essay",
         "<responsefieldlines>5</responsefieldlines><minwordlimit>10</minwordlimit>"
         "<graderinfo><text>n</text></graderinfo>"
         "<responsetemplate><text>s</text></responsetemplate>",
         {"kind": "essay", "least": 10, "lines": 5, "start": "s", "notes": "n"}),
        ("essay",
         "<responseformat>noinline</responseformat><attachments>2</attachments>"
         "<filetypeslist>image,.pdf</filetypeslist>",
         {"kind": "file", "accepts": ["document", "picture"], "most": 2}),
        ("description", "<defaultgrade>0</defaultgrade>", {"kind": "description"}),
    ],
)  # fmt: skip
def test_every_kind_is_read(kind, inner, document):
    assert only(question(kind, inner)) == document


def test_words_that_are_chosen_become_gaps_with_lists():
    words = WORD.format("a", 1) + WORD.format("x", 2) + WORD.format("b", 1)

    document = read(question("gapselect", words, "و[[3]] ثم [[1]]")).documents[0]

    assert document["prompt"] == "و[[1]] ثم [[2]]"
    assert document["gaps"] == [
        {"options": [{"text": "a"}, {"text": "b", "right": True}]},
        {"options": [{"text": "a", "right": True}, {"text": "b"}]},
    ]


def test_words_that_are_moved_stay_words():
    words = DRAG.format("<![CDATA[<b>a</b>]]>", 1, "") + DRAG.format("b", 2, "<infinite/>")
    incoming = read(question("ddwtos", words, "<p>[[2]] و[[1]] [x]</p>"))

    assert incoming.documents[0]["prompt"] == "[[2]] و[[1]] \\[x]"
    assert incoming.documents[0]["words"] == [
        {"text": "a"},
        {"text": "b", "group": "2", "often": True},
    ]
    assert [note.code for note in incoming.notes] == ["question_changed", "text_flattened"]


def test_what_a_single_choice_is_told_goes_to_its_options():
    told = (
        "<correctfeedback><text>أحسنت</text></correctfeedback>"
        "<partiallycorrectfeedback><text>كدت</text></partiallycorrectfeedback>"
        "<incorrectfeedback><text>Your answer is incorrect.</text></incorrectfeedback>"
    )
    inner = told + answer("a", 100, "x") + answer("b", 50) + answer("c", 0)

    document = only(question("multichoice", inner))

    assert [option.get("feedback") for option in document["options"]] == [
        "x\\\nأحسنت", "كدت", None,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "inner", "code"),
    [
        ("random", "", "unknown_kind"),
        ("", "", "unknown_kind"),
        ("multichoice", answer("a", 0) + answer("b", 0), "no_right_answer"),
        ("multichoice", answer("a"), "few_options"),
        ("multichoice", answer("a", 900) + answer("b", 0), "not_a_share"),
        ("multichoice", answer("a", "x") + answer("b", 0), "not_a_number"),
        ("truefalse", answer("true"), "no_right_answer"),
        ("truefalse", answer("true", 0) + answer("false", 0), "no_right_answer"),
        ("numerical", answer("six"), "not_a_number"),
        ("matching", PAIR.format("a", "1"), "few_rows"),
        ("ordering", answer("a", 1), "few_items"),
        ("gapselect", WORD.format("a", 1), "no_gaps"),
        ("multianswer", "", "no_gaps"),
        ("essay", "<elearn>{</elearn>", "bad_rest"),
        ("essay", '<elearn>{"least":"x"}</elearn>', "bad_rest"),
    ],
)
def test_what_cannot_become_a_question_is_refused_with_its_reason(kind, inner, code):
    assert codes(question(kind, inner)) == [code]


@pytest.mark.parametrize(
    ("kind", "inner", "code"),
    [
        ("essay", "<defaultgrade>2.5000000</defaultgrade>", "points_rounded"),
        ("essay", "<defaultgrade>0</defaultgrade>", "points_rounded"),
        ("essay", "<hidden>1</hidden>", "was_hidden"),
        ("essay", "<attachments>3</attachments>", "part_left_out"),
        ("essay", "<correctfeedback><text>x</text></correctfeedback>", "verdict_dropped"),
        ("multichoice", answer("a") + answer("b"), "second_right"),
        ("multichoice", answer("a", 90) + answer("b", 0), "best_made_right"),
        ("shortanswer", answer(r"a\*b"), "literal_star"),
        ("ordering", "<gradingtype>LONGEST_ORDERED_SUBSET</gradingtype>"
         + answer("a", 1) + answer("b", 2), "credit_near"),
        ("ordering", "<selecttype>RANDOM</selecttype>" + answer("a", 1) + answer("b", 2),
         "all_items"),
    ],
)  # fmt: skip
def test_what_had_to_change_is_told(kind, inner, code):
    assert codes(question(kind, inner)) == ["question_changed", code]


def test_points_hints_and_tags_are_kept():
    inner = (
        "<defaultgrade>5.0000000</defaultgrade><idnumber>Q 7</idnumber>"
        "<hint><text>h1</text></hint><hint><text></text></hint>"
        "<generalfeedback><text>f</text></generalfeedback>"
        "<tags><tag><text>قرض</text></tag><tag><text>قرض</text></tag></tags>"
    )

    assert read(question("essay", inner)).documents == (
        {
            "id": "q-7",
            "kind": "essay",
            "points": 5,
            "prompt": "س",
            "feedback": "f",
            "hints": ["h1"],
            "tags": ["قرض"],
        },
    )


def test_settings_that_stay_behind_are_told_once_for_the_file():
    inner = (
        "<penalty>0.3333333</penalty><answernumbering>123</answernumbering>"
        "<colour>red</colour><hint><text>h</text><clearwrong/></hint>"
    )

    incoming = read(question("essay", inner), question("essay", inner))

    assert [note.code for note in incoming.notes] == [
        "question_kept", "question_kept", "settings_dropped",
    ]  # fmt: skip
    assert incoming.notes[-1].values["names"] == (
        "answernumbering", "colour", "hint options", "penalty",
    )  # fmt: skip
