"""Questions that a person marks: how long a text is, what criteria add up to, which files fit."""

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest

from elearn.domain.quiz import BadAnswer, Description, Essay, Files, Scale, lay_out
from elearn.domain.quiz.journal import LONGEST_EVENT, read_fields
from elearn.domain.quiz.rubrics import share
from elearn.domain.quiz.uploads import LARGEST, upload_fault
from tests.domain.quiz.cases import CASES

ESSAY = Essay.from_document(CASES["essay"].document)
FILES = Files.from_document(CASES["file"].document)
SCALE = Scale.from_document(CASES["scale"].document)
CASE = Description.from_document(CASES["description"].document)
PDF, PNG, ZIP = b"%PDF-1.7 ...", b"\x89PNG\r\n\x1a\n...", b"PK\x03\x04"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", ""),
        ("كلمة", "too_short"),
        ("كلمة وكلمة", "too_short"),
        ("ثلاث كلمات هنا", ""),
        ("واحدة اثنتان ثلاث أربع خمس ست", ""),
        ("واحدة اثنتان ثلاث أربع خمس ست سبع", "too_long"),
        ("وَاحِدَة اِثْنَتَان ثـــلاث", ""),
    ],
)
def test_the_length_of_a_text_is_told_in_words(text, fault):
    assert ESSAY.length_fault([text]) == fault


def test_a_text_has_one_sign_for_the_end_of_a_line():
    assert ESSAY.canonical(["أ\r\nب\rج"], {}) == ("أ\nب\nج",)


@pytest.mark.parametrize("sent", ["خطتي:", " خطتي: \r\n"])
def test_what_stood_in_the_field_before_is_no_answer(sent):
    assert ESSAY.canonical([sent], {}) == ()


def test_a_long_text_passes_the_journal_and_its_own_bound():
    text = "قسط\n" * 10_000

    assert read_fields([text]) == (text,)
    assert ESSAY.mark([text]).share == 0


def test_the_journal_has_a_bound_of_its_own():
    with pytest.raises(BadAnswer):
        read_fields(["ق" * (LONGEST_EVENT + 1)])


def rubric(*criteria):
    levels = [
        {"title": f"معيار {place}", "levels": [{"text": "أ", "points": each} for each in points]}
        for place, points in enumerate(criteria)
    ]
    return Essay.from_document({**CASES["essay"].document, "rubric": levels}).rubric


@pytest.mark.parametrize(
    ("picks", "earned"),
    [
        ([0, 0], Fraction(1)),
        ([1, 0], Fraction(5, 7)),
        ([1, 2], Fraction(2, 7)),
        ([2, 2], Fraction(0)),
    ],
)
def test_levels_add_up_to_a_share_of_all_that_they_may_earn(picks, earned):
    assert share(rubric((4, 2, 0), (3, 1, 0)), picks) == earned


@pytest.mark.parametrize("picks", [[], [0], [0, 0, 0], [0, 3], [-1, 0]])
def test_a_level_that_was_never_offered_is_refused(picks):
    with pytest.raises(BadAnswer):
        share(rubric((4, 2, 0), (3, 1, 0)), picks)


@pytest.mark.parametrize(
    ("name", "content", "fault"),
    [
        ("دفتر.pdf", PDF, ""),
        ("photo.PNG", PNG, ""),
        ("photo.png", PDF, "other_content"),
        ("photo", PNG, "other_sort"),
        ("song.mp3", b"ID3...", "other_sort"),
        ("page.html", b"<script>", "other_sort"),
        ("drawing.svg", b"<svg/>", "other_sort"),
        ("report.docx", ZIP + b"[Content_Types].xml", ""),
        ("report.docx", ZIP + b"classes.dex", "other_content"),
        ("report.odt", ZIP.ljust(30, b"\0") + b"mimetype", ""),
        ("report.odt", ZIP + b"[Content_Types].xml", "other_content"),
        ("photo.jpg", b"", "empty"),
        ("photo.jpg", b"\xff\xd8\xff".ljust(LARGEST + 1, b"x"), "too_large"),
    ],
)
def test_a_file_is_taken_by_its_name_and_by_what_it_holds(name, content, fault):
    assert upload_fault(name, content, FILES.accepts) == fault


def test_a_page_says_which_files_fit():
    assert ".jpeg" in FILES.extras["endings"].split(",")
    assert ".mp4" not in FILES.extras["endings"].split(",")


def test_a_scale_is_never_shuffled():
    paper = lay_out([SCALE], Random(3), shuffle=True)

    shown = paper.asked(SCALE, 0).options

    assert [text for _, text in shown] == list(SCALE.labels)


@pytest.mark.parametrize("question", [SCALE, CASE])
def test_what_counts_for_nothing_shows_no_points(question):
    paper = lay_out([question], Random(3), shuffle=True)

    assert question.worth == paper.asked(question, 0).points == 0


def test_nothing_that_helps_whoever_marks_reaches_the_page():
    paper = lay_out([ESSAY], Random(3), shuffle=True)

    shown = repr(paper.asked(replace(ESSAY, notes="مرجان"), 0))

    assert "مرجان" not in shown
    assert "الوضوح" not in shown
