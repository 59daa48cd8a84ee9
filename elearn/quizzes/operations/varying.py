"""Ask another question like the one that was answered."""

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from elearn.db import session
from elearn.domain.quiz.fields import Chance
from elearn.domain.quiz.variants import varied
from elearn.quizzes.models import Answer, Attempt


class NoOther(Exception):
    """There is no other question like this one now."""


def vary(attempt_id: int, slot: int, chance: Chance) -> int:
    """Put another question in the place of one that is closed; return its slot, or `NoOther`."""
    locked = select(Attempt).filter_by(id=attempt_id).options(joinedload(Attempt.edition))
    locked = locked.with_for_update(of=Attempt).execution_options(populate_existing=True)
    attempt = session.scalars(locked).one()
    paper, edition = attempt.paper, attempt.edition
    here = {"attempt_id": attempt_id, "slot": slot, "closed": True}
    is_closed = session.scalars(select(Answer.id).filter_by(**here)).one_or_none()
    if attempt.finished_at or not is_closed or slot not in paper.live:
        raise NoOther
    other = varied(paper, edition.questions, slot, edition.rules, chance)
    if other is None:
        raise NoOther
    attempt.layout = other.document()
    session.flush()
    return len(other.slots) - 1
