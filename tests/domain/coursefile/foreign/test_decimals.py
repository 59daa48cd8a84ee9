"""Numbers as others write them: exact, or refused."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of
from elearn.domain.coursefile.foreign.refusal import Refused


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("3", "3"),
        ("-0.50", "-0.5"),
        ("+.5", "0.5"),
        ("5.", "5"),
        ("٣٫٥", "3.5"),
        ("3,5", "3.5"),
        ("1.6e-19", "0.00000000000000000016"),
        ("2E3", "2000"),
        ("1 000", "1000"),
        ("-0", "0"),
    ],
)
def test_a_number_is_read_exactly(written, text):
    assert decimal_text(number_of(written)) == text


@pytest.mark.parametrize(
    "written", ["", "x", "36,000", "1,000,000", "1e99", "1e-99", "1.2.3", "--1"]
)
def test_what_may_mean_two_numbers_or_none_is_refused(written):
    with pytest.raises(Refused, match="not_a_number"):
        number_of(written)


@given(st.decimals(-(10**9), 10**9, places=9))
def test_a_decimal_number_comes_back(value):
    assert Fraction(decimal_text(Fraction(value))) == Fraction(value)


def test_a_number_that_never_ends_is_rounded():
    assert decimal_text(Fraction(1, 3)) == "0.333333333333"
