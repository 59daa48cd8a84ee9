"""Mark finished attempts anew, by the rules of today's edition."""

from datetime import datetime

from elearn.accounts.access import Actor
from elearn.accounts.operations.audit import note
from elearn.db import session
from elearn.quizzes.models import Quiz
from elearn.quizzes.operations.finishing import add_up, settle_enrolment
from elearn.quizzes.operations.marking import tell_learner
from elearn.quizzes.queries.regrading import Change, trial


def regrade(quiz: Quiz, by: Actor, now: datetime) -> int:
    """Mark anew what an older edition has marked; return how many marks are others now."""
    found = trial(quiz, locks=True)
    if found.edition is None or not found.attempts:
        return 0
    others = len(found.changes)  # counted now: afterwards none is another
    for change in found.attempts:
        apply(change, found.edition.id, by, now)
    note(
        "quizzes.regraded",
        now,
        by.id,
        None,
        quiz=quiz.activity.slug,
        edition=found.edition.number,
        attempts=len(found.attempts),
    )
    return others


def apply(change: Change, edition_id: int, by: Actor, now: datetime) -> None:
    """Let an attempt be worth what the new rules say, and tell whose mark is another."""
    attempt, is_other, had_passed = change.attempt, change.is_other, bool(change.attempt.passed)
    before = attempt.score
    attempt.marked_with_id = edition_id
    for answer in attempt.answers:
        if answer.slot in change.shares:
            answer.earned, answer.possible = change.shares[answer.slot].as_integer_ratio()
    add_up(attempt, change.questions)
    session.flush()
    if not is_other:
        return
    settle_enrolment(attempt, now, had_passed)
    note(
        "quizzes.mark_changed",
        now,
        by.id,
        attempt.learner_id,
        attempt=attempt.id,
        before=str(before),
        after=str(attempt.score),
    )
    tell_learner(attempt, "mark_changed", now)
