"""What is true of the figures of any quiz."""

import json
from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.quiz.statistics import report
from tests.domain.quiz.statistics.class_of_eight import NAMES, sitting

SHARES = st.sampled_from(["0", "1/3", "1/2", "3/4", "1"])
ROWS = st.lists(st.tuples(*[SHARES] * 5), min_size=1, max_size=12)
POINTS = st.tuples(*[st.integers(1, 9)] * 5)


def told(sittings):
    return report([], sittings, only_first=False).figures


def quiz(rows, points):
    return [sitting(number, row, points) for number, row in enumerate(rows, 1)]


@given(ROWS, POINTS)
def test_no_figure_is_nan_and_shares_are_shares(rows, points):
    figures = report([], quiz(rows, points), only_first=False)

    json.dumps(figures.document(), allow_nan=False)

    for item in figures.figures.items:
        assert 0 <= item.facility <= 1
        assert -1 <= (item.discrimination or 0) <= 1
        assert (item.efficiency or 0) <= 1
        assert 0 <= (item.effective or 0) <= 1
    assert (figures.figures.overall.consistency or 0) <= 1
    assert sum(figures.figures.classes) == len(rows)


@given(ROWS, POINTS)
def test_weights_add_up_to_the_whole(rows, points):
    items = told(quiz(rows, points)).items

    effective = [item.effective for item in items if item.effective is not None]

    assert sum(item.intended for item in items) == pytest.approx(1)
    assert not effective or sum(effective) == pytest.approx(1)


@given(ROWS, POINTS, st.randoms(use_true_random=False))
def test_the_order_of_attempts_says_nothing(rows, points, chance):
    sittings = quiz(rows, points)
    shuffled = chance.sample(sittings, len(sittings))

    one, other = told(sittings).overall, told(shuffled).overall

    for name, value in vars(one).items():
        assert getattr(other, name) == pytest.approx(value, abs=1e-6)


@given(ROWS, POINTS, st.randoms(use_true_random=False))
def test_a_question_keeps_its_figures_wherever_it_stood(rows, points, chance):
    sittings = quiz(rows, points)
    moved = [replace(each, given=tuple(chance.sample(each.given, 5))) for each in sittings]

    one = {item.name: item for item in told(sittings).items}
    other = {item.name: item for item in told(moved).items}

    assert set(one) == set(other) == set(NAMES)
    for name, item in one.items():
        assert other[name].facility == pytest.approx(item.facility)
        assert other[name].discrimination == pytest.approx(item.discrimination, abs=1e-6)


@given(ROWS, st.integers(2, 9))
def test_points_that_are_all_multiplied_change_nothing(rows, times):
    once, often = told(quiz(rows, (1,) * 5)), told(quiz(rows, (times,) * 5))

    assert often.overall == once.overall
    assert [item.discrimination for item in often.items] == pytest.approx(
        [item.discrimination for item in once.items], abs=1e-6
    )


def test_a_quiz_whose_questions_agree_is_wholly_consistent():
    rows = [(share,) * 5 for share in ("0", "1/2", "1", "1/3")]

    overall = told(quiz(rows, (1,) * 5)).overall

    assert overall.consistency == pytest.approx(1)
    assert overall.error_ratio == pytest.approx(0, abs=1e-6)
    assert overall.mean_of_all == pytest.approx(float(Fraction(11, 24)))
