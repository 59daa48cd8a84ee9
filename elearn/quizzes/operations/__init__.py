"""What people do with quizzes: begin, answer, finish."""

from elearn.quizzes.operations.answering import keep, keep_together, of_form
from elearn.quizzes.operations.finishing import (
    AnswersMissing,
    abandon,
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
from elearn.quizzes.operations.statistics import ask_for_statistics
from elearn.quizzes.operations.varying import NoOther, vary

__all__ = [
    "AnswersMissing",
    "Entry",
    "Mark",
    "MarkedMeanwhile",
    "NoOther",
    "Receipt",
    "Reused",
    "TooSoon",
    "abandon",
    "ask_for_statistics",
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
    "vary",
]
