"""Rates beside figures worked by hand, and what holds for every loan."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elearn.domain.finance import (
    NoRate,
    annual_percentage_rate,
    annuity_factor,
    client_flows,
    effective_annual_rate,
    equal_instalment,
    equal_instalment_schedule,
    flat_schedule,
    payoff_at_rate,
    payoff_with_all_interest,
    payoff_with_interest_so_far,
    periodic_rate,
    present_value,
    settled_early,
    sum_of_digits_rebate,
)

LOAN = Decimal(120000)
NEAR = Decimal("1e-9")
at_leisure = settings(deadline=None)  # they are about sums, not about a busy machine
flat_rates = st.integers(1, 80).map(lambda n: Decimal(n) / 1000)
terms = st.integers(2, 36)


def flows_of(rows, **kept_back):
    return client_flows(LOAN, [row.instalment for row in rows], **kept_back)


@pytest.mark.parametrize(
    ("flows", "rate"),
    [
        ((100, -110), "0.10"),
        ((100, 0, -121), "0.10"),
        ((210, -121, -121), "0.10"),
        ((100, -5, -5, -105), "0.05"),
        ((100, -50, -50), "0"),
    ],
)
def test_the_rate_is_the_one_found_by_hand(flows, rate):
    assert abs(periodic_rate([Decimal(flow) for flow in flows]) - Decimal(rate)) < NEAR


def test_annuity_factors_are_those_of_the_printed_tables():
    assert round(annuity_factor(Decimal("0.10"), 3), 4) == Decimal("2.4869")
    assert round(annuity_factor(Decimal("0.01"), 12), 4) == Decimal("11.2551")


def test_one_percent_a_month_is_nominal_twelve_and_effective_more():
    instalment = equal_instalment(1000, Decimal("0.01"), 12)
    payment = Decimal(instalment.numerator) / instalment.denominator
    flows = client_flows(Decimal(1000), [payment] * 12)

    assert abs(annual_percentage_rate(flows, 12) - Decimal("0.12")) < NEAR
    assert round(effective_annual_rate(periodic_rate(flows), 12), 6) == Decimal("0.126825")


@at_leisure
@given(rate=flat_rates, periods=terms, fee=st.integers(0, 12000), saved=st.integers(0, 24000))
def test_at_its_rate_a_loan_is_worth_nought(rate, periods, fee, saved):
    rows = flat_schedule(LOAN, rate, periods)
    flows = flows_of(rows, fees=Decimal(fee), savings=Decimal(saved))

    assert abs(present_value(flows, periodic_rate(flows))) < NEAR


@at_leisure
@given(rate=flat_rates, periods=terms)
def test_fees_and_savings_held_back_raise_the_rate(rate, periods):
    rows = flat_schedule(LOAN, rate, periods)

    plain, fee, both = (
        periodic_rate(flows_of(rows, **kept))
        for kept in (
            {},
            {"fees": Decimal(1200)},
            {"fees": Decimal(1200), "savings": Decimal(6000)},
        )
    )

    assert plain < fee < both


@at_leisure
@given(rate=flat_rates, periods=terms)
def test_the_effective_rate_is_never_below_the_nominal(rate, periods):
    flows = flows_of(flat_schedule(LOAN, rate, periods))

    nominal = annual_percentage_rate(flows, 12)

    assert effective_annual_rate(nominal / 12, 12) >= nominal


def test_savings_paid_with_each_instalment_weigh_less_than_savings_held_from_the_start():
    rows = flat_schedule(LOAN, Decimal("0.015"), 12)
    at_once = flows_of(rows, savings=Decimal(12000))
    in_parts = flows_of(rows, savings_each_period=Decimal(1000))

    assert sum(at_once) == sum(in_parts)
    assert periodic_rate(flows_of(rows)) < periodic_rate(in_parts) < periodic_rate(at_once)


@pytest.mark.parametrize("flows", [(), (-100, 110), (0, -1), (100, -99), (1, -100)])
def test_flows_that_are_not_a_loan_have_no_rate(flows):
    with pytest.raises(NoRate):
        periodic_rate([Decimal(flow) for flow in flows])


def test_closing_early_at_the_loans_own_rate_keeps_its_rate():
    rows = flat_schedule(LOAN, Decimal("0.02"), 12)
    flows = flows_of(rows)
    rate = periodic_rate(flows)

    closed = settled_early(flows, 6, payoff_at_rate(rows, 6, rate))

    assert abs(periodic_rate(closed) - rate) < Decimal("0.00001")


def test_the_less_is_let_off_the_dearer_is_the_way_out():
    rows = flat_schedule(LOAN, Decimal("0.02"), 12)
    flows = flows_of(rows)
    everything = payoff_with_all_interest(rows, 6)
    rebate = int(sum_of_digits_rebate(28800, 12, 6))
    payoffs = [
        payoff_with_interest_so_far(rows, 6),
        payoff_at_rate(rows, 6, periodic_rate(flows)),
        everything - rebate,
        everything,
    ]

    rates = [periodic_rate(settled_early(flows, 6, payoff)) for payoff in payoffs]

    assert everything == 74400
    assert all(cheaper < dearer for cheaper, dearer in pairwise(rates))


def test_on_a_declining_balance_the_way_out_is_the_balance():
    rows = equal_instalment_schedule(LOAN, Decimal("0.025"), 12)

    assert payoff_with_interest_so_far(rows, 0) == LOAN
    assert payoff_with_interest_so_far(rows, 6) == 64440
    assert abs(payoff_at_rate(rows, 6, Decimal("0.025")) - 64440) <= 5


@at_leisure
@given(periods=st.integers(1, 48))
def test_the_sum_of_digits_lets_all_off_at_the_start_and_nothing_at_the_end(periods):
    assert sum_of_digits_rebate(1000, periods, 0) == 1000
    assert sum_of_digits_rebate(1000, periods, periods) == 0


def test_the_sum_of_digits_of_half_a_year_is_21_of_78():
    assert sum_of_digits_rebate(7800, 12, 6) == 2100
