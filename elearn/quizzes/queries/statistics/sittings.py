"""Finished attempts at a quiz as statistics take them: three statements, however many."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, Text, bindparam, cast, select

from elearn.db import rows
from elearn.domain.quiz import Paper, Question, is_answered
from elearn.domain.quiz.statistics import Given, Sitting, seconds_taken
from elearn.domain.quiz.statistics.guessing import EARNS_NOTHING
from elearn.quizzes.models import Answer, AnswerEvent, Attempt
from elearn.quizzes.queries.reviewed import in_words
from elearn.quizzes.queries.statistics.subjects import Asked


@dataclass(frozen=True)
class Sheet:
    """What one attempt has: its row, its answers by slot, its seconds by slot."""

    attempt: Row[Any]
    answers: dict[int, Row[Any]]
    seconds: dict[int, float]


def sittings(quiz_id: int, asked: Asked) -> list[Sitting]:
    """Return all finished and marked attempts at a quiz, in the order in which they began."""
    answers, times = answers_of(quiz_id), times_of(quiz_id)
    found = []
    for attempt in rows(ATTEMPTS, {"quiz_id": quiz_id}):
        seconds = seconds_taken(attempt.started_at, times.get(attempt.id, ()))
        sheet = Sheet(attempt, answers.get(attempt.id, {}), seconds)
        given = tuple(all_given(sheet, asked[attempt.edition_id]))
        if given:
            score = share(attempt.earned, attempt.possible)
            found.append(Sitting(attempt.id, attempt.learner_id, attempt.number, score, given))
    return found


def finished(quiz_id: object) -> tuple[Any, ...]:
    """Return what is true of attempts that statistics look at."""
    return (
        Attempt.quiz_id == quiz_id,
        Attempt.finished_at.is_not(None),
        Attempt.earned.is_not(None),
        Attempt.waits == 0,  # what a person has still to mark is worth nothing yet
    )


HERE = finished(bindparam("quiz_id"))
ATTEMPTS = (
    select(
        Attempt.id,
        Attempt.learner_id,
        Attempt.number,
        Attempt.edition_id,
        Attempt.layout,
        Attempt.started_at,
        Attempt.earned,
        Attempt.possible,
    )
    .where(*HERE)
    .order_by(Attempt.started_at, Attempt.id)
)
# Many give the same answer: as text each is read once.
ANSWERS = (
    select(
        Answer.attempt_id,
        Answer.slot,
        cast(Answer.fields, Text).label("fields"),
        Answer.earned,
        Answer.possible,
    )
    .join(Attempt, Answer.attempt_id == Attempt.id)
    .where(*HERE)
)
TIMES = (
    select(
        AnswerEvent.attempt_id,
        AnswerEvent.slot,
        AnswerEvent.device_time,
        AnswerEvent.received_at,
        AnswerEvent.is_skewed,
    )
    .join(Attempt, AnswerEvent.attempt_id == Attempt.id)
    .where(*HERE, AnswerEvent.slot.is_not(None))
)


def answers_of(quiz_id: int) -> dict[int, dict[int, Row[Any]]]:
    """Return what counts, by attempt and slot."""
    found: dict[int, dict[int, Row[Any]]] = defaultdict(dict)
    for row in rows(ANSWERS, {"quiz_id": quiz_id}):
        found[row.attempt_id][row.slot] = row
    return found


def times_of(quiz_id: int) -> dict[int, list[tuple[int, datetime]]]:
    """Return when each answer was made, by attempt; none of one whose clock was far off."""
    found: dict[int, list[tuple[int, datetime]]] = defaultdict(list)
    skewed = set()
    for row in rows(TIMES, {"quiz_id": quiz_id}):
        # A phone without a line hands in many answers at once: its own clock knows when.
        found[row.attempt_id].append((row.slot, row.device_time or row.received_at))
        if row.is_skewed:
            skewed.add(row.attempt_id)
    return {attempt: times for attempt, times in found.items() if attempt not in skewed}


def all_given(sheet: Sheet, questions: tuple[Question, ...]) -> Iterator[Given]:
    """Yield what an attempt has for each question that earns something."""
    for number, slot in enumerate(Paper.from_document(sheet.attempt.layout).slots):
        question = questions[slot.question]
        if question.kind not in EARNS_NOTHING:
            answer, seconds = sheet.answers.get(number), sheet.seconds.get(number)
            yield given(question, answer, seconds)


def given(question: Question, answer: Row[Any] | None, seconds: float | None) -> Given:
    """Return one answer; where none arrived it earns nothing."""
    fields = fields_in(answer.fields) if answer else []
    if answer is None or not is_answered(fields):
        return Given(question.id, Fraction(), question.points, (), seconds)
    words = in_words(question, fields)
    if question.many:
        words = tuple(sorted(words))  # ticks have no order
    earned = share(answer.earned, answer.possible)
    return Given(question.id, earned, question.points, words, seconds)


@lru_cache(4096)
def fields_in(text: str) -> list[str]:
    """Return the fields of an answer from their stored form."""
    return [str(field) for field in json.loads(text)]


@lru_cache(4096)
def share(earned: int | None, possible: int | None) -> Fraction:
    """Return an exact share; nothing for what was not marked."""
    return Fraction(earned or 0, possible or 1)
