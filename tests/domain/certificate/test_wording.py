from datetime import date

import pytest

from elearn.domain.certificate import worded
from tests.domain.certificate.specimen import specimen


@pytest.mark.parametrize(
    ("hours", "written"),
    [
        (1, "وقدرها ساعة تدريبية واحدة"),
        (2, "وقدرها ساعتان تدريبيتان"),
        (3, "وقدرها ٣ ساعات تدريبية"),
        (10, "وقدرها ١٠ ساعات تدريبية"),
        (11, "وقدرها ١١ ساعة تدريبية"),
        (99, "وقدرها ٩٩ ساعة تدريبية"),
        (100, "وقدرها ١٠٠ ساعة تدريبية"),
        (103, "وقدرها ١٠٣ ساعات تدريبية"),
    ],
)
def test_arabic_counts_hours_as_its_grammar_asks(hours, written):
    assert worded(specimen(hours=hours, percent=None)).effort == written


def test_the_result_is_told_of_a_woman_and_of_a_man():
    woman, man = worded(specimen()), worded(specimen(gender="man"))

    assert (woman.completed, man.completed) == ("أتمَّت دورة", "أتمَّ دورة")
    assert woman.effort == "وقدرها ٤ ساعات تدريبية، واجتازت الاختبار النهائي بنتيجة ٨٨٪"
    assert man.effort == "وقدرها ٤ ساعات تدريبية، واجتاز الاختبار النهائي بنتيجة ٨٨٪"


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("ar", ("\u2068١٢ أكتوبر ٢٠٢٦\u2069", "تسري حتى \u2068١ يناير ٢٠٢٨\u2069", "rtl")),
        ("en", ("\u206812 October 2026\u2069", "Valid until \u20681 January 2028\u2069",
                "ltr")),
        ("fr", ("\u206812 octobre 2026\u2069",
                "Valable jusqu’au \u20681er janvier 2028\u2069", "ltr")),
    ],
)  # fmt: skip
def test_dates_are_isolated_words_of_the_language(language, lines):
    said = worded(specimen(language=language, expires=date(2028, 1, 1)))

    assert (said.date, said.expiry, said.direction) == lines


@pytest.mark.parametrize(
    ("language", "effort"),
    [
        ("en", "1 hour of training, and passed the final quiz with 88%"),
        ("fr", "soit 1 heure de formation, et a réussi l’examen final avec 88\u00a0%"),
    ],
)
def test_the_other_languages_say_it_too(language, effort):
    assert worded(specimen(language=language, hours=1)).effort == effort


@pytest.mark.parametrize(
    ("language", "latin", "names"),
    [
        ("ar", "Samira", ("سميرة", "Samira")),
        ("fr", "Samira", ("Samira", "سميرة")),
        ("fr", "", ("سميرة", "")),
    ],
)
def test_the_script_of_the_language_leads(language, latin, names):
    said = worded(specimen(language=language, name_ar="سميرة", name_latin=latin))

    assert (said.name, said.other_name) == names


def test_every_language_has_the_same_sentences():
    keys = [set(worded(specimen(language=language)).fixed) for language in ("ar", "en", "fr")]

    assert keys[0] == keys[1] == keys[2]
