"""The checks of an attempt, as its journal has them."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import bindparam, select

from elearn.db import rows
from elearn.domain.quiz.behaviours import Said
from elearn.domain.quiz.journal import Standing
from elearn.quizzes.models import AnswerEvent

CHECKS = (
    select(AnswerEvent.slot, AnswerEvent.fields, AnswerEvent.certainty)
    .where(
        AnswerEvent.attempt_id == bindparam("attempt_id"),
        AnswerEvent.slot.is_not(None),
        AnswerEvent.checked.is_(True),
        AnswerEvent.standing == Standing.COUNTS,
    )
    .order_by(AnswerEvent.id)
)


def checks_of(attempt_id: int) -> Mapping[int, list[Said]]:
    """Return the checks that counted, by slot, the first one first."""
    found: dict[int, list[Said]] = defaultdict(list)
    for slot, fields, certainty in rows(CHECKS, {"attempt_id": attempt_id}):
        found[slot].append(Said(tuple(fields), certainty))
    return found
