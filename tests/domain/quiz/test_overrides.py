from datetime import UTC, datetime, timedelta

import pytest

from elearn.domain.quiz.attempts import GRACE, Overdue, Rules
from elearn.domain.quiz.overrides import Override, excepted, extended

NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)
RULES = Rules.from_document(
    {"time_limit": 20, "attempts": 2, "opens": "2027-03-01T08:00Z", "password": "بحر"}
)


def test_without_exceptions_the_rules_are_those_of_the_quiz():
    assert excepted(RULES, []) == RULES


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("opens", NOON),
        ("closes", NOON + HOUR),
        ("time_limit", HOUR),
        ("attempts", 5),
        ("password", "نهر"),
    ],
)
def test_an_exception_changes_what_it_names_and_nothing_else(name, value):
    changed = excepted(RULES, [Override(True, **{name: value})])

    assert getattr(changed, name) == value
    others = {"opens", "closes", "time_limit", "attempts", "password"} - {name}
    assert all(getattr(changed, other) == getattr(RULES, other) for other in others)


def test_a_persons_own_exception_comes_before_her_cohorts():
    cohort = Override(False, attempts=9, time_limit=HOUR)

    changed = excepted(RULES, [cohort, Override(True, attempts=1)])

    assert (changed.attempts, changed.time_limit) == (1, HOUR)


def test_of_several_cohorts_the_kindest_counts():
    early = Override(False, opens=NOON, closes=NOON + HOUR, attempts=3)
    late = Override(False, opens=NOON + MINUTE, closes=NOON + 2 * HOUR, time_limit=MINUTE)

    changed = excepted(RULES, [early, late, Override(False, time_limit=HOUR)])

    assert (changed.opens, changed.closes) == (NOON, NOON + 2 * HOUR)
    assert (changed.attempts, changed.time_limit) == (3, HOUR)


def test_more_time_lengthens_every_limit_and_makes_none():
    assert excepted(RULES, [], 25).time_limit == 25 * MINUTE
    assert excepted(RULES, [Override(True, time_limit=HOUR)], 50).time_limit == 90 * MINUTE
    assert excepted(Rules.from_document({}), [], 50).time_limit is None


def test_the_end_of_an_attempt_under_way_moves_back_alone():
    longer = excepted(RULES, [Override(True, time_limit=HOUR)])
    shorter = excepted(RULES, [Override(True, time_limit=MINUTE)])
    ends = NOON + 20 * MINUTE

    assert extended(ends, NOON, longer) == NOON + HOUR
    assert extended(ends, NOON, shorter) == ends
    assert extended(None, NOON, longer) is None
    assert extended(ends, NOON, Rules.from_document({})) is None


@pytest.mark.parametrize(
    ("overdue", "answers", "finishing"),
    [("submit", HOUR, HOUR), ("grace", GRACE, HOUR), ("abandon", GRACE, GRACE)],
)
def test_what_the_grace_period_is_for(overdue, answers, finishing):
    rules = Rules.from_document({"grace": 3600, "overdue": overdue})

    assert rules.overdue is Overdue(overdue)
    assert (rules.answer_grace, rules.patience) == (answers, finishing)
