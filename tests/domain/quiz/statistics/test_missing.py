"""What cannot be said is None: too few attempts, nothing that varies, questions not asked."""

import json

import pytest

from elearn.domain.quiz.statistics import Report, report
from tests.domain.quiz.statistics.class_of_eight import class_of_eight, sitting

UNKNOWN = ("deviation", "skewness", "kurtosis", "consistency", "error_ratio", "standard_error")


def told(sittings):
    return report([], sittings, only_first=False).figures


def test_without_attempts_nothing_is_said():
    figures = told([])

    assert figures.overall.attempts == 0
    assert figures.overall.mean_of_all is figures.overall.median is None
    assert [getattr(figures.overall, name) for name in UNKNOWN] == [None] * 6
    assert figures.items == figures.answers == ()
    assert sum(figures.classes) == 0


def test_one_attempt_has_a_mean_and_no_spread():
    figures = told(class_of_eight()[:1])

    assert figures.overall.mean_of_all == figures.overall.median == 1
    assert [getattr(figures.overall, name) for name in UNKNOWN] == [None] * 6
    assert [(item.deviation, item.discrimination) for item in figures.items] == [(None, None)] * 5


def test_two_attempts_have_a_spread_and_no_consistency():
    overall = told(class_of_eight()[:2]).overall

    assert overall.deviation is not None
    assert overall.consistency is overall.skewness is None


def test_three_attempts_have_a_skewness_and_no_kurtosis():
    overall = told(class_of_eight()[:3]).overall

    assert overall.skewness is not None
    assert overall.kurtosis is None


def test_equal_attempts_differ_in_nothing():
    figures = told([sitting(number, ("1/3", "1", "2/7", "0", "1/7")) for number in range(1, 8)])

    assert figures.overall.deviation == 0
    assert figures.overall.skewness is figures.overall.kurtosis is None
    assert figures.overall.consistency is figures.overall.error_ratio is None
    assert {item.discrimination for item in figures.items} == {None}
    assert {item.efficiency for item in figures.items} == {None}
    assert {item.effective for item in figures.items} == {None}


def test_a_question_that_all_know_separates_nobody():
    rows = [("1", "1", "1"), ("1", "0", "1"), ("1", "0", "0"), ("1", "1", "0")]
    known = [sitting(n, row, (1, 1, 1), ("a", "b", "c")) for n, row in enumerate(rows, 1)]

    item = told(known).items[0]

    assert (item.facility, item.deviation, item.effective) == (1, 0, 0)
    assert item.discrimination is item.efficiency is None


def test_a_question_that_the_weaker_know_has_no_effective_weight():
    rows = [("1", "0", "0"), ("1", "0", "0"), ("0", "1", "1"), ("0", "1", "1")]
    turned = [sitting(n, row, (1, 1, 1), ("a", "b", "c")) for n, row in enumerate(rows, 1)]

    figures = told(turned)

    assert figures.items[0].discrimination == pytest.approx(-1)
    assert figures.items[0].effective is None
    assert sum(item.effective for item in figures.items[1:]) == pytest.approx(1)


def test_drawn_questions_are_weighed_by_their_places():
    rows = [("1", "0", None), ("1", None, "1"), (None, "1", "0"), ("0", "0", None)]
    drawn = [sitting(n, row, (1, 1, 1), ("a", "b", "c")) for n, row in enumerate(rows, 1)]

    figures = told(drawn)

    assert [(item.name, item.attempts) for item in figures.items] == [("a", 3), ("b", 3), ("c", 2)]
    assert figures.items[0].facility == pytest.approx(2 / 3)
    assert {item.effective for item in figures.items} == {None}
    assert [(item.name, item.attempts) for item in figures.places] == [("1", 4), ("2", 4)]
    assert sum(item.effective for item in figures.places) == pytest.approx(1)
    assert figures.overall.consistency is not None


def test_papers_of_different_length_have_no_consistency():
    rows = [("1", "0", None), ("1", "1", "1"), ("0", "1", "0"), ("0", "0", None)]
    grown = [sitting(n, row, (1, 1, 1), ("a", "b", "c")) for n, row in enumerate(rows, 1)]

    assert told(grown).overall.consistency is None


def test_only_the_first_attempt_of_each_is_looked_at():
    again = sitting(9, ("1",) * 5, learner=8, nth=2)

    first = report([], [again, *class_of_eight()], only_first=True)
    everything = report([], [again, *class_of_eight()], only_first=False)

    assert (first.looked_at, everything.looked_at) == (8, 9)
    assert first.figures.overall.mean_of_first == pytest.approx(33 / 64)
    assert first.figures.overall.mean_of_all == pytest.approx(41 / 72)
    assert first.figures.overall.median == 0.5
    assert (first.figures.overall.attempts, first.figures.overall.learners) == (9, 8)


def test_a_report_is_kept_as_a_document_without_loss():
    found = report([], class_of_eight(), only_first=False)

    kept = json.loads(json.dumps(found.document(), allow_nan=False))

    assert Report.from_document(kept) == found
