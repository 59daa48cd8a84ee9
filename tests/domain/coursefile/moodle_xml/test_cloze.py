"""Answers that are embedded in a text."""

import pytest

from tests.domain.coursefile.moodle_xml.pieces import codes, question, read


def cloze(prompt, inner=""):
    return question("multianswer", inner, prompt)


def gaps(prompt):
    return read(cloze(prompt)).documents[0]["gaps"]


@pytest.mark.parametrize(
    ("embedded", "gap"),
    [
        ("{1:SHORTANSWER:=Paris#Yes~%50%Lyon#Near~*#No}",
         {"accepted": ["Paris"], "feedback_right": "Yes", "feedback_wrong": "No",
          "others": [{"text": "Lyon", "share": "50%", "feedback": "Near"}]}),
        ("{:SA:%100%a~=b}", {"accepted": ["a", "b"]}),
        ("{2:SAC:=a}", {"accepted": ["a"], "level": 0, "weight": 2}),
        ("{1:MW:=a}", {"accepted": ["a"]}),
        ("{1:NUMERICAL:=23.8:0.1#ok~%50%23.8:2}",
         {"answer": "23.8", "tolerance": "0.1", "feedback_right": "ok",
          "others": [{"answer": "23.8", "tolerance": "2", "share": "50%"}]}),
        ("{1:NM:=5}", {"answer": "5"}),
        ("{1:MULTICHOICE:a#no~=b#yes~%50%c}",
         {"options": [{"text": "a", "feedback": "no"},
                      {"text": "b", "right": True, "feedback": "yes"},
                      {"text": "c", "share": "50%"}]}),
        ("{1:MC:=a~b}", {"options": [{"text": "a", "right": True}, {"text": "b"}]}),
        ("{1:MCVS:=a~b}", {"options": [{"text": "a", "right": True}, {"text": "b"}]}),
        (r"{1:MC:=a\~b\}\#c~d}", {"options": [{"text": "a~b}#c", "right": True}, {"text": "d"}]}),
        ("{1:MC:=&lt;&#1575;~b}", {"options": [{"text": "<ا", "right": True}, {"text": "b"}]}),
        ("{ 1 : sa : =a }", {"accepted": ["a"]}),
    ],
)  # fmt: skip
def test_every_sort_of_gap_is_read(embedded, gap):
    assert gaps(f"<p>x {embedded} y</p>") == [gap]


def test_gaps_stand_where_they_stood_and_their_weights_are_the_points():
    document = read(cloze("<p>أ {1:SA:=x} [[7]]</p><ul><li>{2:NM:=5}</li></ul>")).documents[0]

    assert document["prompt"] == "أ [[1]] \\[\\[7]]\n\n- [[2]]"
    assert document["points"] == 3


def test_a_default_grade_goes_before_the_weights():
    text = cloze("{1:SA:=x}{1:SA:=y}", "<defaultgrade>10</defaultgrade>")

    assert read(text).documents[0]["points"] == 10


@pytest.mark.parametrize(
    ("prompt", "code"),
    [
        ("{1:MULTIRESPONSE:=a~=b}", "unknown_gap"),
        ("{1:MC:a~b}", "no_right_answer"),
        ("{1:NM:=x}", "not_a_number"),
        ("{1:SA:=x", "no_gaps"),
        ("<script>{1:SA:=x}</script> y", "gap_lost"),
    ],
)
def test_a_gap_that_is_none_refuses_the_question_with_its_reason(prompt, code):
    assert codes(cloze(prompt))[-1] == code
