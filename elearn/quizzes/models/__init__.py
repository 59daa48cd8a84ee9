"""Quizzes, their editions, attempts at them, and the journal of answers."""

from elearn.quizzes.models.attempt import Answer, Attempt
from elearn.quizzes.models.bank import BankQuestion, BankTag, BankUse, BankVersion, State
from elearn.quizzes.models.event import AnswerEvent
from elearn.quizzes.models.file import AnswerFile
from elearn.quizzes.models.marking import Marking, Remark
from elearn.quizzes.models.override import Accommodation, QuizOverride
from elearn.quizzes.models.quiz import Quiz, QuizEdition
from elearn.quizzes.models.statistics import QuizStatistics

__all__ = [
    "Accommodation",
    "Answer",
    "AnswerEvent",
    "AnswerFile",
    "Attempt",
    "BankQuestion",
    "BankTag",
    "BankUse",
    "BankVersion",
    "Marking",
    "Quiz",
    "QuizEdition",
    "QuizOverride",
    "QuizStatistics",
    "Remark",
    "State",
]
