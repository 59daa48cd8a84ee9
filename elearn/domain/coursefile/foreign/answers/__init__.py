"""Answers with shares, as most programs keep them, to and from documents of ours."""

from elearn.domain.coursefile.foreign.answers.answer import Answer
from elearn.domain.coursefile.foreign.answers.choices import choice, choice_answers
from elearn.domain.coursefile.foreign.answers.numbers import numeric, numeric_answers
from elearn.domain.coursefile.foreign.answers.words import short_answer, short_answers

__all__ = [
    "Answer",
    "choice",
    "choice_answers",
    "numeric",
    "numeric_answers",
    "short_answer",
    "short_answers",
]
