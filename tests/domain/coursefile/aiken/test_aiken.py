"""Questions in Aiken: options, a letter, nothing else."""

import pytest

from elearn.domain.coursefile import aiken
from elearn.domain.coursefile.foreign.incoming import Verdict


def read(text):
    return aiken.read(text.encode())


def test_a_question_is_read_with_its_right_option():
    assert read("ما القسط؟\nA) ثابت\nB. متناقص\nANSWER: B\n").documents == (
        {
            "id": "ma-alqst",
            "kind": "single_choice",
            "prompt": "ما القسط؟",
            "options": [{"text": "ثابت"}, {"text": "متناقص", "right": True}],
        },
    )


@pytest.mark.parametrize(
    "text",
    [
        "س\nA)x\nB)y\nANSWER:B",
        "س\r\na) x\r\nb) y\r\nanswer: b\r\n",
        "\ufeffس\nA. x\nB. y\nANSWER: B.",
        "س\nأ) x\nب) y\nالجواب: ب",
        "س\nأ. x\nب. y\nالإجابة: ب",
        "س\nA) x\n\nB) y\n\nANSWER: B",
        "س\n  A) x  \n\tB) y\nRÉPONSE : B",
    ],
)
def test_every_way_of_typing_it_is_read(text):
    options = read(text).documents[0]["options"]

    assert options == [{"text": "x"}, {"text": "y", "right": True}]


def test_signs_of_mark_up_mean_themselves():
    document = read("2 * 3 <b> & $5\nA) *x*\nB) # y\nANSWER: A").documents[0]

    assert document["prompt"] == "2 \\* 3 \\<b> & \\$5"
    assert [option["text"] for option in document["options"]] == ["\\*x\\*", "\\# y"]


def test_lines_that_go_on_belong_to_what_stands_before():
    document = read("a\nb\nA) x\nmore\nB) y\nANSWER: A").documents[0]

    assert document["prompt"] == "a\\\nb"
    assert document["options"][0]["text"] == "x\\\nmore"


def test_several_letters_make_several_right():
    incoming = read("a\nA) x\nB) y\nC) z\nANSWER: A, C")

    assert incoming.documents[0]["kind"] == "multiple_choice"
    assert [note.code for note in incoming.notes] == ["question_changed", "several_answers"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\nA) x\nANSWER: A", "few_options"),
        ("a\nA) x\nB) y\n", "aiken_no_answer"),
        ("a\nA) x\nB) y\nANSWER: C", "aiken_unknown_letter"),
        ("a\nA) x\nB) y\nANSWER: the first", "aiken_unknown_letter"),
        ("a\nA) x\nA) y\nANSWER: A", "aiken_unknown_letter"),
        ("a\nA) x\nB) x\nANSWER: A", "same_option"),
        ("a\nANSWER: A", "aiken_no_beginning"),
        ("just words", "aiken_no_beginning"),
        ("", "empty_file"),
    ],
)
def test_what_is_no_question_is_refused_with_its_reason(text, code):
    assert [note.code for note in read(text).notes] == [code]


def test_a_broken_question_loses_no_other():
    incoming = read(
        "one\nA) x\nB) y\n\ntwo\nA) x\nB) y\nANSWER: A\n\nA) lone\n\nANSWER: lone\n\n"
        "three\nA) x\nB) y\nANSWER: B\n"
    )

    assert [document["prompt"] for document in incoming.documents] == ["two", "three"]
    assert [note.line for note in incoming.of(Verdict.REFUSED)] == [1, 10]


def test_words_are_written_bare():
    document = {
        "id": "q",
        "kind": "single_choice",
        "points": 3,
        "prompt": "ما **القسط**؟",
        "options": [{"text": "a"}, {"text": "b", "right": True}],
    }

    written = aiken.write([document])

    assert written.content.decode() == "ما القسط؟\nA) a\nB) b\nANSWER: B\n"
    assert [(note.code, note.values["part"]) for note in written.notes] == [
        ("part_not_carried", "points"),
        ("text_flattened", "prompt"),
    ]


def test_a_text_that_aiken_would_take_for_an_answer_is_left_out():
    document = {
        "id": "q",
        "kind": "single_choice",
        "prompt": "ANSWER: A",
        "options": [{"text": "a"}, {"text": "b", "right": True}],
    }

    assert [note.code for note in aiken.write([document]).notes] == ["kind_not_carried"]
