"""What we write in QTI comes back as it was, and others can read it, too."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from elearn.domain.coursefile.qti import read, write
from tests.domain.coursefile.qti.documents import DOCUMENTS, KINDS, PICTURE, picture
from tests.domain.coursefile.qti.packages import codes, zipped

VERSIONS = ("2.1", "3.0")
SHOWN = picture()


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(chance=st.data())
def test_a_question_comes_back_as_it_was(kind, version, chance):
    document = {"id": "q-1"} | chance.draw(KINDS[kind])

    written = write([document], ["بنك/فرع"], {PICTURE: SHOWN}, version)
    incoming = read(written.content)

    assert incoming.documents == (document,)
    assert incoming.categories == ("بنك/فرع",)
    assert set(codes(incoming)) == {"question_kept"}


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(documents=st.lists(DOCUMENTS, min_size=2, max_size=3))
def test_a_package_keeps_the_order_of_its_questions(documents):
    named = [document | {"id": f"q-{n}"} for n, document in enumerate(documents)]

    assert list(read(write(named, files={PICTURE: SHOWN}).content).documents) == named


@pytest.mark.parametrize("version", VERSIONS)
def test_a_plain_question_needs_nothing_beside_it(version):
    document = {
        "id": "price",
        "kind": "single_choice",
        "prompt": f'ما **السعر**؟\n\n![منحنى]({PICTURE} "تحته")',
        "points": 3,
        "options": [
            {"text": "رسم & ضريبة", "right": True, "feedback": "نعم"},
            {"text": "`x < y`", "share": "50%"},
        ],
        "feedback": "للجميع",
        "keep_order": True,
    }

    written = write([document], files={PICTURE: SHOWN}, version=version)

    assert codes(written) == ["question_kept"]
    assert "elearn-kept" not in file_of(written, "imsmanifest.xml")
    assert read(written.content).documents == (document,)
    assert read(written.content).files == {PICTURE: SHOWN}


def test_others_find_declarations_and_a_template():
    document = {"id": "q", "kind": "true_false", "prompt": "الأرض كروية", "right": True}

    second = file_of(write([document]), "q-q.xml")
    third = file_of(write([document], version="3.0"), "q-q.xml")

    assert "<correctResponse><value>true</value></correctResponse>" in second
    assert (
        'template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"' in second
    )
    assert "<qti-correct-response><qti-value>true</qti-value></qti-correct-response>" in third
    assert "v3p0/rptemplates/match_correct.xml" in third
    assert 'dir="rtl"' in third


def test_what_qti_has_no_place_for_is_told():
    document = {
        "id": "q",
        "kind": "short_answer",
        "prompt": "ما؟",
        "accepted": ["قسط"],
        "hints": ["ق"],
        "level": 3,
    }

    written = write([document])

    assert [note.values["part"] for note in written.notes if note.code == "kept_for_us"] == [
        "hints",
        "level",
    ]


def test_whoever_edits_an_item_is_right():
    document = {
        "id": "q",
        "kind": "short_answer",
        "prompt": "ما؟",
        "accepted": ["قسط"],
        "hints": ["ق"],
    }
    with ZipFile(BytesIO(write([document]).content)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    files["q-q.xml"] = files["q-q.xml"].replace("قسط".encode(), "رسم".encode())

    (found,) = read(zipped(files)).documents

    assert found["accepted"] == ["رسم"]
    assert "hints" not in found


def test_a_kind_that_qti_cannot_carry_is_named():
    document = {"id": "q", "kind": "calculated", "prompt": "{x}", "variables": [], "formula": "x"}

    assert codes(write([document]), "refused") == ["kind_not_carried"]


def test_the_same_questions_give_the_same_bytes():
    document = {"id": "q", "kind": "description", "prompt": "نص"}

    assert write([document]).content == write([document]).content


def file_of(written, name):
    with ZipFile(BytesIO(written.content)) as archive:
        return archive.read(name).decode()
