"""Quizzes and attempts, as pages show them."""

from elearn.quizzes.queries.drafts import draft_of_quiz
from elearn.quizzes.queries.results import Tries, tries
from elearn.quizzes.queries.reviewed import Reviewed, Withheld
from elearn.quizzes.queries.reviewing import Review, review, whole_review
from elearn.quizzes.queries.rivals import Rival
from elearn.quizzes.queries.sheets import Place, Sheet, answers, places, sheet
from elearn.quizzes.queries.underway import UNDERWAY, Underway

__all__ = [
    "UNDERWAY",
    "Place",
    "Review",
    "Reviewed",
    "Rival",
    "Sheet",
    "Tries",
    "Underway",
    "Withheld",
    "answers",
    "draft_of_quiz",
    "places",
    "review",
    "sheet",
    "tries",
    "whole_review",
]
