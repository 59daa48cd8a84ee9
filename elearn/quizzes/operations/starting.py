"""Begin an attempt."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from elearn.db import session
from elearn.domain.quiz import lay_out
from elearn.domain.quiz.attempts import NextTry, Rules, next_try
from elearn.domain.quiz.fields import Chance
from elearn.enrolments.models import Enrolment
from elearn.enrolments.operations import stop_at
from elearn.jobs import enqueue
from elearn.ports import Clock
from elearn.quizzes.models import Attempt, Quiz, QuizEdition
from elearn.quizzes.operations.finishing import finish_overdue
from elearn.quizzes.queries.exceptions import rules_for


class TooSoon(Exception):
    """No attempt may begin now; `turn` says when, or that none is left."""

    def __init__(self, turn: NextTry) -> None:
        super().__init__(turn)
        self.turn = turn


def start(enrolment: Enrolment, quiz: Quiz, clock: Clock, chance: Chance) -> Attempt:
    """Return the open attempt, or a new one laid out by `chance`; or raise `TooSoon`."""
    now = clock.now()
    # Twenty clicks at once wait here for one another, also where writers run side by side.
    session.scalars(select(Enrolment.id).filter_by(id=enrolment.id).with_for_update()).one()
    attempts = attempts_at(quiz.id, enrolment.learner_id)
    for attempt in attempts:
        finish_overdue(attempt, now)
    running = [attempt for attempt in attempts if attempt.finished_at is None]
    if running:
        return running[0]
    edition, rules = to_try(quiz, enrolment.learner_id, attempts, now)
    attempt = laid_out(edition, rules, clock, chance, questions_seen(attempts))
    attempt.quiz_id, attempt.learner_id = quiz.id, enrolment.learner_id
    attempt.number = len(attempts) + 1
    session.add(attempt)
    session.flush()
    stop_at(enrolment, quiz.activity, "", now)
    if attempt.deadline:
        enqueue("quizzes.close", {"attempt": attempt.id}, due=attempt.deadline + rules.patience)
    return attempt


def to_try(
    quiz: Quiz, learner_id: int, attempts: list[Attempt], now: datetime
) -> tuple[QuizEdition, Rules]:
    """Return what the next attempt shows and the learner's rules for it, or raise `TooSoon`."""
    edition = quiz.edition
    if edition is None or not edition.document["questions"]:
        raise TooSoon(NextTry(may_start=False, left=0))
    rules = rules_for(edition.rules, quiz.id, learner_id)
    finished = [attempt.finished_at for attempt in attempts if attempt.finished_at]
    turn = next_try(rules, finished, now)
    if not turn.may_start:
        raise TooSoon(turn)
    return edition, rules


def laid_out(
    edition: QuizEdition, rules: Rules, clock: Clock, chance: Chance, seen: Mapping[str, int]
) -> Attempt:
    """Return an attempt at an edition that begins now; whose it is comes later."""
    now, uptime = clock.now(), clock.uptime()
    paper = lay_out(edition.questions, chance, shuffle=rules.shuffle, draw=rules.draw, seen=seen)
    return Attempt(
        edition_id=edition.id,
        layout=paper.document(),
        started_at=now,
        boot=uptime.boot,
        uptime=uptime.milliseconds,
        deadline=rules.deadline(now),
        grace=int(rules.answer_grace.total_seconds()),
    )


def questions_seen(attempts: list[Attempt]) -> Mapping[str, int]:
    """Return how often these attempts asked which question, by its id in whichever edition."""
    return Counter(
        attempt.edition.document["questions"][slot.question]["id"]
        for attempt in attempts
        for slot in attempt.paper.slots
    )


def attempts_at(quiz_id: int, learner_id: int) -> list[Attempt]:
    """Return a learner's attempts at a quiz, the first one first."""
    mine = select(Attempt).filter_by(quiz_id=quiz_id, learner_id=learner_id)
    whole = mine.options(joinedload(Attempt.edition)).order_by(Attempt.number)
    return list(session.scalars(whole))
