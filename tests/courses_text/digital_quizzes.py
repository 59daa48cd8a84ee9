"""The numeric questions of the digital finance course, answered from their own prompts.

`ANSWERS` takes the numbers of a prompt in order, per cent as hundredths. `ALSO` holds what
a feedback shows besides: results of the mistakes that it names, and the rules of the course.
"""

from fractions import Fraction
from math import floor

from tests.courses_text.digital_loans import YEAR
from tests.courses_text.digital_money import PAY_FEE, WORST_AND_A_TENTH


def yearly(got, back, days):
    return (back - got) / got * YEAR / days * 100


def share_beside(whole, part):
    return (whole - part) / whole * 100


def rest_of_gap(statement, system, unposted, early):
    return statement - system - (unposted - early)


def after_refusing(asked, bad, refused, bad_refused):
    return (bad - bad_refused) / (asked - refused) * 100


def gap_in_points(women, w, men, m):
    return (m / men - w / women) * 100


ANSWERS = {
    "only-spendable": lambda wallet, *_: wallet,
    "float-after": lambda float_, a, b, out: float_ - a - b + out,
    "cross-network": lambda amount, rate, fee: amount * rate + fee,
    "next-float": lambda _drawer, float_, a, b, c, out: float_ - a - b - c + out,
    "plan-float": lambda *eaten: max(eaten) * WORST_AND_A_TENTH,
    "agent-month": lambda earned, trips, light: earned - trips * 6 - light,
    "cost-of-a-visit": lambda bus, hours: bus + hours * 4,
    "fee-share-small": lambda loan, rate, fee: loan * rate + 4 * fee,
    "gap-explained": rest_of_gap,
    "to-the-bank": lambda statement, rate: statement - statement * rate,
    "fortnight-rate": lambda got, back, days, _year: yearly(got, back, days),
    "rollover-paid": lambda got, debt, fee: 5 * fee + debt - got,
    "wrongly-refused": share_beside,
    "complaints-per-thousand": lambda complaints, all_: complaints / all_ * 1000,
    "digital-share": lambda all_, paid: paid / all_ * 100,
    "errors-per-thousand": lambda _all, paid, errors: errors / paid * 1000,
    "break-even": lambda fixed, window, wallet: fixed / (window - wallet),
    "x-spendable": lambda wallet, _airtime, _points, _offer, due: wallet - due,
    "x-sum-of-wallets": lambda all_, out, in_: all_ - out + in_,
    "x-out-of-network": lambda all_, ours, _others: (all_ - ours) / all_ * 100,
    "x-cash-in-drawer": lambda drawer, _float, in_, out: drawer + in_ - out,
    "x-how-many-instalments": lambda float_, each: floor(float_ / each),
    "x-float-plan": lambda in_, out: (in_ - out) * WORST_AND_A_TENTH,
    "x-agent-hour": lambda left, count, minutes: left / (count * minutes / 60),
    "x-tier-gain": lambda _top, small, _to, large, _amount: 3 * small - large,
    "x-time-price": lambda earned, away: earned / 6 * away,
    "x-compare-roads": lambda bus, fee: (bus + 2 * 3) - (fee + Fraction(3, 2)),
    "x-in-hand": lambda loan, rate: loan - loan * rate,
    "x-cost-growth": lambda cost, taken, fee: (taken + 8 * fee) / cost * 100,
    "x-remaining-gap": lambda statement, system, twice: statement - system - twice,
    "x-suspense-share": share_beside,
    "x-after-cutoff": lambda all_, late: late / all_ * 100,
    "x-weekly-rate": lambda got, back, days, _year: yearly(got, back, days),
    "x-compound-debt": lambda debt, rate: debt * (1 + rate) ** 2,
    "x-score-lift": after_refusing,
    "x-guess-pin": lambda years: 3 / years * 100,
    "x-own-and-secret": lambda all_, own, known: (own - known) / all_ * 100,
    "x-complaint-rate": lambda a, of_a, b, of_b: b / of_b * 1000 - a / of_a * 1000,
    "x-gap-women": gap_in_points,
    "x-break-even-up": lambda fixed, saved: fixed / saved,
    "x-payback": lambda start, saved, fixed, count: start / (count * saved - fixed),
    "x-receipts-count": lambda first, last: last - first + 1 - 2,
}

TENTH_MORE = Fraction(11, 10)
ALSO = {
    "cross-network": lambda _amount, _rate, fee: [fee],
    "next-float": lambda drawer, _float, a, b, c, out: [drawer + a + b + c - out],
    "plan-float": lambda *eaten: [TENTH_MORE, sum(eaten) / len(eaten) * TENTH_MORE],
    "agent-month": lambda earned, _trips, light: [earned - 6 - light],
    "fee-share-small": lambda loan, rate, fee: [fee, loan * rate + fee],
    "fortnight-rate": lambda got, back, *_: [(back - got) / got],
    "rollover-paid": lambda _got, _debt, fee: [5 * fee],
    "wrongly-refused": lambda all_, bad: [bad / all_],
    "complaints-per-thousand": lambda *_: [1000],
    "errors-per-thousand": lambda all_, _paid, errors: [1000, errors / all_ * 1000],
    "break-even": lambda fixed, _window, wallet: [round(fixed / wallet)],
    "x-out-of-network": lambda all_, _ours, others: [others / all_],
    "x-cash-in-drawer": lambda drawer, float_, in_, out: [float_ - in_ + out, drawer + float_],
    "x-how-many-instalments": lambda _float, each: [6 * each],
    "x-float-plan": lambda in_, _out: [TENTH_MORE, in_ * TENTH_MORE],
    "x-agent-hour": lambda *_: [60],
    "x-compare-roads": lambda *_: [PAY_FEE],
    "x-gap-nine": lambda gap: [gap],
    "x-weekly-rate": lambda got, back, *_: [(back - got) / got],
    "x-compound-debt": lambda debt, rate: [TENTH_MORE, debt * (1 + 2 * rate)],
    "x-score-lift": lambda _asked, _bad, refused, bad_refused: [refused - bad_refused],
    "x-guess-pin": lambda *_: [Fraction(3, 10000)],
    "x-own-and-secret": lambda _all, own, known: [(own - known) / own],
    "x-complaint-rate": lambda *_: [1000],
    "x-break-even-up": lambda fixed, saved: [fixed * saved],
    "x-receipts-count": lambda first, last: [last - first - 2],
}
