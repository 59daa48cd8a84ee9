"""Finished attempts in number, written as rows: people, answers, and when each was given."""

from datetime import timedelta
from fractions import Fraction

from sqlalchemy import insert

from elearn.accounts.models import Duty, Person
from elearn.db import session
from elearn.domain.quiz.journal import Standing
from elearn.quizzes.models import Answer, AnswerEvent, Attempt, QuizEdition
from tests.story import LONG_AGO, person

USUAL = 40  # seconds for an answer


def learner(number):
    """Return somebody who was not in the story."""
    somebody = person(f"متعلم {number}", f"Learner {number}", email=f"l{number}@example.org")
    session.add(somebody)
    session.flush()
    somebody.take_up(Duty.LEARN)
    return somebody


def finish(ids, who, answers, *, number=1, seconds=USUAL):
    """Let somebody have given these answers, by question; return the attempt's id."""
    edition = session.get_one(QuizEdition, ids["edition"])
    slots = [{"question": place, "options": []} for place in range(len(edition.questions))]
    marks = [
        question.mark(answers[question.id]).share if question.id in answers else Fraction()
        for question in edition.questions
    ]
    whole = sum(question.points for question in edition.questions)
    earned = sum(
        share * question.points for share, question in zip(marks, edition.questions, strict=True)
    )
    score = Fraction(earned) / whole
    attempt = Attempt(
        quiz_id=ids["quiz"],
        edition_id=edition.id,
        learner_id=who.id if isinstance(who, Person) else who,
        number=number,
        layout={"slots": slots},
        started_at=LONG_AGO,
        finished_at=LONG_AGO + timedelta(hours=1),
        earned=score.numerator,
        possible=score.denominator,
        passed=score >= Fraction(6, 10),
    )
    session.add(attempt)
    session.flush()
    for slot, question in enumerate(edition.questions):
        if question.id in answers:
            write(attempt, slot, answers[question.id], marks[slot], seconds)
    session.flush()
    return attempt.id


def write(attempt, slot, fields, share, seconds):
    """Let one answer count, and stand in the journal."""
    at = LONG_AGO + timedelta(seconds=(slot + 1) * seconds)
    here = {"attempt_id": attempt.id, "slot": slot, "fields": fields, "device": "d", "seq": 1}
    marked = {"earned": share.numerator, "possible": share.denominator}
    session.execute(insert(Answer).values(**here, **marked, revision=1, at=at))
    arrived = {"received_at": at, "standing": Standing.COUNTS, "revision": 1}
    names = {"event_id": f"{attempt.id}-{slot}", "digest": "", "base": 0}
    session.execute(insert(AnswerEvent).values(**here, **arrived, **names))
