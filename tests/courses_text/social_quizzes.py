"""What the questions of the social course say in numbers, computed anew.

ANSWERS gives the key of each numeric question from the numbers of its prompt, in order.
SHOWN gives what options and feedback say beside the sums that they write out: among it
what a learner reaches who makes the mistake that the feedback names.
"""

from fractions import Fraction
from statistics import median

from tests.courses_text.pricing_numbers import money, percent

ANSWERS = {
    "rural-target-count": lambda new, share: new * share,
    "stock-and-flow": lambda all_, some, stay, new, _: (some * stay + new) / all_ * 100,
    "compared-gain": lambda a, n, b, m: (a / n - b / m) * 100,
    "whose-portfolio": lambda all_, women, _: women / all_ * 100,
    "rate-of-late-women": lambda women, _men, _late, late: late / women * 100,
    "retention-rate": lambda start, end, new: (end - new) / start * 100,
    "median-of-seven": lambda *loans: median(loans),
    "simpson-total": lambda a, yes_a, b, yes_b: (yes_a + yes_b) / (a + b) * 100,
    "worst-case-bound": lambda drawn, _, yes: yes / drawn * 100,
    "points-not-percent": lambda before, after: (after - before) / before * 100,
    "step-rate": lambda asked, _, granted: granted / asked * 100,
    "weight-back": lambda n, m, a, b: (n * a + m * b) / (n + m) * 100,
    "travel-burden": lambda loan, times, way: times * way / loan * 100,
    "pay-gap": lambda men, women: (men - women) / men * 100,
    "average-of-grades": lambda all_, n, pay_n, m, pay_m: (n * pay_n + m * pay_m) / all_,
    "break-even-clients": lambda fixed, balance, left: fixed / (balance * left),
    "f-flow-target": lambda new, now, share: new * share - now,
    "f-stock-next-year": lambda all_, some, stay, new, _: (some * stay + new) / all_ * 100,
    "f-chain-share": lambda first, _a, _b, last: last / first * 100,
    "f-difference-in-gain": lambda a, n, b, m: (a / n - b / m) * 100,
    "f-average-balance": lambda women, n, men, m: men / m - women / n,
    "f-useful-indicators": lambda all_: 8 / all_ * 100,
    "f-rate-men": lambda _, men, late, women: (late - late * women) / men * 100,
    "f-one-more": lambda late, all_: ((late + 1) / all_ - late / all_) * 100,
    "f-expected-poor": lambda *chances: sum(chances) / len(chances) * 100,
    "f-undercoverage": lambda meant, _, reached: (meant - reached) / meant * 100,
    "f-exits": lambda start, new, end: start + new - end,
    "f-retention-women": lambda start, end, new: (end - new) / start * 100,
    "f-median-even": lambda *loans: median(loans),
    "f-standardise": lambda a, b, n, m: n * a + m * b,
    "f-sampling-step": lambda all_, sample: all_ / sample,
    "f-weighted-satisfaction": lambda w, a, b: (w * a + (1 - w) * b) * 100,
    "f-margin": lambda n: 100 / Fraction(round(n**0.5)),
    "f-axis": lambda a, b, start: (b - start) / (a - start),
    "f-stairs": lambda women, men, _, granted: women * granted / men,
    "f-youth-two-rates": lambda _, granted, stayed: stayed / granted * 100,
    "f-contribution": lambda n, balance, left, fixed: fixed - n * balance * left,
}

SEVEN_LOANS = (300, 900, 400, 400, 2500, 500, 300)
SIX_LOANS = (2000, 8000, 3000, 3000, 4000, 16000)
SHOWN = {
    "stock-and-flow": [percent(Fraction(80 + 40, 800), 0)],
    "missing-link": ["٣٪"],
    "outputs-outcomes": ["٦٠", "٩٥٪"],
    "add-one-test": [percent(Fraction(1, 12)), percent(Fraction(2, 12))],
    "rate-of-late-women": [money(40 - 22)],
    "retention-rate": [money(600 + 190 - 640), "١٠٠٪"],
    "median-of-seven": [money(Fraction(sum(SEVEN_LOANS), 7))],
    "simpson-total": [
        percent(Fraction(9, 10), 0),
        percent(Fraction(20, 40), 0),
        percent(Fraction(Fraction(9, 10) + Fraction(20, 40), 2), 0),
        money(10 + 40),
    ],
    "worst-case-bound": [money(120 + 200 - 150)],
    "biggest-fall": [money(200 - 90)],
    "weight-back": [percent(Fraction(6 + 42, 200), 0), money(300 + 100)],
    "pay-gap": [percent(Fraction(8000 - 6800, 6800))],
    "average-of-grades": [money(Fraction(5000 + 9000, 2))],
    "avoidable-cost": [money(500 + 1800)],
    "f-stock-next-year": [percent(Fraction(120 + 54, 1000))],
    "f-three-answers": [percent(Fraction(65 + 48, 200))],
    "f-useful-indicators": ["٨"],  # «ثمانية» in the prompt
    "f-rate-men": [percent(1 - Fraction(70, 100), 0), money(40 * Fraction(70, 100))],
    "f-base-rate-true": [  # of a thousand clients and a hundred late ones
        money(1000 * Fraction(80, 100)),
        money(1000 * Fraction(20, 100)),
        money(100 * Fraction(72, 100)),
        money(100 * Fraction(28, 100)),
    ],
    "f-small-cell": ["١٠٠٪"],
    "f-one-more": [money(2 + 1)],
    "f-expected-poor": ["٤", "١"],  # how many clients; how many above one half
    "f-undercoverage": [money(45 - 36)],
    "f-retention-women": [percent(Fraction(540, 500), 0)],
    "f-median-even": ["٢", money(Fraction(sum(SIX_LOANS), 6))],
    "f-standardise": [money(Fraction(80 + 50, 2))],
    "f-sampling-step": ["١"],
    "f-weighted-satisfaction": [money(Fraction(60 + 80, 2)), percent(1 - Fraction(75, 100), 0)],
    "f-margin": ["١", money(round(400**0.5)), "٥"],
    "f-points": ["٢٪"],
}
