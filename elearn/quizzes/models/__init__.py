"""Quizzes, their editions, attempts at them, and the journal of answers."""

from elearn.quizzes.models.attempt import Answer, Attempt
from elearn.quizzes.models.event import AnswerEvent
from elearn.quizzes.models.file import AnswerFile
from elearn.quizzes.models.marking import Marking, Remark
from elearn.quizzes.models.quiz import Quiz, QuizEdition

__all__ = [
    "Answer",
    "AnswerEvent",
    "AnswerFile",
    "Attempt",
    "Marking",
    "Quiz",
    "QuizEdition",
    "Remark",
]
