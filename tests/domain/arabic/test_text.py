import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.arabic.text import (
    EmptyName,
    clean_name,
    norm,
    norm_keeping_hamza,
    sort_key,
)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("القُرُوضُ الصَّغيرة", "القروض الصغيره"),
        ("القـــروض", "القروض"),
        ("أإآٱا", "ااااا"),
        ("مستشفى", "مستشفي"),
        ("مسؤول شيء هيئة", "مسوول شي هييه"),
        ("التمویل بنک گ پ چ ژ ڤ", "التمويل بنك ك ب ج ز ف"),
        ("ﺍﻟﺘﻀﺨﻢ", "التضخم"),
        ("٢٠٢٦ ۲۰۲۶ \uff12\uff10", "2026 2026 20"),
        ("  سطر\n\tثان  ", "سطر ثان"),
        ("التض\u200fخ\u200bم\ufeff", "التضخم"),
        ("Crédit À L'ÉTÉ", "credit a l'ete"),
        ("ﷲ", "الله"),
    ],
)
def test_two_spellings_of_a_word_become_one(typed, plain):
    assert norm(typed) == plain


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_what_is_folded_folds_to_itself(text):
    assert norm(norm(text)) == norm(text)


@given(st.text(max_size=40))
def test_composed_and_decomposed_text_fold_alike(text):
    assert norm(unicodedata.normalize("NFC", text)) == norm(unicodedata.normalize("NFD", text))


def test_hamza_can_be_kept_where_its_seat_is_told_apart():
    assert norm_keeping_hamza("مسؤول شيء هيئة إدارة") == "مسؤول شيء هيئه اداره"


def test_names_sort_alike_however_the_alef_is_written():
    names = ["هدى", "إيمان", "أحمد", "ابتسام", "گلنار", "لينا", "آمنة"]

    assert sorted(names, key=sort_key) == [
        "ابتسام", "أحمد", "آمنة", "إيمان", "گلنار", "لينا", "هدى",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  ليلى   الحضرمي ", "ليلى الحضرمي"),
        ("\u202eنimda\u202c طارق", "نimda طارق"),
        ("عا\u200bئ\u2066دة\u2069\ufeff", "عائدة"),
        ("زي\x00د\x07", "زيد"),
        ("می\u200cشود", "می\u200cشود"),
        ("\u200cليلى\u200d", "ليلى"),
        ("سطر\nآخر", "سطر آخر"),
        ("ا\u0654حمد", "أحمد"),
        ("\u3164ليلى\u115f", "ليلى"),
        ("مُحَمَّد", "مُحَمَّد"),
        ("O'Brien-Smith", "O'Brien-Smith"),
    ],
)
def test_a_name_keeps_its_letters_and_loses_what_cannot_be_seen(typed, name):
    assert clean_name(typed) == name


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "\u202e\u202c",
        "\u200c\u200d",
        "\u3164\u115f",
        "\u034f",
        "ً\u064e",
        "...",
        "\u2800",
    ],
)
def test_a_name_of_nothing_visible_is_refused(typed):
    with pytest.raises(EmptyName):
        clean_name(typed)


def test_a_letter_carries_no_tower_of_marks():
    assert clean_name("ز" + "\u0301" * 200 + "يد") == "ز" + "\u0301" * 3 + "يد"


@given(st.text(max_size=60))
def test_a_name_once_clean_stays_as_it_is(text):
    try:
        name = clean_name(text)
    except EmptyName:
        return

    assert clean_name(name) == name
    assert not {unicodedata.category(letter) for letter in name} & {"Cc", "Cs", "Co", "Cn"}
