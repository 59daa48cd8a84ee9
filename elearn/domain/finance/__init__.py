"""The arithmetic of small loans: instalments, schedules, cash flows, rates.

Money is in units of one currency, a rate is a fraction (0.02 is 2%), time is counted in
equal periods. Amounts that are not rounded are `Fraction` and exact; amounts that were
rounded, as a branch rounds them, are `Decimal`; rates found by iteration are `Decimal`.
"""

from elearn.domain.finance.cash_flows import client_flows, settled_early
from elearn.domain.finance.instalments import (
    average_balance,
    average_balance_rate,
    equal_instalment,
    flat_instalment,
    flat_interest,
)
from elearn.domain.finance.rates import (
    NoRate,
    annual_percentage_rate,
    annuity_factor,
    effective_annual_rate,
    periodic_rate,
    present_value,
)
from elearn.domain.finance.rounding import rounded
from elearn.domain.finance.schedules import (
    Row,
    equal_instalment_schedule,
    equal_principal_schedule,
    flat_schedule,
)
from elearn.domain.finance.settlement import (
    payoff_at_rate,
    payoff_with_all_interest,
    payoff_with_interest_so_far,
    sum_of_digits_rebate,
)

__all__ = [
    "NoRate",
    "Row",
    "annual_percentage_rate",
    "annuity_factor",
    "average_balance",
    "average_balance_rate",
    "client_flows",
    "effective_annual_rate",
    "equal_instalment",
    "equal_instalment_schedule",
    "equal_principal_schedule",
    "flat_instalment",
    "flat_interest",
    "flat_schedule",
    "payoff_at_rate",
    "payoff_with_all_interest",
    "payoff_with_interest_so_far",
    "periodic_rate",
    "present_value",
    "rounded",
    "settled_early",
    "sum_of_digits_rebate",
]
