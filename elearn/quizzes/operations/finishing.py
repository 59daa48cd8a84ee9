"""End an attempt: mark it, and tell those who wait for its result."""

from collections.abc import Sequence
from datetime import datetime
from fractions import Fraction
from uuid import uuid4

from sqlalchemy import func, select

from elearn.courses.models import Activity, Course
from elearn.db import session
from elearn.domain.progress import ends_quiz
from elearn.domain.quiz import Question
from elearn.domain.quiz.attempts import Overdue, Timing, score, timing
from elearn.domain.quiz.journal import Event, Standing
from elearn.enrolments.models import Enrolment
from elearn.enrolments.operations import await_mark, complete, is_away, stop_waiting
from elearn.events import QuizPassed, announce
from elearn.quizzes.models import AnswerEvent, Attempt
from elearn.quizzes.queries.asked import asked_in
from elearn.quizzes.queries.shares import is_for_people, shares_of


class AnswersMissing(Exception):
    """Answers that the device has sent before have not arrived yet."""


def finish(attempt_id: int, now: datetime, device: str = "", last_seq: int = 0) -> Attempt:
    """Mark the attempt and return it; a finished one is returned as it is.

    With `device` the attempt is refused with `AnswersMissing` while one of the device's
    events up to `last_seq` has not arrived.
    """
    attempt = locked(attempt_id)
    if attempt.finished_at:
        return attempt
    if device and arrived(attempt, device, last_seq) < last_seq:
        raise AnswersMissing
    journal(attempt, Event(str(uuid4()), device or "server", None, last_seq, 0, ()), now)
    mark(attempt)
    attempt.finished_at = now
    session.flush()
    settle_enrolment(attempt, now)
    return attempt


def abandon(attempt_id: int, now: datetime) -> Attempt:
    """End an attempt that was not finished in time, so that it does not count; return it."""
    attempt = locked(attempt_id)
    if attempt.finished_at is None:
        journal(attempt, Event(str(uuid4()), "server", None, 0, 0, ()), now)
        attempt.finished_at = attempt.abandoned_at = now
        session.flush()
    return attempt


def locked(attempt_id: int) -> Attempt:
    """Return an attempt as it is now, for nobody else to change."""
    one = select(Attempt).filter_by(id=attempt_id).with_for_update()
    return session.scalars(one.execution_options(populate_existing=True)).one()


def journal(attempt: Attempt, event: Event, now: datetime) -> None:
    """Write the last line of an attempt's journal."""
    said = {**event.__dict__, "fields": list(event.fields), "digest": event.digest}
    said.pop("settles")
    settled = {"received_at": now, "standing": Standing.COUNTS, "revision": 0}
    session.add(AnswerEvent(attempt_id=attempt.id, **said, **settled))
    session.flush()


def finish_overdue(attempt: Attempt, now: datetime) -> None:
    """End an attempt whose time is over, as of the end of its time, as its quiz wants it."""
    if attempt.finished_at or not attempt.deadline:
        return
    rules = attempt.edition.rules
    if timing(now, attempt.deadline, rules.patience) is not Timing.LATE:
        return
    if rules.overdue is Overdue.SUBMIT:
        finish(attempt.id, attempt.deadline)
    else:
        abandon(attempt.id, attempt.deadline)


def arrived(attempt: Attempt, device: str, last_seq: int) -> int:
    """Return how many of a device's events up to `last_seq` have arrived."""
    events = select(func.count(AnswerEvent.seq.distinct())).where(
        AnswerEvent.attempt_id == attempt.id,
        AnswerEvent.device == device,
        AnswerEvent.seq.between(1, last_seq),
        AnswerEvent.slot.is_not(None),
    )
    return session.scalars(events).one()


def mark(attempt: Attempt) -> None:
    """Mark every answer that needs nobody for it, and the attempt by its answers."""
    questions = asked_in(attempt)
    shares = shares_of(attempt, questions)
    for answer in attempt.answers:
        if is_for_people(questions[answer.slot], answer):
            continue  # waits for a person, or has been marked by one
        answer.earned, answer.possible = shares[answer.slot].as_integer_ratio()
    add_up(attempt, questions)


def add_up(attempt: Attempt, questions: Sequence[Question]) -> None:
    """Let the attempt be worth what its answers are; it passes or not once all are marked."""
    shares = dict.fromkeys(attempt.paper.live, Fraction())
    counting = [answer for answer in attempt.answers if answer.slot in shares]
    for answer in counting:
        if answer.earned is not None and answer.possible:
            shares[answer.slot] = Fraction(answer.earned, answer.possible)
    result = score((share, questions[slot].worth) for slot, share in shares.items())
    attempt.earned, attempt.possible = result.as_integer_ratio()
    attempt.waits = sum(answer.earned is None for answer in counting)
    attempt.passed = None if attempt.waits else attempt.edition.rules.passes(result)


def settle_enrolment(attempt: Attempt, now: datetime, had_passed: bool = False) -> None:
    """Let the quiz count in its course once all is marked, and announce that it was passed."""
    remember_waiting(attempt, now)
    count_in_course(attempt, now)
    if attempt.passed and not had_passed:
        announce(QuizPassed(attempt.learner_id, attempt.quiz_id, at=now))


def remember_waiting(attempt: Attempt, now: datetime) -> None:
    """Let the course know whether the learner waits for a mark of this quiz."""
    activity = session.get_one(Activity, attempt.quiz.activity_id)
    enrolment = enrolment_of(attempt, activity)
    if attempt.waits:
        await_mark(enrolment, activity, now)
        return
    here = {"quiz_id": attempt.quiz_id, "learner_id": attempt.learner_id}
    waiting = select(Attempt.id).filter_by(**here).where(Attempt.waits > 0)
    if session.scalars(waiting.limit(1)).first() is None:
        stop_waiting(enrolment, activity)


def count_in_course(attempt: Attempt, now: datetime) -> None:
    """Let the quiz count in its course, unless the learner has left: then it counts on return."""
    activity = session.get_one(Activity, attempt.quiz.activity_id)
    course = session.get_one(Course, activity.course_id)
    if attempt.waits or not ends_quiz(course.about.get("completion", {}), attempt.passed):
        return
    enrolment = enrolment_of(attempt, activity)
    if not is_away(enrolment):
        complete(enrolment, activity, now, attempt.score or Fraction())


def enrolment_of(attempt: Attempt, activity: Activity) -> Enrolment:
    """Return the enrolment in which an attempt was made."""
    here = {"course_id": activity.course_id, "learner_id": attempt.learner_id}
    return session.scalars(select(Enrolment).filter_by(**here)).one()


def count_ended(learner_id: int, now: datetime) -> None:
    """Let all that ended while a learner was away count now; what counts already stays."""
    ended = select(Attempt).where(
        Attempt.learner_id == learner_id,
        Attempt.finished_at.is_not(None),
        Attempt.abandoned_at.is_(None),
    )
    for attempt in session.scalars(ended.order_by(Attempt.finished_at, Attempt.id)):
        count_in_course(attempt, now)
