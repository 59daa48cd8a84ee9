"""What happens to a question between the first answer and the end of its attempt."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from elearn.domain.quiz.behaviours.behaviour import Behaviour, Said, State
from elearn.domain.quiz.behaviours.checked import Adaptive, Immediate, Tries
from elearn.domain.quiz.behaviours.deferred import Certainty, Deferred
from elearn.domain.quiz.question import Question

__all__ = ["BEHAVIOURS", "Behaviour", "Said", "State", "behaviour_of", "suited"]

BEHAVIOURS: Mapping[str, type[Behaviour]] = {
    each.name: each for each in (Deferred, Immediate, Tries, Adaptive, Certainty)
}
DEFERRED = Deferred()


def behaviour_of(document: Mapping[str, Any]) -> Behaviour:
    """Return the behaviour that a quiz document names; see docs/course-format.md."""
    kind = BEHAVIOURS[document.get("behaviour", Deferred.name)]
    penalty = document.get("penalty")
    share = Behaviour.penalty if penalty is None else Fraction(str(penalty)) / 100
    return kind(penalty=share, tries=document.get("tries", Behaviour.tries))


def suited(behaviour: Behaviour, question: Question) -> Behaviour:
    """Return how a question behaves: what nobody can mark at once waits for the end."""
    return DEFERRED if question.by_hand or not question.counts else behaviour
