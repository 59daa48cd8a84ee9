"""What the answers of attempts earn, as far as nobody is needed to mark them."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from elearn.domain.quiz import Question, is_answered
from elearn.domain.quiz.behaviours import Said, suited
from elearn.quizzes.models import Answer, Attempt
from elearn.quizzes.queries.checks import checks_of


def is_for_people(question: Question, answer: Answer) -> bool:
    """Whether a person has to mark this answer."""
    return question.by_hand and is_answered(answer.fields)


def shares_of(attempt: Attempt, questions: Sequence[Question]) -> dict[int, Fraction]:
    """Return what each answer earns by the question of its slot, as its quiz behaves."""
    checks = checks_of(attempt.id) if attempt.edition.rules.behaviour.checks else {}
    return earned_by(attempt, questions, checks)


def earned_by(
    attempt: Attempt, questions: Sequence[Question], checks: Mapping[int, Sequence[Said]]
) -> dict[int, Fraction]:
    """Return what each answer earns, with the checks that came before it."""
    rules = attempt.edition.rules
    return {
        answer.slot: suited(rules.behaviour, question).share(
            question,
            checks.get(answer.slot, ()),
            Said(tuple(answer.fields), answer.certainty),
        )
        for answer in attempt.answers
        for question in [questions[answer.slot]]
        if not is_for_people(question, answer)
    }
