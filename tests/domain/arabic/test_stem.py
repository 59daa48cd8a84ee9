import pytest

from elearn.domain.arabic import plurals
from elearn.domain.arabic.stem import stem, words
from elearn.domain.arabic.text import norm


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قرض", "القروض"),
        ("والقرض", "بالقروض"),
        ("للأسرة", "الأسر"),
        ("مشروع", "المشاريع"),
        ("محفظة", "المحافظ"),
        ("فائدة", "الفوائد"),
        ("عميل", "العملاء"),
        ("شكوى", "الشكاوي"),
        ("وكيل", "الوكلاء"),
        ("وثيقة", "الوثائق"),
        ("المتأخرات", "متأخر"),
        ("مقترضون", "المقترضين"),
        ("امرأة", "النساء"),
        ("لاجئ", "اللاجئين"),
        ("loan", "loans"),
        ("Prêt", "prets"),
        ("financement", "financements"),
    ],
)
def test_forms_of_a_word_meet(one, other):
    assert [stem(word) for word in words(one)] == [stem(word) for word in words(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قرض", "فرض"),
        ("مقرض", "مقترض"),
        ("تمويل", "تحويل"),
        ("ربح", "ربا"),
        ("أسرة", "سرير"),
    ],
)
def test_other_words_stay_apart(one, other):
    assert stem(norm(one)) != stem(norm(other))


def test_a_listed_plural_finds_its_singular():
    # A plural that is also a singular of its own (عوائد, فوائد) may go with the other.
    entries = list(plurals.entries())
    joined = [
        stem(norm(plural)) == stem(norm(singular)) for singular, many in entries for plural in many
    ]

    assert len(joined) > 900
    assert sum(joined) / len(joined) > 0.97


def test_words_are_found_in_any_writing():
    assert words("القُرُوض، «الصغيرة» (loans) 30%") == ["القروض", "الصغيره", "loans", "30"]
