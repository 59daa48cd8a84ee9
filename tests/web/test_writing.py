"""Numbers, dates and prompts, as pages write them for a reader."""

from datetime import date

import pytest
from babel import Locale

from elearn.web.language import Manner, speak, zone_of
from elearn.web.text import lead, rest
from elearn.web.writing import day, figure


@pytest.fixture
def told(app):
    """Return a function that writes a value for somebody who reads like this."""

    def told(write, value, tag, *, arabic_digits=False, shows_hijri=False):
        with app.test_request_context():
            locale = Locale.parse(tag)
            speak(Manner(locale, arabic_digits, shows_hijri, zone_of("", "")))
            return write(value)

    return told


@pytest.mark.parametrize(
    ("tag", "arabic_digits", "written"),
    [
        ("ar_YE", True, "٣٦٬٠٠٠٫٥"),
        ("en_GB", False, "36,000.5"),
        ("fr_MA", False, "36\u202f000,5"),
    ],
)
def test_a_number_kept_as_text_is_written_as_the_reader_does(told, tag, arabic_digits, written):
    assert told(figure, "36,000.5", tag, arabic_digits=arabic_digits) == written


def test_a_small_number_keeps_all_its_places_and_its_sign(told):
    assert told(figure, "\u22120.0625", "en_GB") == "-0.0625"


@pytest.mark.parametrize(
    ("tag", "hijri"),
    [
        ("ar_YE", "18\u00a0جمادى الآخرة\u00a01448\u00a0هـ"),
        ("en_GB", "18\u00a0Jumada II\u00a01448\u00a0AH"),
        ("fr_MA", "18\u00a0joumada ath-thania\u00a01448\u00a0AH"),
    ],
)
def test_the_hijri_month_has_the_reader_s_name(told, tag, hijri):
    assert hijri in told(day, date(2026, 11, 28), tag, shows_hijri=True)


def test_a_prompt_s_first_block_is_its_heading_and_a_table_follows():
    prompt = "كم **المجموع**؟\n \n| أ | ب |\n| --- | --- |\n| ١ | ٢ |\n"

    assert lead(prompt) == "كم <strong>المجموع</strong>؟"
    assert "<table" in rest(prompt)
    assert "|" not in rest(prompt)


def test_a_prompt_of_one_block_has_no_rest():
    assert (lead("كم المجموع؟\n"), rest("كم المجموع؟\n")) == ("كم المجموع؟", "")
