"""What the quizzes of the course on Islamic microfinance answer, from their own prompts.

Each rule takes the numbers of the prompt in the order in which they are read; shares are
fractions. `MISTAKES` are the numbers that options and feedback show and no sum explains.
"""

from fractions import Fraction


def instalments_left(price, months, profit, left):
    """Return what closes a sale early when the profit of the months left is let off."""
    return price / months * left - profit * left / months


ANSWERS = {
    # Before the contract
    "goods-share": lambda need, wages, way, goods: goods / need * 100,
    "faulty-share": lambda files, faulty: faulty / files * 100,
    # Sales
    "seriousness-back": lambda paid, cost, sold: paid - (cost - sold),
    "price-with-discount": lambda quoted, off, way, gain, n: (quoted - off + way + gain) / n,
    "salam-refund": lambda sacks, price, came, market: (sacks - came) * price,
    "salam-profit-or-loss": lambda capital, each, sold, n: n * (sold - each) - capital,
    # Leases and partnerships
    "rent-after-stop": lambda rent, days, lost: rent * (days - lost) / days,
    "mudaraba-share": lambda capital, sold, costs, part: (sold - costs - capital) * part,
    "musharaka-loss": lambda a, b, _, __, loss: loss * b / (a + b),
    "diminishing-rent": lambda shares, rent, ours: rent / shares * ours,
    # Qard hasan, zakat, waqf
    "actual-cost": lambda time, forms, messages, files: (time + forms + messages) / files,
    "fee-surplus": lambda fee, files, real: fee * files - real,
    "zakat-trader": lambda goods, cash, owed, owes, _, rate: (goods + cash + owed - owes) * rate,
    "waqf-loss": lambda fund, _, loan: 2 * loan / fund * 100,
    # At the branch
    "cost-of-a-sham": lambda owed, cash: (owed - cash) / cash * 100,
    "respite-instalment": lambda left: left / 9,
    "takaful-surplus": lambda n, each, fee, claims: n * each * (1 - fee) - claims,
    "receivable-after-sale": lambda cost, gain, paid: cost + gain - paid,
    # The final quiz
    "f-goods-part": lambda need, goods: goods / need * 100,
    "f-set-aside": lambda *profits: sum(profits),
    "f-margin-back": lambda cost, sold, paid: paid - (cost - sold),
    "f-sale-price": lambda quoted, off, way, part: (quoted - off + way) * (1 + part),
    "f-early-close": instalments_left,
    "f-salam-loss": lambda n, price, each, sold: n * (price + each - sold),
    "f-parallel-gain": lambda price, sold, each, n: n * (sold - price - each),
    "f-istisna-instalment": lambda price, down, months: price * (1 - down) / months,
    "f-rent-build": lambda *n: sum(n[:4]) / n[4],
    "f-fair-rent": lambda months, rent, fair: months * (rent - fair),
    "f-season-after-season": lambda gain, loss, part, taken: taken - (gain - loss) * part,
    "f-broken-condition": lambda weight, price: weight * price,
    "f-partner-takes": lambda gain, part, taken: gain * part - taken,
    "f-quarter-payment": lambda price, rent, ours, bought: ours * rent + bought * price,
    "f-roof-share": lambda repair, ours, shares: repair * ours / shares,
    "f-file-cost": lambda direct, _, files: direct / files,
    "f-zakat-amount": lambda goods, cash, owes, nisab, rate: (goods + cash - owes) * rate,
    "f-waqf-and-prices": lambda fund, rise, times: fund / times,
    "f-waqf-turns": lambda fund, loans, loan: loans * loan / fund,
    "f-donation-book": lambda late, each, spared: (late - spared) * each,
    "f-book-value": lambda cost, months, gone: cost - cost / months * gone,
}

MISTAKES = {
    "goods-share": lambda need, wages, way, goods: [(way + goods) / need],
    "salam-refund": lambda sacks, price, came, market: [(sacks - came) * market],
    "salam-profit-or-loss": lambda capital, each, sold, n: [n * sold - capital],
    "mudaraba-share": lambda capital, sold, costs, part: [(sold - capital) * part],
    "mudaraba-loss": lambda loss, a, b: [loss * a / 100, loss * b / 100],
    "musharaka-loss": lambda a, b, _, part, loss: [loss * part],
    "mudaraba-fixed": lambda: [25_000, Fraction(3, 100), Fraction(45, 100)],
    "zakat-trader": lambda goods, cash, owed, owes, fridges, rate: [
        (goods + cash + owed - owes + fridges) * rate
    ],
    "cost-of-a-sham": lambda owed, cash: [(owed - cash) / owed * 100],
    "takaful-surplus": lambda n, each, fee, claims: [n * each - claims],
    "receivable-after-sale": lambda cost, gain, paid: [cost + gain],
    "f-salam-loss": lambda n, price, each, sold: [n * (price - sold)],
    "f-parallel-gain": lambda price, sold, each, n: [n * (sold - price)],
    "f-file-cost": lambda direct, wrong, files: [(direct + wrong) / files],
    "f-waqf-and-prices": lambda fund, rise, times: [fund * (1 - rise)],
    "f-donation-book": lambda late, each, spared: [late * each],
    "f-trust-cash": lambda zakat, waqf, ours, _: [zakat + waqf + ours],
}

# What else a prompt says must hold, or its question misleads.
HOLDS = {
    "goods-share": lambda need, *parts: need == sum(parts),
    "musharaka-loss": lambda a, b, hers, his, loss: hers + his == 1 and loss < a + b,
    "waqf-loss": lambda fund, loans, loan: fund < loans * loan <= 4 * fund,
    "f-not-named": lambda verse: verse == 60,
    "f-value-of-oven": lambda bought, worth: bought > worth > bought / 2,
    "f-zakat-amount": lambda goods, cash, owes, nisab, _: goods + cash - owes > nisab,
    "f-trust-cash": lambda zakat, waqf, ours, fridge: ours < fridge < zakat + waqf + ours,
}
