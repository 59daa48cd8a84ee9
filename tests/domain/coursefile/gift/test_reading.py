"""Questions in GIFT, as people type them and as Moodle writes them."""

import pytest

from elearn.domain.coursefile import gift
from elearn.domain.coursefile.foreign.incoming import Verdict


def read(text):
    return gift.read(text.encode())


def only(text):
    """Return the one question of a text without what its title decides."""
    documents = read(text).documents
    assert len(documents) == 1
    return {key: value for key, value in documents[0].items() if key not in {"id", "prompt"}}


def codes(text):
    return [note.code for note in read(text).notes]


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("q {}", {"kind": "essay"}),
        ("q", {"kind": "description"}),
        ("q {T}", {"kind": "true_false", "right": True}),
        ("q {false#w#r}", {"kind": "true_false", "right": False, "feedback_true": "w",
                           "feedback_false": "r"}),
        ("q {TRUE#w#r####g}", {"kind": "true_false", "right": True, "feedback_true": "r",
                               "feedback_false": "w", "feedback": "g"}),
        ("q {=a =b}", {"kind": "short_answer", "accepted": ["a", "b"]}),
        ("q {two}", {"kind": "short_answer", "accepted": ["two"]}),
        ("q {=a#ok =%50%b#near =%0%*#no}",
         {"kind": "short_answer", "accepted": ["a"], "feedback_right": "ok",
          "feedback_wrong": "no", "others": [{"text": "b", "share": "50%", "feedback": "near"}]}),
        ("q {=a#1 =b#2}",
         {"kind": "short_answer", "accepted": ["a"], "feedback_right": "1",
          "others": [{"text": "b", "share": "100%", "feedback": "2"}]}),
        ("q {~a =b ~c#no}",
         {"kind": "single_choice", "options": [{"text": "a"}, {"text": "b", "right": True},
                                               {"text": "c", "feedback": "no"}]}),
        ("q {=a~b~%-25%c}",
         {"kind": "single_choice", "options": [{"text": "a", "right": True}, {"text": "b"},
                                               {"text": "c", "share": "-25%"}]}),
        ("q {~%50%a ~%50%b ~%-100%c}",
         {"kind": "multiple_choice", "options": [{"text": "a", "right": True},
                                                 {"text": "b", "right": True}, {"text": "c"}]}),
        ("q {~%33.33333%a ~%33.33333%b ~%33.33333%c ~d}",
         {"kind": "multiple_choice", "options": [
             {"text": "a", "right": True}, {"text": "b", "right": True},
             {"text": "c", "right": True}, {"text": "d", "share": "0%"}]}),
        ("q {~%75%a ~%25%b ~c}",
         {"kind": "multiple_choice", "options": [
             {"text": "a", "right": True, "share": "75%"},
             {"text": "b", "right": True, "share": "25%"}, {"text": "c"}]}),
        ("q {=a -> 1 =b -> 2 = -> 3}",
         {"kind": "matching", "rows": [{"text": "a", "answer": "1"}, {"text": "b", "answer": "2"}],
          "extra": ["3"]}),
        ("q {#3}", {"kind": "numeric", "answer": "3"}),
        ("q {#3:0.5}", {"kind": "numeric", "answer": "3", "tolerance": "0.5"}),
        ("q {#-1..2}", {"kind": "numeric", "answer": "0.5", "tolerance": "1.5"}),
        ("q {#٣٫٥:٠٫٥}", {"kind": "numeric", "answer": "3.5", "tolerance": "0.5"}),
        ("q {#1e3}", {"kind": "numeric", "answer": "1000"}),
        ("q {#=1822:0#yes =%50%1822:2#near ~#no}",
         {"kind": "numeric", "answer": "1822", "feedback_right": "yes", "feedback_wrong": "no",
          "others": [{"answer": "1822", "tolerance": "2", "share": "50%", "feedback": "near"}]}),
        ("q {>2 VERTICAL\n a\n b\n}", {"kind": "ordering", "items": ["a", "b"]}),
    ],
)  # fmt: skip
def test_every_sort_of_answer_is_read(text, document):
    assert only(text) == document


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        ("Grant is {~a =b} in New York.", "Grant is \\_\\_\\_\\_\\_ in New York."),
        ("a\\: \\{b\\} \\= \\~ \\# \\\\ {}", "a: {b} = ~ # \\\\"),
        ("[html]<p>a</p><p><b>b</b></p>{}", "a\n\n**b**"),
        ("[markdown]- **a**\\n- b{}", "- **a**\n- b"),
        ("[plain]<b>a</b> *{}", "\\<b>a\\</b> \\*"),
        ("[moodle]a <b>b</b>{}", "a **b**"),
        ("a\nb {}", "a\\\nb"),
        ("&quot;é&quot; &amp; &#1575; {}", '"é" & ا'),
        ("x \\\\(a_1 \\= \\{b\\}\\\\) {}", "x $a_1 = {b}$"),
        ('x {T}";', "x"),
    ],
)
def test_the_text_means_what_was_typed(text, prompt):
    assert read(text).documents[0]["prompt"] == prompt


def test_titles_lines_and_categories_are_known():
    incoming = read(
        "// a comment\n$CATEGORY: $course$/top/القروض/التسعير\n\n"
        "::السؤال الأول\\: أ::q1 {}\n::b::\nq2 {\n =a\n // inside\n =b\n}\n\n\n"
        "$CATEGORY: Other//Name\nq3\n"
    )

    assert [(note.title, note.line) for note in incoming.notes if note.title] == [
        ("السؤال الأول: أ", 4),
        ("b", 5),
        ("q3", 14),
    ]
    assert incoming.categories == ("القروض/التسعير", "القروض/التسعير", "Other-Name")
    assert incoming.documents[1]["accepted"] == ["a", "b"]


def test_what_moodle_writes_into_comments_is_used():
    incoming = read(
        "// question: 7  name: شبكة الأمان\n// [id:safety-net] [tag:قرض] [tag:b c]\nq {}\n\n"
        "// question: 8  name: Other\nq {}\n"
    )

    assert incoming.documents[0] == {
        "id": "safety-net", "kind": "essay", "prompt": "q", "tags": ["قرض", "b c"],
    }  # fmt: skip
    assert [note.title for note in incoming.notes] == ["شبكة الأمان", "Other"]


def test_a_title_may_end_on_the_next_line():
    incoming = read("::Question title \n:: Question {}\n::b:: q {}\n::c::\nq {}\n")

    assert [note.title for note in incoming.notes] == ["Question title", "b", "c"]


def test_a_blank_line_between_braces_parts_nothing():
    assert only("q {\n\n=a\n\n~b\n}\n")["kind"] == "single_choice"


def test_a_brace_that_stays_open_loses_one_question():
    incoming = read("::a:: q {=x ~y\n\n::b:: q {=x ~y}\n\nq {=a\n\nq2 {=x ~y}\n")

    assert [document["id"] for document in incoming.documents] == ["b", "q2"]
    assert [note.line for note in incoming.of(Verdict.REFUSED)] == [1, 5]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("q {=a", "gift_one_brace"),
        ("q =a}", "gift_one_brace"),
        ("q {=a} b {=c}", "gift_more_braces"),
        ("q {=a -> b =c}", "gift_no_arrow"),
        ("q {=a -> b}", "few_rows"),
        ("q {~a ~b}", "no_right_answer"),
        ("q {~a}", "no_right_answer"),
        ("q {=a ~a}", "same_option"),
        ("q {#x}", "not_a_number"),
        ("q {#36,000}", "not_a_number"),
        ("q {#}", "no_right_answer"),
        ("q {=%0%a}", "no_right_answer"),
        ("::t::{=a =b}", "no_prompt"),
        ("// elearn {\"options\":3}\nq {=a ~b}", "bad_rest"),
        ("// elearn {\"kind\":\"essay\"}\nq {=a ~b}", "bad_rest"),
        ("   ", "empty_file"),
        ("// nothing\n\n", "no_questions"),
    ],
)  # fmt: skip
def test_what_is_no_question_is_refused_with_its_reason(text, code):
    assert codes(text) == [code]
    assert not read(text).documents


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("q {=a =b ~%100%c}", "second_right"),
        ("q {=%50%a =%50%b ~%-100%c}", "made_multiple"),
        ("q {~%33%a ~%33%b ~%33%c}", "shares_evened"),
        ("q {=%80%a}", "best_made_right"),
        ("[html]<u>q</u> {}", "markup_dropped"),
    ],
)
def test_what_had_to_change_is_told(text, code):
    assert code in codes(text)


def test_a_file_of_windows_in_arabic_is_read():
    text = "::س١::ما القسط؟ {\r\n\t=ثابت\r\n\t~متناقص\r\n}\r\n".replace("١", "1")

    document = gift.read(text.encode("cp1256")).documents[0]

    assert [option["text"] for option in document["options"]] == ["ثابت", "متناقص"]
