"""The figures of a small class against the same formulae in exact arithmetic."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest

from elearn.domain.quiz.statistics import Subject, report
from tests.domain.quiz.statistics.class_of_eight import NAMES, POINTS, SHARES, class_of_eight

WHOLE = sum(POINTS)
MARKS = [
    [Fraction(share) * points for share, points in zip(row, POINTS, strict=True)] for row in SHARES
]
COLUMNS = list(zip(*MARKS, strict=True))
TOTALS = [sum(row) for row in MARKS]
N = len(MARKS)


def near(value):
    return pytest.approx(float(value), rel=0, abs=1e-9)


def mean(values):
    return sum(values, Fraction()) / len(values)


def covariance(one, other):
    pairs = zip(one, other, strict=True)
    return sum((x - mean(one)) * (y - mean(other)) for x, y in pairs) / (len(one) - 1)


def variance(values):
    return covariance(values, values)


def root(value):
    with localcontext() as context:
        context.prec = 50
        return (Decimal(value.numerator) / Decimal(value.denominator)).sqrt()


def exact(value):
    return Decimal(value.numerator) / Decimal(value.denominator)


@pytest.fixture(scope="module")
def found():
    subjects = [Subject(name, "numeric", name, Fraction(0)) for name in NAMES]
    return report(subjects, class_of_eight(), only_first=True).figures


def test_the_hand_has_counted_rightly():
    assert TOTALS == [8, 6, 5, 5, 3, 3, 1, 2]
    assert variance(TOTALS) == Fraction(295, 56)  # (173 - 33 * 33 / 8) / 7


def test_scores_have_their_mean_median_and_spread(found):
    assert found.overall.mean_of_all == near(Fraction(33, 8) / WHOLE)
    assert found.overall.mean_of_first == found.overall.mean_of_all
    assert found.overall.median == near(Fraction(4, WHOLE))
    assert found.overall.deviation == near(root(variance(TOTALS)) / WHOLE)


def test_scores_have_their_skewness(found):
    third = sum((total - mean(TOTALS)) ** 3 for total in TOTALS)

    k3 = N * third / ((N - 1) * (N - 2))
    k2 = variance(TOTALS)

    assert found.overall.skewness == near(exact(k3) / (exact(k2) * root(k2)))


def test_scores_have_their_kurtosis(found):
    m2 = sum((total - mean(TOTALS)) ** 2 for total in TOTALS) / N
    m4 = sum((total - mean(TOTALS)) ** 4 for total in TOTALS) / N

    k4 = N**2 * ((N + 1) * m4 - 3 * (N - 1) * m2**2) / ((N - 1) * (N - 2) * (N - 3))

    assert found.overall.kurtosis == near(k4 / variance(TOTALS) ** 2)


def test_the_quiz_has_its_internal_consistency_and_its_errors(found):
    each = sum(variance(column) for column in COLUMNS)

    alpha = Fraction(5, 4) * (1 - each / variance(TOTALS))

    assert found.overall.consistency == near(alpha)
    assert found.overall.error_ratio == near(root(1 - alpha))
    assert found.overall.standard_error == near(root(1 - alpha) * root(variance(TOTALS)) / WHOLE)


@pytest.mark.parametrize("place", range(5), ids=NAMES)
def test_a_question_has_its_facility_deviation_and_intended_weight(found, place):
    column, item = COLUMNS[place], found.items[place]

    assert item.name == NAMES[place]
    assert item.attempts == N
    assert item.facility == near(mean(column) / POINTS[place])
    assert item.deviation == near(root(variance(column)) / POINTS[place])
    assert item.intended == near(Fraction(POINTS[place], WHOLE))


@pytest.mark.parametrize("place", range(5), ids=NAMES)
def test_a_question_has_its_effective_weight(found, place):
    covariances = [covariance(column, TOTALS) for column in COLUMNS]

    whole = sum(root(each) for each in covariances)

    assert all(each > 0 for each in covariances)
    assert found.items[place].effective == near(root(covariances[place]) / whole)


@pytest.mark.parametrize("place", range(5), ids=NAMES)
def test_a_question_has_its_discrimination_and_its_efficiency(found, place):
    column, item = COLUMNS[place], found.items[place]
    rest = [total - mark for total, mark in zip(TOTALS, column, strict=True)]

    both = variance(column) * variance(rest)
    best = covariance(sorted(column), sorted(rest))

    assert item.discrimination == near(exact(covariance(column, rest)) / root(both))
    assert item.efficiency == near(covariance(column, rest) / best)


def test_places_are_the_questions_where_nothing_is_shuffled(found):
    figures = [(each.facility, each.effective, each.discrimination) for each in found.items]

    assert [each.name for each in found.places] == ["1", "2", "3", "4", "5"]
    assert [
        (each.facility, each.effective, each.discrimination) for each in found.places
    ] == figures
    assert found.classes == (0, 1, 1, 2, 0, 0, 2, 1, 0, 1)
