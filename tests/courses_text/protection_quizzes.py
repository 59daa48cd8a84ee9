"""The numeric questions of the client protection course, answered from their own prompts.

`ANSWERS` takes the numbers of a prompt in order, per cent as hundredths. `ALSO` holds what
a feedback shows besides: results of the mistakes that it names, and the rules of the course.
"""

from fractions import Fraction

from tests.courses_text.protection_numbers import YEAR_IN_WEEKS, a_month

FORTNIGHTS = 26


def half_passed(instalment, *months):
    return sum(instalment > Fraction(month, 2) for month in months)


def in_hand_and_over(loan, fee, insurance, each):
    return 10 * each - (loan - fee - insurance)


def after_shock(surplus, owed):
    return owed / (surplus * 3 / 4) * 100


def ratio_all_lenders(surplus, ours, weekly):
    return (ours + a_month(weekly, YEAR_IN_WEEKS)) / surplus * 100


def penalty_cap(each, grace, cap, late):
    return min(cap, each * (late - grace))


def bonus(per_loan, reward, most, _loans, sound, left, ended):
    return per_loan * sound + (reward if left / ended <= most else 0)


def refinance(left, loan, each):
    return (each * 10 - left) - (loan - left)


ANSWERS = {
    "loss-rate": lambda clients, lost: lost / clients * 100,
    "month-over-limit": lambda instalment, month: instalment / month * 100,
    "sales-by-box": lambda week: a_month(week, YEAR_IN_WEEKS),
    "surplus-of-house": lambda sold, goods, shop, other, home: sold - goods - shop + other - home,
    "ratio-all-lenders": ratio_all_lenders,
    "after-shock": after_shock,
    "guarantor-limit": lambda surplus, own: surplus * 3 / 4 - own,
    "in-hand-and-over": in_hand_and_over,
    "old-and-new": lambda new: new * 10,
    "penalty-per-day": lambda instalment, days, rate: instalment * rate * days,
    "share-of-bonus": lambda wage, extra: extra / (wage + extra) * 100,
    "who-is-late": lambda all_, _cannot, _dispute, _forgot, will_not: will_not / all_ * 100,
    "promise-plan": lambda owed, today, a_day: (owed - today) / a_day,
    "rescheduled-instalment": lambda left, surplus: left / (surplus / 2),
    "rate-per-thousand": lambda clients, complaints: complaints / clients * 1000,
    "closed-in-time": lambda due, in_time, _late, _open: in_time / due * 100,
    "survey-to-branch": lambda asked, yes, clients: yes / asked * clients,
    "x-renewal-hours": lambda gone: gone * (5 - 2),
    "x-seasonal-months": half_passed,
    "x-exit-reasons": lambda all_, when, how, amount, _enough: (when + how + amount) / all_ * 100,
    "x-cash-flow": lambda sold, goods, rent, a, b, c, home: (
        sold - goods - rent + min(a, b, c) - home
    ),
    "x-fortnight": lambda each: a_month(each, FORTNIGHTS),
    "x-bullet": lambda once, ours, surplus: (once / 7 + ours) / surplus * 100,
    "x-deficit": lambda surplus, owed, ring: ring / (owed - surplus),
    "x-three-files": lambda surplus, *owed: sum(owed) / surplus * 100,
    "x-winter": lambda owed, surplus: (owed - surplus) * 2,
    "x-guarantor-ratio": lambda surplus, own, *backed: (own + max(backed)) / surplus * 100,
    "x-group-share": lambda each: each + each / 5,
    "x-price-over-hand": lambda loan, taken, each: each * 8 - (loan - taken),
    "x-call-results": lambda know: know / 20 * 100,
    "x-penalty-base": lambda each, days, rate: each * 5 * rate * days,
    "x-penalty-cap": penalty_cap,
    "x-bonus-compare": bonus,
    "x-cure-rate": lambda entered, left: left / entered * 100,
    "x-plan-check": lambda promised, a_day: promised - a_day * 6,
    "x-refinance-extra": refinance,
    "x-rate-two-branches": lambda a, of_a, b, of_b: a / of_a * 1000 - b / of_b * 1000,
    "x-open-overdue": lambda _all, in_time, late, overdue, _open: (
        in_time / (in_time + late + overdue) * 100
    ),
    "x-survey-split": lambda women, w, men, m: (w + m) / (women + men) * 100,
    "x-silent-ones": lambda troubled, came: (troubled - came) / came,
    "x-copies": lambda pictures: pictures * 8,
}

HUNDREDTH = Fraction(1, 100)  # a share that the feedback shows with «٪»
ALSO = {
    "loss-rate": lambda clients, lost: [clients - lost],
    "month-over-limit": lambda instalment, month: [month / instalment],
    "sales-by-box": lambda week: [YEAR_IN_WEEKS, 4 * week],
    "ratio-all-lenders": lambda surplus, ours, weekly: [
        YEAR_IN_WEEKS,
        (ours + 4 * weekly) / surplus,
    ],
    "after-shock": lambda surplus, owed: [
        75 * HUNDREDTH,
        owed / surplus,
        owed / surplus + 25 * HUNDREDTH,
    ],
    "guarantor-limit": lambda *_: [75 * HUNDREDTH],
    "in-hand-and-over": lambda loan, _fee, _insurance, each: [10 * each - loan],
    "old-and-new": lambda new: [new / 10],
    "share-of-bonus": lambda wage, extra: [extra / wage],
    "who-is-late": lambda _all, cannot, _dispute, _forgot, will_not: [will_not / cannot],
    "promise-plan": lambda owed, _today, a_day: [round(owed / a_day)],
    "rescheduled-instalment": lambda *_: [50 * HUNDREDTH],
    "rate-per-thousand": lambda clients, complaints: [1000, complaints / clients * 100],
    "closed-in-time": lambda _due, in_time, late, _open: [
        in_time + late,
        in_time / (in_time + late),
    ],
    "what-to-write": lambda: [50],  # a receipt, in a note
    "privacy-in-practice": lambda: [305],  # the number of a file
    "x-renewal-hours": lambda gone: [gone * 5],
    "x-seasonal-months": lambda instalment, *months: [instalment * 2, months[1] / 2],
    "x-cash-flow": lambda sold, goods, rent, a, b, c, home: [
        sold - goods - rent + sorted((a, b, c))[1] - home
    ],
    "x-fortnight": lambda each: [FORTNIGHTS, each * 2],
    "x-bullet": lambda _once, ours, surplus: [ours / surplus],
    "x-three-files": lambda surplus, *owed: [max(owed) / surplus],
    "x-guarantor-ratio": lambda surplus, _own, *backed: [max(backed) / surplus],
    "x-price-over-hand": lambda loan, _taken, each: [each * 8 - loan],
    "x-call-results": lambda _know: [20],
    "x-penalty-base": lambda each, days, rate: [each * 5 * rate, each * rate * days],
    "x-penalty-cap": lambda each, _grace, _cap, late: [each * late],
    "x-bonus-compare": lambda per_loan, reward, _most, loans, *_: [per_loan * loans + reward],
    "x-cure-rate": lambda entered, left: [(entered - left) / entered],
    "x-rate-two-branches": lambda *_: [1000],
    "x-open-overdue": lambda _all, in_time, late, *_: [in_time + late],
    "x-survey-split": lambda women, w, men, m: [
        women + men,
        w / women,
        m / men,
        (w / women + m / men) / 2,
    ],
}
