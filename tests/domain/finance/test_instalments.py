"""Instalments and schedules beside figures worked by hand, and what always holds."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elearn.domain.finance import (
    average_balance,
    average_balance_rate,
    equal_instalment,
    equal_instalment_schedule,
    equal_principal_schedule,
    flat_instalment,
    flat_interest,
    flat_schedule,
    rounded,
)

loans = st.integers(100, 10_000_000).map(Decimal)
rates = st.integers(1, 120).map(lambda n: Decimal(n) / 1000)
terms = st.integers(1, 60)
at_leisure = settings(deadline=None)  # they are about sums, not about a busy machine
SCHEDULES = [flat_schedule, equal_principal_schedule, equal_instalment_schedule]


def test_flat_interest_is_principal_times_rate_times_periods():
    assert flat_interest(12000, Decimal("0.03"), 6) == 2160
    assert flat_instalment(12000, Decimal("0.03"), 6) == 2360


def test_two_equal_instalments_agree_with_the_equation_solved_by_hand():
    # 210 at 10%: x/1.1 + x/1.21 = 210, so x(1.1 + 1) = 254.1.
    assert equal_instalment(210, Decimal("0.10"), 2) == 121


def test_the_instalment_of_a_thousand_at_one_percent_is_that_of_the_printed_tables():
    assert rounded(equal_instalment(1000, Decimal("0.01"), 12), Decimal("0.01")) == Decimal("88.85")


def test_without_interest_the_principal_is_divided():
    assert equal_instalment(100, 0, 3) == Fraction(100, 3)


def test_the_average_balance_is_the_mean_of_the_steps():
    assert average_balance(8000, 4) == Fraction(8000 + 6000 + 4000 + 2000, 4)
    assert average_balance_rate(400, 5000, Fraction(1, 3)) == Fraction(24, 100)


@pytest.mark.parametrize(
    ("amount", "unit", "whole"),
    [
        ("0.5", "1", "1"),
        ("-0.5", "1", "-1"),
        ("2.344", "0.01", "2.34"),
        ("149", "100", "100"),
    ],
)
def test_a_half_is_rounded_away_from_nought(amount, unit, whole):
    assert rounded(Decimal(amount), Decimal(unit)) == Decimal(whole)


@pytest.mark.parametrize("schedule", SCHEDULES)
@at_leisure
@given(loan=loans, rate=rates, periods=terms)
def test_the_principal_of_all_rows_is_the_loan(schedule, loan, rate, periods):
    rows = schedule(loan, rate, periods)

    assert sum(row.principal for row in rows) == loan
    assert rows[-1].closing == 0
    assert [row.period for row in rows] == list(range(1, periods + 1))


@pytest.mark.parametrize("schedule", SCHEDULES)
@at_leisure
@given(loan=loans, rate=rates, periods=terms)
def test_each_row_begins_where_the_one_before_it_ended(schedule, loan, rate, periods):
    rows = schedule(loan, rate, periods)

    assert rows[0].opening == loan
    assert all(b.opening == a.closing for a, b in pairwise(rows))
    assert all(row.instalment == row.principal + row.interest for row in rows)


@at_leisure
@given(loan=loans, rate=rates, periods=st.integers(2, 60))
def test_a_declining_balance_never_costs_more_than_a_flat_one(loan, rate, periods):
    unit = Decimal("0.01")
    flat = sum(row.interest for row in flat_schedule(loan, rate, periods, unit=unit))

    for schedule in (equal_principal_schedule, equal_instalment_schedule):
        rows = schedule(loan, rate, periods, unit=unit)
        assert sum(row.interest for row in rows) <= flat


def test_a_flat_row_charges_the_first_principal_to_the_end():
    assert {row.interest for row in flat_schedule(Decimal(1200), Decimal("0.02"), 6)} == {24}


def test_grace_periods_pay_interest_only_and_come_first():
    for schedule in (equal_principal_schedule, equal_instalment_schedule):
        rows = schedule(Decimal(10000), Decimal("0.02"), 10, grace=2)

        assert [row.instalment for row in rows[:2]] == [200, 200]
        assert rows[2].opening == 10000
        assert len(rows) == 12


def test_the_last_row_takes_what_rounding_left():
    rows = equal_instalment_schedule(Decimal(1200), Decimal("0.02"), 6, unit=Decimal("0.01"))

    assert {row.instalment for row in rows[:-1]} == {Decimal("214.23")}
    assert rows[-1].instalment == Decimal("214.24")
