"""The questions of a quiz in all its editions, as statistics know them."""

from collections.abc import Iterable

from sqlalchemy import select

from elearn.db import session
from elearn.domain.quiz import Question, TrueFalse
from elearn.domain.quiz.choice import Choice as QuestionWithOptions
from elearn.domain.quiz.statistics import Choice, Subject, guess
from elearn.quizzes.models import QuizEdition

Asked = dict[int, tuple[Question, ...]]  # the questions of each edition, by its id


def questions_asked(quiz_id: int) -> Asked:
    """Return what each edition of a quiz asked, the newest edition first."""
    editions = select(QuizEdition).filter_by(quiz_id=quiz_id).order_by(QuizEdition.number.desc())
    return {edition.id: edition.questions for edition in session.scalars(editions)}


def subjects(asked: Asked) -> list[Subject]:
    """Return every question once, as its newest edition has it; those left out come last."""
    found: dict[str, Subject] = {}
    for question in in_turn(asked.values()):
        if question.id not in found:
            found[question.id] = subject(question)
    return list(found.values())


def in_turn(editions: Iterable[tuple[Question, ...]]) -> Iterable[Question]:
    """Yield the questions of one edition after the other."""
    for questions in editions:
        yield from questions


def subject(question: Question) -> Subject:
    """Return a question as statistics know it."""
    earned = guess(question.document())
    return Subject(question.id, question.kind, question.prompt, earned, choices(question))


def choices(question: Question) -> tuple[Choice, ...]:
    """Return what can be picked; nothing where answers are written or have several parts."""
    match question:
        case QuestionWithOptions():
            return tuple(Choice(option.text, option.right) for option in question.options)
        case TrueFalse():
            return Choice("true", question.right), Choice("false", not question.right)
        case _:
            return ()
