"""Questions as people number and letter them in plain text."""

import pytest

from elearn.domain.coursefile.pasted import read, read_pasted
from tests.domain.coursefile.qti.packages import codes, only

CHOICE = {
    "kind": "single_choice",
    "prompt": "ما السعر؟",
    "options": [{"text": "رسم"}, {"text": "فائدة", "right": True}],
}


@pytest.mark.parametrize(
    "text",
    [
        "1) ما السعر؟\nأ) رسم\nب) فائدة\nالإجابة: ب",
        "١. ما السعر؟\nأ. رسم\nب. فائدة *",
        "١- ما السعر؟\n*أ- رسم".replace("*أ", "أ") + "\n*ب- فائدة",
        "س1: ما السعر؟\n(أ) رسم\n(ب) فائدة\nالجواب: فائدة",
        "السؤال ١: ما السعر؟\na) رسم\nb) فائدة\nAnswer: B",
        "1. ما السعر؟\nA. رسم\nB. فائدة\nRéponse : B",
        "1. ما السعر؟\nأ. رسم\nب. فائدة\nالإجابة الصحيحة: ب) فائدة",
        "ما السعر؟\nأ) رسم\nب) فائدة\nالإجابة: ب",
    ],
)
def test_a_choice_is_known_by_numbers_letters_and_marks(text):
    assert only(read_pasted(text)) == CHOICE


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("1. الأرض كروية (صواب)", {"kind": "true_false", "prompt": "الأرض كروية", "right": True}),
        ("1. س\nالإجابة: خطأ", {"kind": "true_false", "prompt": "س", "right": False}),
        ("1. س\nأ) صح\nب) خطأ\nالإجابة: أ", {"kind": "true_false", "prompt": "س", "right": True}),
        (
            "1. س\nAnswer: قسط | دفعة",
            {"kind": "short_answer", "prompt": "س", "accepted": ["قسط", "دفعة"]},
        ),
        (
            "1. س\nالإجابة: ٣٦٠٠٠ ± ٥٠٠",
            {"kind": "numeric", "prompt": "س", "answer": "36000", "tolerance": "500"},
        ),
        (
            "1. س\nالدرجة: 3\nالإجابة: قسط",
            {"kind": "short_answer", "prompt": "س", "accepted": ["قسط"], "points": 3},
        ),
        ("1. س", {"kind": "essay", "prompt": "س"}),
    ],
)
def test_other_kinds_are_known_by_their_answers(text, made):
    assert only(read_pasted(text)) == made


@pytest.mark.parametrize("answer", ["أ، ج", "أ و ج", "1,3", "أج"])
def test_several_letters_are_several_right_options(answer):
    found = only(read_pasted(f"1. س\nأ) a\nب) b\nج) c\nالإجابة: {answer}"))

    assert found["kind"] == "multiple_choice"
    assert [option.get("right") for option in found["options"]] == [True, None, True]


def test_a_feedback_belongs_to_the_option_above_or_to_all():
    text = "1. س\nأ) a\nتعليق: لا\nب) b *\nشرح: نعم\n2. ص\nالإجابة: قسط\nتعليق: للجميع\nوأكثر"

    first, second = read_pasted(text).documents

    assert [option["feedback"] for option in first["options"]] == ["لا", "نعم"]
    assert second["feedback"] == "للجميع\\\nوأكثر"


def test_a_question_of_several_lines_keeps_them():
    found = only(read_pasted("1. سطر\nثان\n\nفقرة\nأ) a\nتتمة\nب) b *"))

    assert found["prompt"] == "سطر\\\nثان\n\nفقرة"
    assert found["options"][0]["text"] == "a تتمة"


def test_what_belongs_to_no_question_is_told_with_its_line():
    incoming = read_pasted("اختبار\n\n1. س\nالإجابة: قسط\n\nالقسم الثاني\n2. ص\nالإجابة: رسم")

    refused = [note for note in incoming.notes if note.verdict == "refused"]
    assert [(note.code, note.line) for note in refused] == [
        ("line_without_question", 1),
        ("line_without_question", 6),
    ]
    assert len(incoming.documents) == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1. س\nأ) a\nب) b", "no_right_answer"),
        ("1. س\nأ) a\nب) b\nالإجابة: د", "answer_not_found"),
        ("1. س\nأ) a\nب) a\nالإجابة: أ", "same_option"),
    ],
)
def test_one_bad_question_does_not_lose_the_others(text, code):
    incoming = read_pasted(f"{text}\n2. ن\nالإجابة: قسط")

    assert codes(incoming, "refused") == [code]
    assert len(incoming.documents) == 1


def test_old_encodings_are_read_and_told():
    incoming = read("1. ما القسط في هذا القرض؟\nالإجابة: دفعة".encode("cp1256"))

    assert only(incoming)["accepted"] == ["دفعة"]
    assert "old_encoding" in codes(incoming)


def test_nothing_is_a_sentence():
    assert codes(read_pasted(" ")) == ["empty_file"]
