"""Questions are gathered one by one: ids are unique, and none takes another down."""

import pytest

from elearn.domain.coursefile.foreign.gathering import MOST_QUESTIONS, Gathering
from elearn.domain.coursefile.foreign.incoming import Verdict
from elearn.domain.coursefile.foreign.pictures import Pictures
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.slugs import slug

PNG = b"\x89PNG\r\n\x1a\n"


def essay(prompt="x", **more):
    return {"kind": "essay", "prompt": prompt} | more


def refuse(_item):
    raise Refused("no_right_answer")


def test_a_question_that_is_refused_loses_no_other():
    gathering = Gathering()
    gathering.take("a", 1, lambda item: essay())
    gathering.take("b", 2, refuse)
    gathering.take("c", 3, lambda item: essay(), "القروض")

    incoming = gathering.done()

    assert [document["id"] for document in incoming.documents] == ["a", "c"]
    assert incoming.categories == ("", "القروض")
    assert [(note.title, note.line, note.verdict) for note in incoming.notes] == [
        ("a", 1, Verdict.KEPT),
        ("b", 2, Verdict.REFUSED),
        ("c", 3, Verdict.KEPT),
    ]


def test_what_was_changed_is_told_after_the_question():
    gathering = Gathering()

    def make(item):
        item.changed("colour_dropped")
        item.changed("colour_dropped")
        return essay()

    gathering.take("a", 1, make)

    assert [note.code for note in gathering.notes] == ["question_changed", "colour_dropped"]


def test_files_of_a_refused_question_stay_behind():
    gathering = Gathering()

    def make(item):
        item.pictures.keep("a.png", PNG)
        raise Refused("no_prompt")

    gathering.take("a", 1, make)

    assert gathering.done().files == {}


@pytest.mark.parametrize(
    ("document", "code"),
    [
        (essay(""), "no_prompt"),
        (essay("x" * 20_001), "text_too_long"),
        ({"kind": "single_choice", "prompt": "x", "options": [{"text": "a"}]}, "few_options"),
        (
            {"kind": "single_choice", "prompt": "x", "options": [{"text": "a"}, {"text": "b"}]},
            "no_right_answer",
        ),
        (
            {
                "kind": "multiple_choice",
                "prompt": "x",
                "options": [{"text": "a", "right": True}, {"text": " a"}],
            },
            "same_option",
        ),
        ({"kind": "short_answer", "prompt": "x", "accepted": ["a" * 301]}, "text_too_long"),
        ({"kind": "matching", "prompt": "x", "rows": [{"text": "a", "answer": "b"}]}, "few_rows"),
    ],
)
def test_a_document_outside_the_limits_is_refused(document, code):
    gathering = Gathering()

    gathering.take("a", 1, lambda item: document)

    assert [note.code for note in gathering.notes] == [code]


def test_a_file_without_end_is_cut_off():
    gathering = Gathering()
    gathering.documents = [essay()] * MOST_QUESTIONS

    gathering.take("a", 1, lambda item: essay())

    assert gathering.notes[-1].code == "too_many_questions"


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Q1: What is it?", "q1-what-is-it"),
        ("السؤال ٣", "alswal-3"),
        ("Échéance œuvre", "echeance-oeuvre"),
        ("🙂؟", ""),
        ("x" * 100, "x" * 64),
    ],
)
def test_an_id_resembles_its_title(title, made):
    assert slug(title) == made


def test_no_two_questions_have_one_id():
    gathering = Gathering()
    for title in ("a", "A", "a-2", "؟", "؟"):
        gathering.take(title, 1, lambda item: essay("؟"))

    assert [document["id"] for document in gathering.documents] == [
        "a", "a-2", "a-2-2", "essay", "essay-2",
    ]  # fmt: skip


def test_two_files_of_one_name_are_both_kept():
    pictures = Pictures()

    paths = [pictures.keep("a.png", PNG + end) for end in (b"1", b"2", b"1")]

    assert paths == ["media/a.png", "media/a-2.png", "media/a.png"]


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.exe", b"MZ"), ("a.png", b"GIF89a"), ("a.svg", b"<svg onload='x'/>"), ("a.png", b"")],
)
def test_a_file_that_is_not_allowed_is_left_out(name, content):
    with pytest.raises(Refused, match="file_left_out"):
        Pictures().keep(name, content)


@pytest.mark.parametrize("name", ["../../etc/a.png", "..\\a.png", "/a.png", "media/../a.png"])
def test_no_name_leads_out_of_the_folder(name):
    assert Pictures().keep(name, PNG) == "media/a.png"
