"""Eight attempts at five questions, and how statistics are given them."""

from fractions import Fraction

from elearn.domain.quiz.statistics import Given, Sitting

POINTS = (1, 1, 2, 1, 3)
SHARES = (  # of the points: a row for each attempt, a column for each question
    ("1", "1", "1", "1", "1"),
    ("1", "1", "1/2", "0", "1"),
    ("1", "1", "1/2", "1", "1/3"),
    ("1", "0", "1", "0", "2/3"),
    ("1", "1", "0", "1", "0"),
    ("0", "1", "1/2", "0", "1/3"),
    ("1", "0", "0", "0", "0"),
    ("0", "0", "1/2", "1", "0"),
)
NAMES = ("a", "b", "c", "d", "e")


def sitting(number, shares, points=POINTS, names=NAMES, learner=None, **more):
    """Return an attempt with these shares; a share of None was not asked."""
    asked = [each for each in zip(names, shares, points, strict=True) if each[1] is not None]
    given = tuple(Given(name, Fraction(share), worth) for name, share, worth in asked)
    earned = sum(each.share * each.points for each in given)
    score = Fraction(earned, sum(each.points for each in given))
    learner = number if learner is None else learner
    return Sitting(number, learner, more.get("nth", 1), score, given)


def class_of_eight():
    return [sitting(number, shares) for number, shares in enumerate(SHARES, 1)]
