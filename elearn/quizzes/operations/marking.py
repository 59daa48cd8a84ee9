"""Mark answers by hand: the newest mark counts, and the older ones stay."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import select

from elearn.accounts.access import Actor
from elearn.accounts.operations.audit import note
from elearn.db import session
from elearn.jobs import enqueue
from elearn.quizzes.models import Answer, Attempt, Marking, Remark
from elearn.quizzes.operations.finishing import add_up, settle_enrolment
from elearn.quizzes.queries.asked import asked_in


class MarkedMeanwhile(Exception):
    """Somebody else has marked the answer since the page was shown."""


@dataclass(frozen=True)
class Mark:
    """What whoever marks decided, made on the mark number `base`; 0 is none."""

    base: int
    share: Fraction
    comment: str = ""
    levels: Sequence[int] = ()


def give(answer: Answer, mark: Mark, marker: Actor, now: datetime) -> Marking:
    """Let a mark count and return it, or raise `MarkedMeanwhile`."""
    # Who marks answers of one attempt at once waits here: its sum is made of all of them.
    locked = select(Attempt).filter_by(id=answer.attempt_id).with_for_update()
    attempt = session.scalars(locked.execution_options(populate_existing=True)).one()
    if newest_number(answer) != mark.base:
        raise MarkedMeanwhile
    earned, possible = mark.share.as_integer_ratio()
    given = Marking(
        answer_id=answer.id,
        number=mark.base + 1,
        marker_id=marker.id,
        earned=earned,
        possible=possible,
        levels=list(mark.levels),
        comment=mark.comment,
        at=now,
    )
    session.add(given)
    answer.earned, answer.possible = earned, possible
    note_mark(answer, mark, marker, now)
    session.flush()
    add_up_again(attempt, now)
    return given


def note_mark(answer: Answer, mark: Mark, marker: Actor, now: datetime) -> None:
    """Write into the log who gave which mark to whom."""
    note(
        "quizzes.marked",
        now,
        marker.id,
        answer.attempt.learner_id,
        attempt=answer.attempt_id,
        slot=answer.slot,
        share=str(mark.share),
    )


def newest_number(answer: Answer) -> int:
    """Return the number of the mark that counts, 0 where there is none."""
    numbers = select(Marking.number).filter_by(answer_id=answer.id)
    return session.scalars(numbers.order_by(Marking.number.desc()).limit(1)).first() or 0


def add_up_again(attempt: Attempt, now: datetime) -> None:
    """Let the attempt be worth what it is now, and tell the learner once all is marked."""
    had_waited, had_passed = attempt.waits > 0, bool(attempt.passed)
    session.refresh(attempt, ["answers"])
    add_up(attempt, asked_in(attempt))
    session.flush()
    settle_enrolment(attempt, now, had_passed)
    if not attempt.waits:
        tell_learner(attempt, "quiz_marked" if had_waited else "mark_changed", now)


def tell_learner(attempt: Attempt, kind: str, now: datetime) -> None:
    """Ask for a letter about an attempt."""
    # The hour makes it another letter than the one before.
    title, at = attempt.quiz.activity.title, now.isoformat()
    said = {"attempt": attempt.id, "title": title, "at": at}
    letter = {"kind": kind, "person_id": attempt.learner_id, "values": said}
    enqueue("notifications.send_letter", letter, due=now)


def forget_remark(remark: Remark) -> None:
    """Forget a comment that was kept."""
    session.delete(remark)
    session.flush()


def keep_remark(person: Actor, text: str, now: datetime) -> None:
    """Keep a comment to be used again; one that is kept already stays as it is."""
    here = {"person_id": person.id, "text": text}
    if not session.scalars(select(Remark.id).filter_by(**here)).first():
        session.add(Remark(**here, at=now))
        session.flush()
