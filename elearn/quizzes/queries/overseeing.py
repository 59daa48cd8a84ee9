"""Quizzes and attempts, as trainers look at them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import func, select

from elearn.courses.models import Activity
from elearn.db import session
from elearn.domain.quiz import Question
from elearn.domain.quiz.journal import Standing
from elearn.domain.quiz.paper import Slot
from elearn.enrolments.models import Enrolment
from elearn.quizzes.kinds import KINDS
from elearn.quizzes.models import AnswerEvent, Attempt, Quiz, QuizEdition
from elearn.quizzes.queries.reviewed import in_words


def question_counts(course_id: int) -> Mapping[str, int]:
    """Return how many questions each quiz of a course has, by the name of the quiz."""
    rows = session.execute(
        select(Activity.slug, QuizEdition.document)
        .join(Quiz, Quiz.activity_id == Activity.id)
        .join(QuizEdition, Quiz.edition_id == QuizEdition.id)
        .where(Activity.course_id == course_id, Activity.removed_at.is_(None))
    )
    return {slug: len(document["questions"]) for slug, document in rows}


@dataclass(frozen=True)
class Tried:
    """One attempt in a list."""

    id: int
    slug: str  # of the quiz
    quiz: str
    number: int
    started_at: datetime
    finished_at: datetime | None
    score: Fraction | None
    passed: bool | None
    late: int
    stale: int
    is_abandoned: bool
    waits: int


def attempts_of(enrolment: Enrolment) -> list[Tried]:
    """Return all attempts of a learner in a course, the last one first."""
    attempts = (
        select(Attempt, Activity.slug, Activity.title)
        .join(Quiz, Attempt.quiz_id == Quiz.id)
        .join(Activity, Quiz.activity_id == Activity.id)
        .where(
            Activity.course_id == enrolment.course_id,
            Attempt.learner_id == enrolment.learner_id,
        )
        .order_by(Attempt.started_at.desc(), Attempt.id.desc())
    )
    rows = session.execute(attempts).all()
    counts = standings([attempt.id for attempt, _slug, _title in rows])
    return [
        Tried(
            attempt.id,
            slug,
            title,
            attempt.number,
            attempt.started_at,
            attempt.finished_at,
            attempt.score,
            attempt.passed,
            counts.get((attempt.id, Standing.LATE), 0),
            counts.get((attempt.id, Standing.STALE), 0),
            attempt.abandoned_at is not None,
            attempt.waits,
        )
        for attempt, slug, title in rows
    ]


def standings(attempts: list[int]) -> dict[tuple[int, Standing], int]:
    """Return how many answers of each attempt stand how."""
    rows = session.execute(
        select(AnswerEvent.attempt_id, AnswerEvent.standing, func.count())
        .where(AnswerEvent.attempt_id.in_(attempts))
        .group_by(AnswerEvent.attempt_id, AnswerEvent.standing)
    )
    return {(attempt, standing): number for attempt, standing, number in rows}


@dataclass(frozen=True)
class Entry:
    """One line of the journal, with the answer in words."""

    receipt: int
    place: int | None  # of the question; empty where the attempt was ended
    words: tuple[str, ...]
    of_options: bool  # the words are those of options, Markdown
    device: str
    sequence: int
    device_time: datetime | None
    received_at: datetime
    standing: Standing
    revision: int
    checked: bool


@dataclass(frozen=True)
class Overview:
    """An attempt, answer by answer, and how each came about."""

    attempt: Attempt
    journal: list[Entry]

    @property
    def late(self) -> int:
        """How many answers came after the close."""
        return sum(entry.standing is Standing.LATE for entry in self.journal)

    @property
    def stale(self) -> int:
        """How many answers were made on one that had been changed elsewhere."""
        return sum(entry.standing is Standing.STALE for entry in self.journal)


def overview(attempt: Attempt) -> Overview:
    """Return the journal of an attempt, as it arrived."""
    asked = [asked_for(attempt, slot) for slot in attempt.paper.slots]
    events = select(AnswerEvent).filter_by(attempt_id=attempt.id).order_by(AnswerEvent.id)
    return Overview(attempt, [entry(attempt, one, asked) for one in session.scalars(events)])


def entry(attempt: Attempt, event: AnswerEvent, questions: list[Question]) -> Entry:
    """Return one line of the journal."""
    words = () if event.slot is None else in_words(questions[event.slot], event.fields)
    return Entry(
        event.id,
        None if event.slot is None else attempt.paper.place(event.slot) + 1,
        words,
        event.slot is not None and bool(questions[event.slot].option_texts),
        event.device,
        event.seq,
        event.device_time,
        event.received_at,
        event.standing,
        event.revision,
        event.checked,
    )


def asked_for(attempt: Attempt, slot: Slot) -> Question:
    """Return the question of a slot, by the edition that the attempt was served."""
    document = attempt.edition.document["questions"][slot.question]
    return KINDS[document["kind"]].from_document(document).with_values(slot.values)
