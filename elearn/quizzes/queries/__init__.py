"""Quizzes and attempts, as pages show them."""

from elearn.quizzes.queries.drafts import draft_of_quiz
from elearn.quizzes.queries.results import Review, Reviewed, Tries, review, tries
from elearn.quizzes.queries.sheets import Place, Rival, Sheet, answers, places, sheet
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
    "answers",
    "draft_of_quiz",
    "places",
    "review",
    "sheet",
    "tries",
]
