import pytest

from elearn.domain.people.phone import BadPhone, phone_number, possible_phones


@pytest.mark.parametrize(
    ("text", "country", "number"),
    [
        ("777 123 456", "YE", "+967777123456"),
        ("٧٧٧١٢٣٤٥٦", "YE", "+967777123456"),
        ("۷۷۷۱۲۳۴۵۶", "YE", "+967777123456"),
        ("0777-123-456", "YE", "+967777123456"),
        ("(0)777.123.456", "YE", "+967777123456"),
        ("+967 777 123 456", "EG", "+967777123456"),
        ("00967777123456", "", "+967777123456"),
        ("+967 0777 123 456", "", "+967777123456"),
        ("\u200e+967777123456\u202c", "YE", "+967777123456"),
        ("010 1234 5678", "EG", "+201012345678"),
        ("+33 6 12 34 56 78", "", "+33612345678"),
    ],
)
def test_a_number_has_one_form_however_it_is_written(text, country, number):
    assert phone_number(text, country) == number


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("777123456", ""),
        ("777123456", "XX"),
        ("12", "YE"),
        ("++967777123456", "YE"),
        ("", "YE"),
        ("abc", "YE"),
        ("+1234567890123456", ""),
        ("777x123456", "YE"),
        ("+0967777123456", ""),
    ],
)
def test_anything_else_is_no_number(text, country):
    with pytest.raises(BadPhone):
        phone_number(text, country)


def test_a_number_without_its_country_may_be_of_every_arab_state():
    assert "+967777123456" in possible_phones("0777123456")
    assert len(possible_phones("0777123456")) == 22


def test_a_number_with_its_country_is_one_number():
    assert possible_phones("+967777123456") == ["+967777123456"]


@pytest.mark.parametrize("text", ["layla@example.org", "AM-1043", "", "+", "٣"])
def test_other_text_is_nobodys_number(text):
    assert possible_phones(text) == []
