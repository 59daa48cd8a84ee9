"""What people do with quizzes: begin, answer, finish."""

from elearn.quizzes.operations.answering import keep, keep_together, of_form
from elearn.quizzes.operations.finishing import (
    AnswersMissing,
    count_ended,
    finish,
    finish_overdue,
)
from elearn.quizzes.operations.ledger import Entry
from elearn.quizzes.operations.marking import (
    Mark,
    MarkedMeanwhile,
    forget_remark,
    give,
    keep_remark,
)
from elearn.quizzes.operations.receipts import Receipt, Reused
from elearn.quizzes.operations.starting import TooSoon, start

__all__ = [
    "AnswersMissing",
    "Entry",
    "Mark",
    "MarkedMeanwhile",
    "Receipt",
    "Reused",
    "TooSoon",
    "count_ended",
    "finish",
    "finish_overdue",
    "forget_remark",
    "give",
    "keep",
    "keep_remark",
    "keep_together",
    "of_form",
    "start",
]
