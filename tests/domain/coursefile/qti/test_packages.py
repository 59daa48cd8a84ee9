"""Packages: what is read of them, in which order, and what none of them can do."""

import stat
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from elearn.domain.coursefile.qti import read
from tests.domain.coursefile.qti.packages import (
    choice,
    codes,
    item,
    manifest,
    picture,
    response,
    template,
    zipped,
)

QUESTION = item(choice("a", "b"), response(["A"]), template("match_correct"))
TEST = (
    '<assessmentTest identifier="t" title="ت"><testPart><assessmentSection identifier="s" title="باب">'
    '<assessmentItemRef identifier="2" href="items/two.xml"/><assessmentItemRef identifier="1" href="one.xml"/>'
    '<assessmentItemRef identifier="3" href="../../gone.xml"/></assessmentSection></testPart></assessmentTest>'
)


def test_a_test_gives_the_order_and_names_what_is_missing():
    two = item("<p>ثان</p>", title="ثان")
    files = {
        "imsmanifest.xml": manifest("test.xml"),
        "test.xml": TEST,
        "one.xml": QUESTION,
        "items/two.xml": two,
    }

    incoming = read(zipped(files))

    assert [each["prompt"] for each in incoming.documents] == ["ثان", "ما السعر؟"]
    assert incoming.categories == ("باب", "باب")
    assert codes(incoming, "refused") == ["file_missing"]


def test_pictures_come_along_from_the_package_and_from_nowhere_else():
    body = '<p><img src="../images/x.png" alt="منحنى"/><img src="../../x.png" alt="خارج"/></p>'
    files = {
        "imsmanifest.xml": manifest("items/q.xml"),
        "items/q.xml": item(body),
        "images/x.png": picture(),
    }

    incoming = read(zipped(files))

    assert incoming.documents[0]["prompt"] == "![منحنى](media/images/x.png)خارج"
    assert list(incoming.files) == ["media/images/x.png"]
    assert "picture_missing" in codes(incoming)


def test_a_manifest_that_names_what_is_not_there_is_told():
    incoming = read(zipped({"imsmanifest.xml": manifest("gone.xml", "q.xml"), "q.xml": QUESTION}))

    assert len(incoming.documents) == 1
    assert codes(incoming) == ["file_missing", "no_test", "question_kept"]


@pytest.mark.parametrize(
    ("files", "code"),
    [
        ({"imsmanifest.xml": b"<manifest/>"}, "no_qti_in_package"),
        ({"imsmanifest.xml": b"<manifest/>", "a.xml": b"<quiz/>"}, "no_qti_in_package"),
        ({"../q.xml": QUESTION}, "archive_unsafe_name"),
        ({"/q.xml": QUESTION}, "archive_unsafe_name"),
        ({"c:/q.xml": QUESTION}, "archive_unsafe_name"),
        ({f"{'a/' * 30}q.xml": QUESTION}, "archive_unsafe_name"),
    ],
)
def test_a_package_without_questions_or_with_bad_names_is_refused(files, code):
    assert codes(read(zipped(files)), "refused") == [code]


def test_an_archive_that_unfolds_beyond_reason_is_refused():
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        archive.writestr("q.xml", b"<a>" + b" " * 30_000_000)

    assert codes(read(content.getvalue())) == ["archive_ratio"]


def test_a_link_in_an_archive_is_refused():
    link = ZipInfo("q.xml")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    content = BytesIO()
    with ZipFile(content, "w") as archive:
        archive.writestr(link, "/etc/passwd")

    assert codes(read(content.getvalue())) == ["archive_link"]


def test_an_archive_in_an_archive_is_left_out():
    files = {
        "imsmanifest.xml": manifest("q.xml"),
        "q.xml": QUESTION,
        "more.zip": zipped({"q.xml": QUESTION}),
    }

    incoming = read(zipped(files))

    assert len(incoming.documents) == 1
    assert "entry_left_out" in codes(incoming)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04", "archive_broken"),
        (b"no xml at all", "broken_xml"),
        (b"<html><p>x</p></html>", "not_qti"),
        (manifest("q.xml"), "manifest_alone"),
        (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "xml_with_entities"),
        (b"<a>" * 200, "xml_too_deep"),
    ],
)
def test_what_is_no_qti_is_a_sentence_and_no_accident(content, code):
    assert codes(read(content)) == [code]


def test_a_document_type_without_entities_does_no_harm():
    file = b'<!DOCTYPE assessmentItem SYSTEM "x.dtd" [ <!ELEMENT a (b)> ]>\n' + QUESTION

    assert codes(read(file)) == ["question_kept"]


def test_xml_that_was_closed_wrongly_is_read_and_told():
    incoming = read(QUESTION.replace(b"</choiceInteraction>", b""))

    assert len(incoming.documents) == 1
    assert codes(incoming, "changed") == ["xml_mended"]


def test_a_shared_text_stands_before_each_question():
    reference = '<assessmentStimulusRef identifier="s" href="s.xml"/>'
    stimulus = b"<assessmentStimulus><stimulusBody><p>\xd9\x86\xd8\xb5</p></stimulusBody></assessmentStimulus>"
    files = {"q.xml": item("<p>س</p>", reference), "s.xml": stimulus}

    assert read(zipped(files)).documents[0]["prompt"] == "نص\n\nس"


@pytest.mark.parametrize("sign", ["<!--", "<![CDATA[", "<?", "<a ", "&a;"])
def test_a_sign_that_nothing_closes_costs_no_time_however_often_it_stands(sign):
    assert read(f"<a>{sign * 5_000}".encode()).documents == ()
