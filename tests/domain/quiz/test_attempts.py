from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.quiz.attempts import (
    GRACE,
    GradingMethod,
    Rules,
    Timing,
    grade,
    next_try,
    score,
    timing,
)

NOON = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
DOCUMENT = {
    "pass": 70,
    "attempts": 3,
    "wait": 10,
    "grade": "average",
    "time_limit": 20,
    "shuffle": False,
    "bands": [{"from": 70, "text": "اجتزت."}, {"from": 0, "text": "عُد إلى الدرس."}],
}


def rules(**changes):
    return Rules.from_document({**DOCUMENT, **changes})


def test_the_rules_are_those_of_the_document():
    read = rules()

    assert read.pass_mark == Fraction(7, 10)
    assert read.attempts == 3
    assert read.wait == 10 * MINUTE
    assert read.grade is GradingMethod.AVERAGE
    assert read.time_limit == 20 * MINUTE
    assert not read.shuffle


def test_what_a_document_leaves_out_does_not_limit():
    read = Rules.from_document({})

    assert (read.pass_mark, read.attempts, read.time_limit) == (None, None, None)
    assert read.shuffle
    assert read.deadline(NOON) is None
    assert read.passes(Fraction(0)) is None
    assert read.band(Fraction(1)) == ""
    assert next_try(read, [NOON] * 100, NOON).may_start


def test_a_pass_mark_of_a_half_percent_is_exact():
    assert rules(**{"pass": 66.7}).pass_mark == Fraction(667, 1000)


def test_the_pass_mark_itself_passes():
    assert rules().passes(Fraction(7, 10)) is True
    assert rules().passes(Fraction(7, 10) - Fraction(1, 10**9)) is False


@pytest.mark.parametrize(
    ("reached", "text"),
    [
        (Fraction(0), "عُد إلى الدرس."),
        (Fraction(69, 100), "عُد إلى الدرس."),
        (Fraction(7, 10), "اجتزت."),
    ],
)
def test_the_highest_band_that_is_reached_speaks(reached, text):
    assert rules().band(reached) == text


def test_an_attempt_ends_by_its_limit_with_what_was_granted():
    assert rules().deadline(NOON) == NOON + 20 * MINUTE
    assert rules().deadline(NOON, extra=5 * MINUTE) == NOON + 25 * MINUTE


def test_an_attempt_ends_when_the_quiz_closes_whatever_was_granted():
    closing = Rules(**{**rules().__dict__, "closes": NOON + 5 * MINUTE})

    assert closing.deadline(NOON, extra=60 * MINUTE) == NOON + 5 * MINUTE


@pytest.mark.parametrize(
    ("after", "verdict"),
    [
        (-SECOND, Timing.IN_TIME),
        (timedelta(0), Timing.IN_TIME),
        (SECOND, Timing.IN_GRACE),
        (GRACE, Timing.IN_GRACE),
        (GRACE + SECOND, Timing.LATE),
    ],
)
def test_an_answer_counts_up_to_the_end_of_grace(after, verdict):
    assert timing(NOON + after, NOON) is verdict


def test_without_a_deadline_nothing_is_late():
    assert timing(NOON, None) is Timing.IN_TIME


def test_the_attempts_run_out():
    assert next_try(rules(), [], NOON).left == 3
    assert not next_try(rules(), [NOON - 60 * MINUTE] * 3, NOON).may_start
    assert next_try(rules(), [NOON - 60 * MINUTE] * 3, NOON).left == 0


@pytest.mark.parametrize(
    ("ago", "may_start"), [(9 * MINUTE, False), (10 * MINUTE, True), (11 * MINUTE, True)]
)
def test_the_next_attempt_waits_from_the_last_end(ago, may_start):
    turn = next_try(rules(), [NOON - 60 * MINUTE, NOON - ago], NOON)

    assert turn.may_start is may_start
    assert turn.left == 1
    assert may_start or turn.not_before == NOON - ago + 10 * MINUTE


def test_before_the_opening_one_waits_and_after_the_close_one_is_too_late():
    window = {"opens": NOON, "closes": NOON + 60 * MINUTE}
    windowed = Rules(**{**rules().__dict__, **window})

    assert next_try(windowed, [], NOON - SECOND).not_before == NOON
    assert next_try(windowed, [], NOON).may_start
    assert not next_try(windowed, [], NOON + 60 * MINUTE).may_start


@pytest.mark.parametrize(
    ("method", "worth"),
    [("highest", "9/10"), ("average", "3/5"), ("first", "1/2"), ("last", "2/5")],
)
def test_several_attempts_are_worth_what_the_method_says(method, worth):
    scores = [Fraction(1, 2), Fraction(9, 10), Fraction(2, 5)]

    assert grade(scores, GradingMethod(method)) == Fraction(worth)


def test_no_attempt_has_no_grade():
    with pytest.raises(ValueError, match=r"^$"):
        grade([], GradingMethod.HIGHEST)


shares = st.integers(0, 12).map(lambda twelfths: Fraction(twelfths, 12))


@given(st.lists(shares, min_size=1), st.sampled_from(GradingMethod))
def test_a_grade_lies_between_the_worst_and_the_best(scores, method):
    assert min(scores) <= grade(scores, method) <= max(scores)


def test_points_weigh():
    assert score([(Fraction(1), 3), (Fraction(0), 1)]) == Fraction(3, 4)
    assert score([(Fraction(1, 3), 1), (Fraction(1, 3), 1), (Fraction(1, 3), 1)]) == Fraction(1, 3)
    assert score([]) == 0


@given(st.lists(st.tuples(shares, st.integers(1, 100)), min_size=1))
def test_a_score_is_a_share(pairs):
    assert 0 <= score(pairs) <= 1
    assert (score(pairs) == 1) == all(share == 1 for share, _ in pairs)
