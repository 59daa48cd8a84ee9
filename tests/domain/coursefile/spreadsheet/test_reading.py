"""Questions in spreadsheets: one in a row, under headings in three languages."""

from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from elearn.domain.coursefile.foreign.forms import has_form
from elearn.domain.coursefile.foreign.messages import say
from elearn.domain.coursefile.spreadsheet import read, template
from tests.domain.coursefile.qti.packages import codes, only

CHOICE = {
    "kind": "single_choice",
    "prompt": "ما السعر؟",
    "options": [{"text": "رسم"}, {"text": "فائدة", "right": True}],
}


def sheet(*rows):
    workbook, content = Workbook(), BytesIO()
    for row in rows:
        workbook.active.append(row)
    workbook.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    "headings",
    [
        ["السؤال", "الخيار ١", "الخيار ٢", "الإجابة"],
        ["Question", "Option 1", "Option 2", "Correct answer"],
        ["Énoncé", "Choix 1", "Choix 2", "Réponse"],
        ["question", "A", "B", "answer"],
        ["سؤال", "أ", "ب", "الجواب الصحيح"],
    ],
)
@pytest.mark.parametrize("answer", ["2", "٢", "ب", "B", "فائدة"])
def test_a_row_is_a_choice_in_every_language(headings, answer):
    assert only(read(sheet(headings, ["ما السعر؟", "رسم", "فائدة", answer]))) == CHOICE


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_separated_values_are_read_whatever_the_separator_and_encoding(separator, encoding):
    rows = (["السؤال", "الخيار 1", "الخيار 2", "الإجابة"], ["ما السعر؟", "رسم", "فائدة", "2"])
    file = "\r\n".join(separator.join(row) for row in rows).encode(encoding)

    assert only(read(file)) == CHOICE


@pytest.mark.parametrize(
    ("row", "made"),
    [
        (["س", "", "", "صواب"], {"kind": "true_false", "right": True}),
        (["س", "", "", "Faux"], {"kind": "true_false", "right": False}),
        (["س", "", "", "قسط | دفعة"], {"kind": "short_answer", "accepted": ["قسط", "دفعة"]}),
        (["س", "", "", 36000.0], {"kind": "numeric", "answer": "36000"}),
        (["س", "", "", "٣٦ ± ٢%"], {"kind": "numeric", "answer": "36", "tolerance": "2%"}),
        (
            ["س", "مزاوجة", "أ = ١", "ب = ٢"],
            {
                "kind": "matching",
                "rows": [{"text": "أ", "answer": "١"}, {"text": "ب", "answer": "٢"}],
            },
        ),
        (["س", "ترتيب", "أولا", "ثانيا"], {"kind": "ordering", "items": ["أولا", "ثانيا"]}),
        (["س", "مقال", "", ""], {"kind": "essay"}),
    ],
)
def test_a_row_is_what_it_looks_like_or_says(row, made):
    headings = (
        ["السؤال", "النوع", "الخيار 1", "الخيار 2"] if row[1] else ["السؤال", "A", "B", "الإجابة"]
    )

    assert only(read(sheet(headings, row))) == {"prompt": "س"} | made


def test_gaps_take_their_answers_from_the_options():
    headings = ["السؤال", "الخيار 1", "الخيار 2"]

    found = only(read(sheet(headings, ["القرض [[1]] يُرد [[2]]", "مال | مبلغ", "أقساطا"])))

    assert found["prompt"] == "القرض [[1]] يُرد [[2]]"
    assert found["gaps"] == [{"accepted": ["مال", "مبلغ"]}, {"accepted": ["أقساطا"]}]


def test_letters_name_columns_even_where_some_are_empty():
    found = only(read(sheet(["Question", "A", "B", "C", "Answer"], ["س", "x", "", "z", "C"])))

    assert found["options"] == [{"text": "x"}, {"text": "z", "right": True}]


def test_what_else_a_row_holds_comes_along():
    headings = ["السؤال", "الإجابة", "الدرجة", "التعليق", "التصنيف", "الوسوم", "تلميح"]

    incoming = read(sheet(headings, ["س", "قسط", 3, "للجميع", "بنك / فرع", "أ، ب", "فكر"]))

    found = only(incoming)
    assert (found["points"], found["feedback"], found["tags"], found["hints"]) == (
        3, "للجميع", ["أ", "ب"], ["فكر"],
    )  # fmt: skip
    assert incoming.categories == ("بنك/فرع",)


def test_signs_of_markdown_in_a_cell_are_signs():
    assert (
        only(read(sheet(["السؤال", "الإجابة"], ["*كم* 5*3؟", "15"])))["prompt"] == "\\*كم\\* 5\\*3؟"
    )


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["س", "شيء", "a", "b", "1"], "unknown_kind"),
        (["س", "اختيار واحد", "a", "b", "ج"], "answer_not_found"),
        (["س", "اختيار واحد", "a", "b", ""], "no_right_answer"),
        (["س", "اختيار واحد", "a", "", "1"], "few_options"),
        (["س", "عدد", "", "", "كثير"], "not_a_number"),
        (["س [[1]]", "ملء الفراغ", "", "", ""], "gaps_and_answers"),
        (["", "مقال", "", "", ""], "no_prompt"),
    ],
)
def test_a_bad_row_is_refused_with_its_number_and_the_others_stay(row, code):
    headings = ["السؤال", "النوع", "الخيار 1", "الخيار 2", "الإجابة"]

    incoming = read(sheet(headings, row, ["ن", "مقال", "", "", ""]))

    (refused,) = [note for note in incoming.notes if note.verdict == "refused"]
    assert (refused.code, refused.line) == (code, 2)
    assert len(incoming.documents) == 1


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty_file"),
        (b"PK\x03\x04", "archive_broken"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "old_excel"),
        (b"one,two\n1,2\n", "no_headings"),
        ("السؤال,الإجابة\n".encode(), "no_questions"),
    ],
)
def test_what_is_no_sheet_of_questions_is_a_sentence(content, code):
    assert codes(read(content)) == [code]


def test_unknown_columns_and_sheets_are_told():
    workbook, content = Workbook(), BytesIO()
    workbook.active.append(["السؤال", "الإجابة", "لون"])
    workbook.active.append(["س", "قسط", "أحمر"])
    workbook.create_sheet("أخرى").append(["x", "y"])
    workbook.save(content)

    assert codes(read(content.getvalue()), "changed") == ["column_left_out", "sheet_left_out"]


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_the_template_is_read_by_its_own_reader(language):
    incoming = read(template(language))

    assert len(incoming.documents) == 5
    assert set(codes(incoming)) == {"question_kept"}
    assert all(map(has_form, incoming.documents))
    assert all(say(note, language) for note in incoming.notes)


def test_the_template_runs_from_right_to_left_in_arabic_alone():
    views = {
        language: load_workbook(BytesIO(template(language))).active.sheet_view.rightToLeft
        for language in ("ar", "en", "fr")
    }

    assert views["ar"]
    assert not views["en"]
    assert not views["fr"]


def test_the_same_template_gives_the_same_bytes():
    assert template("ar") == template("ar")
