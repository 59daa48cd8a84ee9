"""Quizzes, their editions, attempts at them, and the journal of answers."""

from elearn.quizzes.models.attempt import Answer, Attempt
from elearn.quizzes.models.bank import BankQuestion, BankTag, BankUse, BankVersion, State
from elearn.quizzes.models.event import AnswerEvent
from elearn.quizzes.models.override import Accommodation, QuizOverride
from elearn.quizzes.models.quiz import Quiz, QuizEdition
from elearn.quizzes.models.statistics import QuizStatistics

__all__ = [
    "Accommodation",
    "Answer",
    "AnswerEvent",
    "Attempt",
    "BankQuestion",
    "BankTag",
    "BankUse",
    "BankVersion",
    "Quiz",
    "QuizEdition",
    "QuizOverride",
    "QuizStatistics",
    "State",
]
