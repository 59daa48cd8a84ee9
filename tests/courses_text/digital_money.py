"""What the first two modules of the digital finance course say in numbers."""

from decimal import Decimal
from fractions import Fraction

from tests.courses_text.pricing_numbers import given, money
from tests.courses_text.protection_numbers import Worked, row, share

INSTALMENT, LOAN, INSTALMENTS = 220, 1200, 6  # Zahra's
PAY_FEE, WITHDRAWAL = Fraction(1, 2), Fraction(1, 100)  # of the wallet in the case
WORST_AND_A_TENTH = Fraction(11, 10)


def cents(*amounts):
    """Return amounts with two places, as a row of fees shows them."""
    return [money(Fraction(str(each)), 2) for each in amounts]


def a_line_in_a_phone():
    wallet, airtime, points, offer, voucher = 260, 12, 300, 300, 28
    assert wallet < Fraction(wallet + airtime + points + offer + voucher, 3)
    rows = [row(wallet), row(airtime), row(points), row(offer, offer), row(voucher)]
    return Worked({"٠٫٥٠٠"}, [], [rows])


def five_books():
    cash, wallet, drawer, float_, ours = 300, 40, 500, 800, 5000
    states = [(cash, wallet, drawer, float_, ours)]
    for moves in (
        (-INSTALMENT, INSTALMENT, INSTALMENT, -INSTALMENT, 0),  # she pays in
        (0, -INSTALMENT, 0, 0, INSTALMENT),  # she pays the instalment
        (0, 0, 0, 0, -ours),  # the institution takes its money to the bank
        (0, 0, -600, 600, 0),  # the agent buys float with paper
    ):
        states.append(tuple(a + b for a, b in zip(states[-1], moves, strict=True)))
    trust = [wallet + float_ + ours] * 3
    trust += [trust[-1] - ours, trust[-1] - ours + 600]
    wallets = [w + f + o for _, w, _, f, o in states]
    assert wallets == trust
    rows = [row(*book) for book in zip(*states, strict=True)]
    table = [row(INSTALMENT, ours, 600), *rows, row(*wallets), row(*trust)]
    assert 3 * INSTALMENT <= float_ < 4 * INSTALMENT
    return Worked(given("200 30 160 140 20"), [], [table])


def two_networks():
    clients = [153, 136, 51]
    all_ = sum(clients)
    shares = [row(n, share(n, all_, 0)) for n in [*clients, all_]]
    through_paper = 60 * WITHDRAWAL + PAY_FEE
    roads = [
        ["١٪", *cents(PAY_FEE, through_paper), "٠", "١٫٥"],
        [*cents("0.75"), "٠", "٠٫١"],
        ["٠", *cents(4), "٢٫٠"],
    ]
    return Worked(given("60"), [], [shares, roads])


def market_day():
    drawer, float_ = 600, 900
    whole = drawer + float_
    rows = [row(drawer, float_)]
    refused = []
    for amount, sign in (
        (220, 1),
        (300, 1),
        (150, -1),
        (260, 1),
        (350, 1),
        (1200, 0),
        (400, -1),
        (350, 1),
    ):
        way = sign or -1  # to the bank: paper becomes float, as when a client takes it
        if (float_ if way > 0 else drawer) < amount:
            refused.append(amount)
        else:
            drawer, float_ = drawer + way * amount, float_ - way * amount
        assert drawer + float_ == whole
        rows.append(row(amount, drawer, float_))
    assert refused == [350, 400]
    days = [(1900, 700), (2300, 900), (2100, 600), (2500, 800)]
    eaten = [a - b for a, b in days]
    assert max(eaten) * WORST_AND_A_TENTH > whole
    return Worked(
        given("110% 14 18"),
        [money(Fraction(sum(eaten), 4))],
        [rows, [row(a, b, a - b) for a, b in days]],
    )


def what_monji_earns():
    deposits, withdrawals = Decimal(75600), Decimal(30000)
    earned = [deposits * Decimal("0.005"), withdrawals * Decimal("0.006")]
    spent = [9 * 6, 1500 * Decimal("0.015"), 20, 15]
    left = sum(earned) - sum(spent)
    count = 420 + 150
    return Worked(
        given("60 140 124 54 15 33 110"),
        [money(count)],
        [
            [
                ["٠٫٥٪", *row(420, 75600), *cents(earned[0])],
                ["٠٫٦٪", *row(150, 30000), *cents(earned[1])],
                [*row(9, 6), *cents(spent[0])],
                [*row(1500), "١٫٥٪", *cents(spent[1])],
                *([*cents(each)] for each in spent[2:]),
                cents(left),
            ],
            [[*row(50), *cents("0.25")], [*row(51, 200), *cents("0.5")]],
        ],
    )


def more_than_the_instalment():
    hour = Fraction(10, 4)
    branch = 7 + Fraction(7, 2) * hour
    agent = Fraction(1, 2) * hour + PAY_FEE
    fee, days = LOAN * WITHDRAWAL, 3
    roads = [
        (0, fee),
        (branch, days * Fraction(1, 2) * hour),
        (branch * INSTALMENTS, agent * INSTALMENTS),
    ]
    totals = [sum(column) for column in zip(*roads, strict=True)]
    near, queue = Fraction(1, 4) * 3, Fraction(1, 2) * 3
    assert near < queue + PAY_FEE
    assert near > PAY_FEE
    return Worked(
        given("220 1200 1% 400"),
        [],
        [
            [
                cents(7, 0),
                ["٣٫٥", "٠٫٥"],
                cents(Fraction(7, 2) * hour, hour / 2),
                cents(0, PAY_FEE),
                cents(branch, agent),
            ],
            [*(cents(*pair) for pair in roads), cents(*totals)],
            [
                cents("0.25", "0.5"),
                cents(near, queue),
                cents(0, PAY_FEE),
                cents(near, queue + PAY_FEE),
            ],
        ],
    )


LESSONS = {
    "a-line-in-a-phone": a_line_in_a_phone,
    "five-books": five_books,
    "two-networks": two_networks,
    "market-day": market_day,
    "what-monji-earns": what_monji_earns,
    "more-than-the-instalment": more_than_the_instalment,
}
