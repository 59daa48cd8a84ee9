"""Files of Moodle as they come: broken, mended, in categories, with pictures."""

from base64 import b64encode

import pytest

from elearn.domain.coursefile import moodle_xml
from elearn.domain.coursefile.foreign.incoming import Verdict
from tests.domain.coursefile.moodle_xml.pieces import answer, codes, question, quiz, read

PNG = b"\x89PNG\r\n\x1a\n" + b"dots"
FILE = f'<file name="my map.png" path="/" encoding="base64">{b64encode(PNG).decode()}</file>'


def category(path, info=""):
    told = f'<info format="html"><text>{info}</text></info>' if info else ""
    return f'<question type="category"><category><text>{path}</text></category>{told}</question>\n'


def test_categories_nest_and_are_described():
    incoming = read(
        category("$course$/top/القروض", "&lt;b&gt;وصف&lt;/b&gt;"),
        question("essay"),
        category("$system$/القروض/ التسعير "),
        question("essay"),
        category("$course$/top"),
        question("essay"),
    )

    assert incoming.categories == ("القروض", "القروض/التسعير", "")
    assert incoming.descriptions == {"القروض": "**وصف**"}


def test_pictures_come_along():
    text = (
        '<question type="essay"><name><text>n</text></name><questiontext format="html">'
        '<text><![CDATA[<p>a <img src="@@PLUGINFILE@@/my%20map.png" alt="خريطة"></p>]]></text>'
        f"{FILE}</questiontext></question>"
    )

    incoming = read(text)

    assert incoming.documents[0]["prompt"] == "a ![خريطة](media/my-map.png)"
    assert incoming.files == {"media/my-map.png": PNG}


def test_a_file_that_no_text_shows_is_told():
    text = (
        '<question type="essay"><name><text>n</text></name><questiontext format="html">'
        f"<text>a</text>{FILE}</questiontext></question>"
    )

    assert codes(text) == ["question_changed", "part_left_out"]


def test_a_broken_question_loses_no_other():
    incoming = read(
        question("essay", name="a"),
        "<question type='essay'><name><text>broken</text></name><questiontext></question>\n",
        question("essay", name="b"),
        "<question type='essay'><name><text>open</text></name>\n",
        question("essay", name="c"),
    )

    assert [document["id"] for document in incoming.documents] == ["a", "b", "c"]
    assert [(note.title, note.line, note.code) for note in incoming.of(Verdict.REFUSED)] == [
        ("broken", 4, "broken_xml"),
        ("open", 7, "broken_xml"),
    ]


def test_a_file_that_was_cut_off_keeps_its_whole_questions():
    text = quiz(question("essay", name="a"), question("essay", name="b"))

    incoming = moodle_xml.read(text[: text.rindex("</question>")].encode())

    assert [document["id"] for document in incoming.documents] == ["a"]
    assert [note.code for note in incoming.notes] == ["question_kept", "broken_xml"]


def test_questions_without_a_root_are_read():
    text = "<!-- a <question> in a comment -->" + question("essay") + question("essay")

    assert len(moodle_xml.read(text.encode()).documents) == 2


def test_names_of_html_and_lone_ampersands_are_mended():
    text = (
        '<question type="essay"><name><text>R&D</text></name>'
        "<questiontext><text>a&nbsp;&eacute; &lt; <![CDATA[&nbsp;]]></text>"
        "</questiontext></question>"
    )

    incoming = read(text)

    assert incoming.documents[0]["prompt"] == "a é <"
    assert incoming.notes[0].title == "R&D"
    assert [note.code for note in incoming.notes] == ["question_changed", "xml_mended"]


def test_html_that_nobody_escaped_is_read():
    text = (
        '<question type="essay"><name><text>n</text></name>'
        "<questiontext format='html'><text><p>a <b>b</b></p><p>c</p></text>"
        "</questiontext></question>"
    )

    assert read(text).documents[0]["prompt"] == "a **b**\n\nc"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<!DOCTYPE quiz [<!ENTITY a "b">]><quiz/>', "xml_with_entities"),
        ("<quiz></quiz>", "no_questions"),
        ("<html><body>Sign in</body></html>", "no_questions"),
        ("", "empty_file"),
    ],
)
def test_a_file_without_questions_is_refused_as_a_whole(text, code):
    notes = moodle_xml.read(text.encode()).notes

    assert [(note.title, note.code, note.verdict) for note in notes] == [
        ("", code, Verdict.REFUSED)
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1256"])
def test_other_encodings_are_read(encoding):
    text = quiz(question("essay", prompt="ما القسط الثابت؟")).replace("UTF-8", encoding)

    incoming = moodle_xml.read(text.replace("\n", "\r\n").encode(encoding))

    assert incoming.documents[0]["prompt"] == "ما القسط الثابت؟"


def test_a_question_without_a_name_is_called_by_its_words():
    incoming = read(question("essay", name="", prompt="<p>ما القسط؟</p>"))

    assert incoming.notes[0].title == "ما القسط؟"
    assert incoming.documents[0]["id"] == "ma-alqst"


@pytest.mark.parametrize("form", ["html", "markdown", "plain_text", "moodle_auto_format"])
def test_the_format_of_a_text_is_minded(form):
    prompt = {"html": "<b>a</b>", "markdown": "**a**", "plain_text": "*a*"}.get(form, "<b>a</b>\nb")
    meant = {"plain_text": "\\*a\\*", "moodle_auto_format": "**a**\\\nb"}.get(form, "**a**")

    document = read(question("essay", prompt=prompt, form=form)).documents[0]

    assert document["prompt"] == meant


def test_answers_share_the_format_of_their_question():
    inner = answer("**a**") + answer("b", 0)

    document = read(question("multichoice", inner, form="markdown")).documents[0]

    assert document["options"][0]["text"] == "**a**"


def test_what_only_we_read_travels_beside_a_question():
    document = {
        "id": "n",
        "kind": "short_answer",
        "prompt": "س",
        "accepted": ["a"],
        "level": 3,
    }

    written = moodle_xml.write([document])

    assert '<elearn>{"level":3}</elearn>' in written.content.decode()
    assert [note.code for note in written.notes] == ["part_for_us_only"]
    assert moodle_xml.read(written.content).documents == (document,)


def test_a_thousand_questions_are_read():
    text = quiz(*(question("multichoice", answer("a") + answer("b", 0)) for _ in range(1000)))

    incoming = moodle_xml.read(text.encode())

    assert len({document["id"] for document in incoming.documents}) == 1000
