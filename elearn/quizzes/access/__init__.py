"""The only door to a quiz, an attempt and a question of the bank."""

from elearn.quizzes.access.attempts import (
    answer_to_mark,
    attempt_of,
    attempt_to_oversee,
    attempt_to_review,
    exception_to_edit,
    file_of,
    file_to_mark,
    quiz_to_edit,
    quiz_to_oversee,
    quiz_to_take,
    runs_course,
)
from elearn.quizzes.access.bank import (
    bank_question_to_edit,
    bank_questions_to_edit,
    in_bank,
    organisation_to_share_with,
)

__all__ = [
    "answer_to_mark",
    "attempt_of",
    "attempt_to_oversee",
    "attempt_to_review",
    "bank_question_to_edit",
    "bank_questions_to_edit",
    "exception_to_edit",
    "file_of",
    "file_to_mark",
    "in_bank",
    "organisation_to_share_with",
    "quiz_to_edit",
    "quiz_to_oversee",
    "quiz_to_take",
    "runs_course",
]
