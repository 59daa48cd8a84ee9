"""What each lesson of the pricing course says in numbers, computed anew.

For each lesson: the terms that its case gives, what follows from them, and the numbers
of every table row by row.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from elearn.domain.finance import (
    annual_percentage_rate,
    annuity_factor,
    average_balance,
    average_balance_rate,
    client_flows,
    effective_annual_rate,
    equal_instalment,
    equal_instalment_schedule,
    equal_principal_schedule,
    flat_instalment,
    flat_interest,
    flat_schedule,
    payoff_at_rate,
    payoff_with_all_interest,
    payoff_with_interest_so_far,
    periodic_rate,
    rounded,
    settled_early,
    sum_of_digits_rebate,
)
from tests.courses_text.pricing_numbers import given, money, percent

D = Decimal  # short, so that a column of amounts can be read


@dataclass(frozen=True)
class Worked:
    """The numbers that a lesson may show."""

    given: set[str]
    computed: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)


def paid(rows):
    """Return the instalments of a schedule."""
    return [row.instalment for row in rows]


LOAN = D(120000)
NAJIBA = equal_instalment_schedule(LOAN, D("0.025"), 12)
SAMIRA = flat_schedule(LOAN, D("0.02"), 12)
ARWA = flat_schedule(LOAN, D("0.015"), 12)
NAJIBA_FEE, ARWA_FEE, ARWA_SAVINGS = LOAN / 100, LOAN * 4 / 100, LOAN / 10
FLOWS = {
    "najiba": client_flows(LOAN, paid(NAJIBA), fees=NAJIBA_FEE),
    "samira": client_flows(LOAN, paid(SAMIRA)),
    "arwa": client_flows(LOAN, paid(ARWA), fees=ARWA_FEE, savings=ARWA_SAVINGS),
}
COST = {name: -sum(flows) for name, flows in FLOWS.items()}


def three_neighbours():
    return Worked(
        given("120000 2.5% 2% 1.5% 1% 4% 10%"),
        [
            *map(money, (NAJIBA_FEE, NAJIBA[0].instalment, NAJIBA[-1].instalment)),
            *map(money, (SAMIRA[0].interest, SAMIRA[0].instalment)),
            *map(money, (ARWA[0].interest, ARWA[0].instalment, ARWA_FEE, ARWA_SAVINGS)),
        ],
        [
            [["٢٫٥٪"], ["٢٪"], ["١٫٥٪"]],
            [
                [money(flows[0]) for flows in FLOWS.values()],
                [money(sum(paid(rows))) for rows in (NAJIBA, SAMIRA, ARWA)],
                ["٠", "٠", money(ARWA_SAVINGS)],
                [money(cost) for cost in COST.values()],
            ],
        ],
    )


def parts_of_a_price():
    loan = D(24000)
    parts = {
        "interest": flat_interest(loan, D("0.015"), 12),
        "fee": loan * 3 / 100,
        "in kind": D(2950) - D(2600),
        "insurance": loan / 100,
        "stamps": D(100),
    }
    whole = sum(Fraction(part) for part in parts.values())
    shares = [[money(part), percent(part / whole)] for part in map(Fraction, parts.values())]
    return Worked(
        given("24000 1.5% 3% 1% 100 2950 2600"),
        [money(parts["interest"] / 12), money(D(100) * 12), percent(whole / 24000)],
        [[*shares, [money(whole), "١٠٠٪"]]],
    )


def price_and_time():
    cost = D(1200)
    year = (D(10000), average_balance(10000, 12), average_balance(10000, 6))
    rates = [
        average_balance_rate(cost, mean, years)
        for mean, years in zip(year, (1, 1, Fraction(1, 2)), strict=True)
    ]
    small = client_flows(D(8000), [D(2100)] * 4)
    return Worked(
        given("50 1200 10000 8000 2000 400"),
        [
            percent(Fraction(400, 5000), 0),
            percent(average_balance_rate(400, 5000, Fraction(1, 3)), 0),
            percent(annual_percentage_rate(small, 12)),
        ],
        [
            [
                *[[money(k), money(8000 - 2000 * (k - 1))] for k in range(1, 5)],
                [money(average_balance(8000, 4))],
            ],
            [
                [money(cost)] * 3,
                [money(mean) for mean in year],
                ["١٢", "١٢", "٦"],
                [percent(rate) for rate in rates],
            ],
        ],
    )


def two_ways_to_count():
    flat = flat_schedule(D(12000), D("0.03"), 6)
    declining = equal_principal_schedule(D(12000), D("0.03"), 6)
    sums = [sum(row.interest for row in rows) for rows in (flat, declining)]
    return Worked(
        given("12000 3% 2000 2.5% 2% 5% 24% 1.7 24"),
        [
            percent(flat[-1].interest / flat[-1].opening, 0),
            money(sums[0] - sums[1]),
        ],
        [
            [
                *[
                    [
                        money(a.period),
                        money(a.opening),
                        money(a.interest),
                        money(b.interest),
                    ]
                    for a, b in zip(flat, declining, strict=True)
                ],
                [money(total) for total in sums],
            ],
            [
                [money(n), percent(rate, 2), money(rate / D("0.02"), 2)]
                for n in (3, 6, 12, 24)
                for rate in [periodic_rate((D(1), *flat_payments(n)))]
            ],
        ],
    )


def flat_payments(periods):
    payment = flat_instalment(1, D("0.02"), periods)
    return [-D(payment.numerator) / payment.denominator] * periods


def row_by_row():
    loan, rate, fils = D(1200), D("0.02"), D("0.01")
    equal_parts = equal_principal_schedule(loan, rate, 6)
    equal_pays = equal_instalment_schedule(loan, rate, 6, unit=fils)
    flat = flat_schedule(loan, rate, 6)
    declining, even, fixed = (
        sum(row.interest for row in rows) for rows in (equal_parts, equal_pays, flat)
    )
    return Worked(
        given("1200 2% 200"),
        [
            *[money(total) for total in (declining, fixed, fixed - declining)],
            *[money(amount, 2) for amount in (even, equal_pays[0].instalment)],
            money(equal_pays[-1].instalment, 2),
        ],
        [
            [
                [
                    money(r.period),
                    *map(money, (r.opening, r.interest, r.instalment, r.closing)),
                ]
                for r in equal_parts
            ],
            [
                [
                    money(r.period),
                    *[money(x, 2) for x in (r.opening, r.interest, r.principal, r.closing)],
                ]
                for r in equal_pays
            ],
        ],
    )


def equal_instalment_lesson():
    rate = D("0.025")
    growth = (1 + Fraction(rate)) ** 12
    steps = [growth, 1 / growth, 1 - 1 / growth, Fraction(rate) / (1 - 1 / growth)]
    rates = [D("0.015"), D("0.02"), D("0.025"), D("0.03")]
    interest = sum(row.interest for row in NAJIBA)
    per_thousand = equal_instalment(1000, rate, 12)
    return Worked(
        given("120000 2.5% 2.5 0.025 1.025 120 11700"),
        [
            *[money(step, 6) for step in steps],
            money(NAJIBA[0].instalment),
            money(NAJIBA[-1].instalment),
            money(LOAN / 12),
            money(LOAN / 12 + LOAN * rate),
            money(rounded(per_thousand, D("0.01")) * 120, 1),
        ],
        [
            [
                ["١٫٥٪", "٢٪", "٢٫٥٪", "٣٪"],
                *[
                    [money(n), *[money(equal_instalment(1000, r, n), 2) for r in rates]]
                    for n in (6, 12, 18, 24)
                ],
            ],
            [
                *[
                    [money(r.period), *map(money, (r.interest, r.principal, r.closing))]
                    for r in NAJIBA
                ],
                [money(interest), money(sum(row.principal for row in NAJIBA))],
            ],
        ],
    )


def fees_and_savings():
    interest = flat_interest(LOAN, D("0.015"), 12)
    cost, mean = COST["arwa"], average_balance(LOAN, 12)
    monthly = ARWA_SAVINGS / 12
    held = sum(monthly * k for k in range(12)) / 12
    alone = client_flows(LOAN, paid(ARWA))
    payment = ARWA[0].instalment
    return Worked(
        given("120000 1.5% 4% 10%"),
        [
            percent(periodic_rate(alone), 2),
            money(ARWA_FEE),
            money(ARWA_SAVINGS - payment),
            money(flat_interest(ARWA_SAVINGS, D("0.015"), 12)),
            money(monthly),
            money(held),
            percent(average_balance_rate(cost, mean - Fraction(held), 1)),
        ],
        [
            [
                [money(FLOWS["arwa"][0])],
                ["١", "١١", money(payment)],
                ["١٢", money(ARWA_SAVINGS), money(payment)],
            ],
            [
                [
                    money(paid_out),
                    money(used),
                    percent(average_balance_rate(paid_out, used, 1)),
                ]
                for paid_out, used in (
                    (interest, mean),
                    (cost, mean),
                    (cost, mean - Fraction(ARWA_SAVINGS)),
                )
            ],
            [
                [
                    money(n),
                    percent(
                        average_balance_rate(
                            Fraction(4, 100), average_balance(1, n), Fraction(n, 12)
                        )
                    ),
                ]
                for n in (3, 6, 12, 24)
            ],
        ],
    )


def rate_by_trial():
    rows = flat_schedule(D(3000), D("0.02"), 3)
    payment, in_hand = rows[0].instalment, D(3000) - 60
    flows = client_flows(D(3000), paid(rows), fees=D(60))
    piastre = D("0.01")
    weights = {r: rounded(payment * annuity_factor(D(r), 3), piastre) for r in ("0.04", "0.05")}
    over, step = weights["0.04"] - in_hand, weights["0.04"] - weights["0.05"]
    found = D("0.04") + rounded(over / step, piastre) / 100
    assert percent(found, 2) == percent(periodic_rate(flows), 2)
    arwa = [_arwa_on_the_scales(D(r)) for r in ("0.03", "0.04", "0.05")]
    return Worked(
        given("3000 2% 60 24% 1.5% 18% 1.04 103200 11800 12000 4% 5%"),
        [
            *[money(x) for x in (sum(r.interest for r in rows), in_hand)],
            *[money(x, 2) for x in (weights["0.05"], step, over, over / step)],
            percent(found, 2),
            percent(annual_percentage_rate(flows, 12), 0),
            money(rounded(arwa[1][2]) - FLOWS["arwa"][0]),
            percent(periodic_rate(FLOWS["arwa"]), 2),
            percent(annual_percentage_rate(FLOWS["arwa"], 12)),
            money(annuity_factor(D("0.04"), 12), 4),
            percent(POCKET_ARWA),
            percent(POCKET_ARWA / 12),
        ],
        [
            [
                *[
                    [
                        money(k),
                        money(payment),
                        money(D("1.04") ** k, 6),
                        money(payment / D("1.04") ** k, 2),
                    ]
                    for k in (1, 2, 3)
                ],
                [money(weights["0.04"], 2)],
            ],
            [
                [f"{money(rate)}٪", *map(money, row)]
                for rate, row in zip((3, 4, 5), arwa, strict=True)
            ],
        ],
    )


def _arwa_on_the_scales(rate):
    """Return the weight of instalments, of the savings, and the difference as shown."""
    instalments = rounded(ARWA[0].instalment * annuity_factor(rate, 12))
    back = rounded(ARWA_SAVINGS / (1 + rate) ** 12)
    return instalments, back, instalments - back


POCKET_ARWA = average_balance_rate(
    COST["arwa"], average_balance(LOAN, 12) - Fraction(ARWA_SAVINGS), 1
)


def nominal_and_effective():
    months = [D(n) / 100 for n in (1, 2, 3, 4)]
    rates = [periodic_rate(flows) for flows in FLOWS.values()]
    week = D("0.01")
    return Worked(
        given("1.02 1% 2% 3% 4% 36% 24% 52"),
        [
            money(1000 * (1 + effective_annual_rate(D("0.02"), 12))),
            percent(week * 52, 0),
            percent(effective_annual_rate(week, 52)),
            percent(effective_annual_rate(D("0.18"), 2)),
        ],
        [
            [
                [percent(r, 0), percent(r * 12), percent(effective_annual_rate(r, 12))]
                for r in months
            ],
            [
                [percent(r, 2) for r in rates],
                [percent(r * 12) for r in rates],
                [percent(effective_annual_rate(r, 12)) for r in rates],
            ],
        ],
    )


def rate_in_a_spreadsheet():
    flows = FLOWS["arwa"]
    return Worked(
        set(),
        [
            percent(periodic_rate(flows), 2),
            percent(annual_percentage_rate(flows, 12)),
            percent(effective_annual_rate(periodic_rate(flows), 12)),
            money(COST["arwa"]),
            percent(POCKET_ARWA),
            money(FLOWS["najiba"][0]),
            money(NAJIBA[0].instalment),
            money(NAJIBA[-1].instalment),
            percent(annual_percentage_rate(FLOWS["najiba"], 12)),
        ],
    )


def grace_and_frequency():
    loan, rate, cent = D(10000), D("0.02"), D("0.01")
    plain = equal_instalment_schedule(loan, rate, 10, unit=cent)
    resting = equal_instalment_schedule(loan, rate, 10, grace=2, unit=cent)
    grown = equal_instalment_schedule(loan * (1 + rate) ** 2, rate, 10, unit=cent)
    flat = flat_interest(loan, rate, 12)
    even = (loan + D(int(flat))) / 10
    wait = [D(0)] * 2
    ways = [paid(plain), paid(resting), wait + paid(grown), [*wait, *[even] * 10]]
    rows = [
        [
            money(pays[-2], 2),
            money(sum(pays) - loan, 2),
            percent(annual_percentage_rate(client_flows(loan, pays), 12)),
        ]
        for pays in ways
    ]
    rows[3].insert(0, "١٢")
    with_fee = [
        percent(annual_percentage_rate(client_flows(loan, pays, fees=D(200)), 12))
        for pays in ways[:2]
    ]
    flat_ten = client_flows(loan, paid(flat_schedule(loan, rate, 10)))
    month, half, week, cost = _three_timings()
    monthly_rate = annual_percentage_rate(month, 12)
    fair = equal_instalment(13000, monthly_rate / 52, 26)
    assert rounded(590 - fair) == 9
    whole = money(13000 + cost)
    return Worked(
        given("10000 2% 200 13000 52 48"),
        [
            money(sum(paid(resting)) - sum(paid(plain))),
            money(grown[0].opening),
            percent(annual_percentage_rate(flat_ten, 12)),
            *with_fee,
            money(cost),
            money(fair),
        ],
        [
            rows,
            [
                [whole, whole, percent(annual_percentage_rate(half, 2))],
                ["٦", money(-month[1]), whole, percent(monthly_rate)],
                ["٢٦", money(-week[1]), whole, percent(annual_percentage_rate(week, 52))],
            ],
        ],
    )


def _three_timings():
    loan = D(13000)
    cost = flat_interest(loan, D("0.03"), 6)
    whole = loan + D(int(cost))
    month = client_flows(loan, paid(flat_schedule(loan, D("0.03"), 6)))
    return month, (loan, -whole), client_flows(loan, [whole / 26] * 26), cost


def early_settlement():
    flows, interest = FLOWS["samira"], flat_interest(LOAN, D("0.02"), 12)
    rate = periodic_rate(flows)
    rebate = rounded(sum_of_digits_rebate(interest, 12, 6))
    payoffs = [
        payoff_with_all_interest(SAMIRA, 6),
        payoff_with_all_interest(SAMIRA, 6) - rebate,
        payoff_at_rate(SAMIRA, 6, rate),
        payoff_with_interest_so_far(SAMIRA, 6),
    ]
    closed = [settled_early(flows, 6, payoff) for payoff in payoffs]
    najiba = payoff_with_interest_so_far(NAJIBA, 6)
    closed_najiba = settled_early(FLOWS["najiba"], 6, najiba)
    return Worked(
        given("120000 78 21"),
        [
            money(interest),
            money(rebate),
            percent(rate, 2),
            percent(rate * 12),
            money(najiba),
            percent(annual_percentage_rate(closed_najiba, 12)),
            percent(annual_percentage_rate(FLOWS["najiba"], 12)),
            money(NAJIBA_FEE),
        ],
        [
            [
                [money(p), money(-sum(f)), percent(annual_percentage_rate(f, 12))]
                for p, f in zip(payoffs, closed, strict=True)
            ]
        ],
    )


def three_offers():
    rates = [periodic_rate(flows) for flows in FLOWS.values()]
    share = FLOWS["arwa"][0] / LOAN
    alone = client_flows(LOAN, paid(ARWA))
    with_fee = client_flows(LOAN, paid(ARWA), fees=ARWA_FEE)
    short = equal_instalment_schedule(LOAN, D("0.035"), 4)
    return Worked(
        given("120000 0.86 3.5%"),
        [
            percent(annual_percentage_rate(alone, 12)),
            percent(annual_percentage_rate(with_fee, 12)),
            percent(1 - share, 0),
            money(LOAN / share),
            money(ARWA[0].instalment / share),
            money(COST["arwa"] / share),
            percent(annual_percentage_rate(client_flows(LOAN, paid(short)), 12)),
            money(sum(row.interest for row in short)),
            money(short[0].instalment),
        ],
        [
            [
                ["٢٫٥٪", "٢٪", "١٫٥٪"],
                [money(flows[0]) for flows in FLOWS.values()],
                [money(rows[0].instalment) for rows in (NAJIBA, SAMIRA, ARWA)],
                [money(cost) for cost in COST.values()],
                [percent(rate * 12) for rate in rates],
                [percent(effective_annual_rate(rate, 12)) for rate in rates],
            ]
        ],
    )


def murabaha():
    price, down, part = D(600000), D(120000), D("0.20")
    financed = price - down
    profits = [price * part, financed * part]
    pays = [(financed + profit) / 12 for profit in profits]
    rates = [periodic_rate(client_flows(financed, [pay] * 12)) for pay in pays]
    return Worked(
        given("600000 120000 20%"),
        [
            money(price + profits[0]),
            money(financed),
            money(pays[0]),
            money(profits[0] - profits[1]),
            percent(rates[0] * 12),
        ],
        [
            [
                [money(financed)] * 2,
                [money(profit) for profit in profits],
                [money(pay) for pay in pays],
                [percent(rate, 2) for rate in rates],
                [percent(rate * 12) for rate in rates],
            ]
        ],
    )


def where_it_came_from():
    return Worked({"١٩٦٨", "٢٠٠٧", "٢٠٠٨", "٢٠٢٣"})


def said_of_najiba():
    """Return what her price is made of, in the order in which it is told."""
    amounts = [
        FLOWS["najiba"][0],
        NAJIBA_FEE,
        NAJIBA[0].instalment,
        NAJIBA[-1].instalment,
        sum(paid(NAJIBA)),
        COST["najiba"],
    ]
    rate = periodic_rate(FLOWS["najiba"])
    return [*map(money, amounts), percent(rate * 12), money(rate * 1000)]


def say_it_in_words():
    rates = {name: periodic_rate(flows) for name, flows in FLOWS.items()}
    return Worked(
        given("120000"),
        [
            *said_of_najiba(),
            percent(rates["najiba"], 2),
            money(rates["samira"] * 1000),
            money(rates["arwa"] * 1000),
        ],
    )


def key_facts_sheet():
    hand, fee, each, last, total, cost, yearly, per_thousand = said_of_najiba()
    interest = money(sum(row.interest for row in NAJIBA))
    arwa = [money(x) for x in (FLOWS["arwa"][0], ARWA_FEE, ARWA_SAVINGS)]
    return Worked(
        given("50 1500"),
        [*arwa, percent(annual_percentage_rate(FLOWS["arwa"], 12))],
        [
            [
                [money(place), *line]
                for place, line in enumerate(
                    [
                        [money(LOAN)],
                        [hand],
                        [fee],
                        ["١٢", each, last],
                        [total],
                        [cost, interest, fee],
                        [yearly, per_thousand],
                        [percent(D("0.025"))],
                        [],
                        [],
                        ["٥٠", "٣", "١٬٥٠٠"],
                        [],
                    ],
                    start=1,
                )
            ]
        ],
    )


def tricks_and_answers():
    samira = FLOWS["samira"]
    payment = -samira[1]
    first_kept = (samira[0] - payment, *samira[1:-1])
    free = client_flows(D(6000), [D(1000)] * 6, fees=D(600))
    longer = equal_instalment_schedule(LOAN, D("0.025"), 24)
    long_flows = client_flows(LOAN, paid(longer), fees=NAJIBA_FEE)
    assert sum(first_kept) == sum(samira)
    return Worked(
        given("2% 6000 1000 10% 24"),
        [
            percent(annual_percentage_rate(samira, 12)),
            money(free[0]),
            percent(annual_percentage_rate(free, 12)),
            percent(D("0.001") * 365),
            money(payment),
            money(first_kept[0]),
            percent(annual_percentage_rate(first_kept, 12)),
            money(longer[0].instalment),
            money(NAJIBA[0].instalment),
            money(-sum(long_flows)),
            money(COST["najiba"]),
            percent(annual_percentage_rate(long_flows, 12)),
        ],
    )


LESSONS = {
    "three-neighbours": three_neighbours,
    "parts-of-a-price": parts_of_a_price,
    "price-and-time": price_and_time,
    "two-ways-to-count": two_ways_to_count,
    "row-by-row": row_by_row,
    "equal-instalment": equal_instalment_lesson,
    "fees-and-savings": fees_and_savings,
    "rate-by-trial": rate_by_trial,
    "nominal-and-effective": nominal_and_effective,
    "rate-in-a-spreadsheet": rate_in_a_spreadsheet,
    "grace-and-frequency": grace_and_frequency,
    "early-settlement": early_settlement,
    "three-offers": three_offers,
    "murabaha": murabaha,
    "where-it-came-from": where_it_came_from,
    "say-it-in-words": say_it_in_words,
    "key-facts-sheet": key_facts_sheet,
    "tricks-and-answers": tricks_and_answers,
}
