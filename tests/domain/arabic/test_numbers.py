from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.arabic.numbers import NotANumber, Reason, parse_number, write_number
from elearn.domain.arabic.ranges import parse_range
from elearn.domain.arabic.units import Unit


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("٢٤", 24),
        ("۲۴", 24),
        ("24.0", 24),
        ("٣٫٥", "7/2"),
        ("٣,٥", "7/2"),
        ("٣،٥", "7/2"),
        (".5", "1/2"),
        ("0,125", "1/8"),
        ("1,234", 1234),
        ("1.234", "617/500"),
        ("1.234.567", 1234567),
        ("1.234,5", "2469/2"),
        ("1,234.5", "2469/2"),
        ("1 234,5", "2469/2"),
        ("1\u00a0234", 1234),
        ("1\u202f234\u202f567", 1234567),
        ("1'234", 1234),
        ("١٬٢٣٤٫٥٠", "2469/2"),
        ("٥٠٪", "1/2"),
        ("٪٥٠", "1/2"),
        ("50 %", "1/2"),
        ("خمسون بالمئة", "1/2"),
        ("خمسون في المائة", "1/2"),
        ("واحد ونصف بالمئة", "3/200"),
        ("نصف", "1/2"),
        ("½", "1/2"),
        ("1½", "3/2"),
        ("1 1/2", "3/2"),
        ("١/٢", "1/2"),
        ("-5", -5),
        ("\u22125", -5),
        ("٥-", -5),
        ("سالب خمسة", -5),
        ("(500)", -500),
        ("+5", 5),
        ("خمسة عشر", 15),
        ("خمسة وعشرون", 25),
        ("ألف وخمسمئة", 1500),
        ("مئتان وخمسون ألفا", 250_000),
        ("ثلاث مئة", 300),
        ("مليون ونصف", 1_500_000),
        ("1.5 مليون", 1_500_000),
        ("٣٦ ألف", 36_000),
        ("٥ آلاف و٥٠٠", 5500),
        ("ثلاثة أرباع", "3/4"),
        ("3 فاصلة 05", "61/20"),
        ("ثلاثة فاصلة خمسة", "7/2"),
        ("«24».", 24),
        ("24؟", 24),
    ],
)
def test_a_number_is_read_exactly(typed, value):
    assert parse_number(typed).value == Fraction(value)


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("1000 ريال", 1000, Unit("rial")),
        ("ألف ريال يمني", 1000, Unit("rial", "YE")),
        ("١٠٠٠ ر.ي.", 1000, Unit("rial", "YE")),
        ("$1000", 1000, Unit("dollar")),
        ("US$ 5", 5, Unit("dollar", "US")),
        ("5 د.أ", 5, Unit("dinar", "JO")),
        ("سنتان ونصف", "5/2", Unit("year")),
        ("سنة ونصف", "3/2", Unit("year")),
        ("٥ سنوات ونصف", "11/2", Unit("year")),
        ("شهر واحد", 1, Unit("month")),
        ("خمسة عشر يومًا", 15, Unit("day")),
    ],
)
def test_a_unit_beside_the_number_is_known(typed, value, unit):
    number = parse_number(typed)

    assert (number.value, number.unit) == (Fraction(value), unit)


def test_a_riyal_may_be_of_yemen_but_not_of_two_countries():
    assert Unit("rial").agrees_with(Unit("rial", "YE"))
    assert not Unit("rial", "SA").agrees_with(Unit("rial", "YE"))
    assert not Unit("dollar").agrees_with(Unit("rial"))


def test_a_unit_of_the_question_itself_is_taken():
    assert parse_number("12 غرزة", unit="غُرزة").value == 12


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", Reason.EMPTY),
        (" \u200f ", Reason.EMPTY),
        ("؟", Reason.EMPTY),
        ("قرض", Reason.NO_NUMBER),
        ("NaN", Reason.NO_NUMBER),
        ("inf", Reason.NO_NUMBER),
        ("∞", Reason.NO_NUMBER),
        ("10²", Reason.NO_NUMBER),
        ("5%%", Reason.NO_NUMBER),
        ("3*4", Reason.NO_NUMBER),
        ("12 34", Reason.TWO_NUMBERS),
        ("5-10", Reason.TWO_NUMBERS),
        ("خمسة ستة", Reason.TWO_NUMBERS),
        ("ألف ألف", Reason.TWO_NUMBERS),
        ("1e5", Reason.TWO_NUMBERS),
        ("1,23,456", Reason.BAD_GROUPING),
        ("١٬٢٣", Reason.BAD_GROUPING),
        ("1,234.567.8", Reason.BAD_GROUPING),
        ("--5", Reason.BAD_SIGN),
        ("PAR-30", Reason.BAD_SIGN),
        ("1/0", Reason.ZERO_BELOW),
        ("5 تفاحات", Reason.UNKNOWN_UNIT),
        ("9" * 81, Reason.TOO_LONG),
        ("9" * 60, Reason.TOO_LONG),
    ],
)
def test_what_is_no_number_says_why(typed, reason):
    with pytest.raises(NotANumber) as refused:
        parse_number(typed)

    assert refused.value.reason is reason


def test_a_separator_that_could_mean_two_things_is_said_to():
    assert parse_number("1.234").is_ambiguous
    assert parse_number("1,234").is_ambiguous
    assert not parse_number("1,234.5").is_ambiguous


@given(st.text(max_size=100))
def test_any_text_is_a_number_or_is_refused(text):
    with suppress(NotANumber):
        assert isinstance(parse_number(text).value, Fraction)


def test_a_huge_text_is_refused_before_it_is_read():
    with pytest.raises(NotANumber) as refused:
        parse_number("9" * 10_000_000)

    assert refused.value.reason is Reason.TOO_LONG


def test_numbers_are_written_in_groups_in_both_digits():
    assert write_number(36000) == "36,000"
    assert write_number(36000, "arab") == "٣٦٬٠٠٠"
    assert write_number(Fraction(-7, 2), "arab") == "\u2212٣٫٥"
    assert write_number(Fraction(1, 3)) == "0.333333"
    assert write_number(Fraction(-1, 10**9)) == "0"


@given(
    st.fractions(-(10**12), 10**12).map(lambda value: round(value, 6)),
    st.sampled_from(["latn", "arab"]),
)
def test_a_written_number_is_read_back(value, digits):
    assert parse_number(write_number(value, digits)).value == value


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [
        ("5-10", 5, 10),
        ("10-5", 5, 10),
        ("٥\u2013١٠ أيام", 5, 10),
        ("من ٥ إلى ١٠", 5, 10),
        ("من خمسة إلى عشرة", 5, 10),
        ("بين 5% و10%", "1/20", "1/10"),
        ("5-10%", "1/20", "1/10"),
        ("-10 - -5", -10, -5),
    ],
)
def test_a_range_has_two_bounds_in_order(typed, low, high):
    found = parse_range(typed)

    assert (found.low.value, found.high.value) == (Fraction(low), Fraction(high))


@pytest.mark.parametrize("typed", ["", "5", "-5", "5-", "77-123-456", "خمسة", "5" * 200])
def test_one_number_is_no_range(typed):
    with pytest.raises(NotANumber):
        parse_range(typed)
