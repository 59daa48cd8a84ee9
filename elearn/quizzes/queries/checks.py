"""The checks of an attempt, as its journal has them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, select

from elearn.db import rows, session
from elearn.domain.quiz.behaviours import Said
from elearn.domain.quiz.journal import Standing
from elearn.quizzes.models import AnswerEvent

Checks = Mapping[int, Sequence[Said]]

COUNTED = (
    AnswerEvent.slot.is_not(None),
    AnswerEvent.checked.is_(True),
    AnswerEvent.standing == Standing.COUNTS,
)
SAID = (AnswerEvent.slot, AnswerEvent.fields, AnswerEvent.certainty)
CHECKS = (
    select(*SAID)
    .where(AnswerEvent.attempt_id == bindparam("attempt_id"), *COUNTED)
    .order_by(AnswerEvent.id)
)
CHECKS_OF_ALL = (
    select(AnswerEvent.attempt_id, *SAID)
    .where(AnswerEvent.attempt_id.in_(bindparam("ids", expanding=True)), *COUNTED)
    .order_by(AnswerEvent.id)
)


def checks_of(attempt_id: int) -> Checks:
    """Return the checks that counted, by slot, the first one first."""
    found: dict[int, list[Said]] = defaultdict(list)
    for slot, fields, certainty in rows(CHECKS, {"attempt_id": attempt_id}):
        found[slot].append(Said(tuple(fields), certainty))
    return found


def checks_of_all(attempts: Sequence[int]) -> Mapping[int, Checks]:
    """Return the same for several attempts, by their numbers."""
    found: dict[int, dict[int, list[Said]]] = defaultdict(lambda: defaultdict(list))
    if attempts:
        for attempt_id, slot, fields, certainty in session.execute(
            CHECKS_OF_ALL, {"ids": attempts}
        ):
            found[attempt_id][slot].append(Said(tuple(fields), certainty))
    return found
