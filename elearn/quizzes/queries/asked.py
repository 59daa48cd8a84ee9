"""The questions of one attempt, slot by slot: as they were asked, by the rule that counts now."""

from elearn.domain.quiz import Question
from elearn.domain.quiz.regrading import remarked
from elearn.quizzes.models import Attempt, QuizEdition
from elearn.quizzes.queries.papers import said_in


def asked_in(attempt: Attempt) -> list[Question]:
    """Return the question of each slot; a newer rule that was laid on it marks it."""
    return asked_by(attempt, attempt.marked_with)


def asked_by(attempt: Attempt, newer: QuizEdition | None) -> list[Question]:
    """Return the question of each slot, marked by the rules of `newer` where they fit."""
    served, paper = questions_of(attempt.edition), attempt.paper
    asked = [paper.question(served, slot) for slot in range(len(paper.slots))]
    if newer is None:
        return asked
    rules = {question.id: question for question in questions_of(newer)}
    pairs = zip(asked, paper.slots, strict=True)
    return [remarked(old, rules.get(old.id), slot.values) or old for old, slot in pairs]


def questions_of(edition: QuizEdition) -> tuple[Question, ...]:
    """Return the questions of an edition, read once."""
    return said_in(edition.id, edition.digest)[1]
