"""Quizzes and attempts, as pages show them."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.courses.models import Activity
from elearn.db import session
from elearn.domain.coursefile.draft import BandDraft, QuizDraft
from elearn.domain.quiz import Asked, Mark, Question, is_answered
from elearn.domain.quiz.attempts import NextTry, grade, next_try
from elearn.domain.quiz.question import NONE
from elearn.quizzes.kinds import KINDS
from elearn.quizzes.models import Answer, Attempt, Quiz, QuizEdition


@dataclass(frozen=True)
class Tries:
    """A learner's attempts at a quiz, and whether another may begin."""

    attempts: tuple[Attempt, ...]
    running: Attempt | None
    turn: NextTry
    grade: Fraction | None

    @property
    def passed(self) -> bool:
        """Whether any of them passed."""
        return any(attempt.passed for attempt in self.attempts)


def tries(quiz: Quiz, learner: Person, now: datetime) -> Tries:
    """Return how a learner has fared with a quiz."""
    mine = select(Attempt).filter_by(quiz_id=quiz.id, learner_id=learner.id)
    attempts = tuple(session.scalars(mine.order_by(Attempt.number)))
    finished = [attempt for attempt in attempts if attempt.finished_at]
    running = next((attempt for attempt in attempts if not attempt.finished_at), None)
    # A quiz that is still being written asks nothing yet.
    if quiz.edition is None or not quiz.edition.document["questions"]:
        return Tries(attempts, running, NextTry(may_start=False, left=0), None)
    rules = quiz.edition.rules
    turn = next_try(
        rules, [attempt.finished_at for attempt in finished if attempt.finished_at], now
    )
    scores = [attempt.score for attempt in finished if attempt.score is not None]
    return Tries(tuple(finished), running, turn, grade(scores, rules.grade) if scores else None)


@dataclass(frozen=True)
class Place:
    """One question on the map of an attempt."""

    slot: int
    done: bool
    arrived_at: datetime | None

    @property
    def number(self) -> int:
        """What people call it."""
        return self.slot + 1


def places(attempt: Attempt) -> list[Place]:
    """Return every slot of an attempt, and whether an answer for it has arrived."""
    answers = {answer.slot: answer for answer in attempt.answers}
    return [
        Place(
            slot,
            slot in answers and is_answered(answers[slot].fields),
            answers[slot].at if slot in answers else None,
        )
        for slot in range(len(attempt.paper.slots))
    ]


def first_open(attempt: Attempt) -> int:
    """Return the first slot that waits for an answer, or the last one."""
    waiting = [place.slot for place in places(attempt) if not place.done]
    return waiting[0] if waiting else len(attempt.paper.slots) - 1


def question(attempt: Attempt, slot: int) -> Question:
    """Return the question in a slot; a slot that was not asked is a `BadAnswer`."""
    document = attempt.edition.document["questions"][attempt.paper.slot(slot).question]
    return KINDS[document["kind"]].from_document(document)


@dataclass(frozen=True)
class Sheet:
    """All that the page of one question shows."""

    attempt: Attempt
    slot: int
    asked: Asked
    answer: Answer | None
    picked: frozenset[str]
    map: list[Place]
    seconds_left: int | None

    @property
    def written(self) -> str:
        """The text that was typed."""
        return self.answer.fields[0] if self.answer and self.answer.fields else ""


def sheet(attempt: Attempt, slot: int, now: datetime) -> Sheet:
    """Return the page of one question, or raise `BadAnswer` for a slot that is not on the paper."""
    asked_for = question(attempt, slot)
    paper = attempt.paper
    answer = next((each for each in attempt.answers if each.slot == slot), None)
    left = attempt.deadline - now if attempt.deadline else None
    return Sheet(
        attempt,
        slot,
        paper.asked(asked_for, slot),
        answer,
        frozenset(paper.shown(slot, answer.fields)) if answer else frozenset(),
        places(attempt),
        None if left is None else max(0, int(left.total_seconds())),
    )


@dataclass(frozen=True)
class Reviewed:
    """One question of a finished attempt, with everything that may be said of it now."""

    place: int
    question: Question
    fields: tuple[str, ...]
    order: tuple[int, ...]  # of the options, as they were shown
    mark: Mark
    told: tuple[str, ...]

    @property
    def verdict(self) -> str:
        """Right, partly right, wrong, or left empty."""
        if not is_answered(self.fields):
            return "empty"
        if self.mark.share == 0:
            return "miss"
        return "right" if self.mark.is_full else "partly"


@dataclass(frozen=True)
class Review:
    """A finished attempt."""

    attempt: Attempt
    reviewed: list[Reviewed]
    points: Fraction
    possible: int
    pass_points: Fraction | None
    band: str
    tries: Tries


def review(attempt: Attempt, learner: Person, now: datetime) -> Review:
    """Return a finished attempt, question by question, by the edition that was served."""
    edition, paper = attempt.edition, attempt.paper
    questions, rules = edition.questions, edition.rules
    answers = {answer.slot: answer for answer in attempt.answers}
    reviewed = []
    for number, slot in enumerate(paper.slots):
        asked_for = questions[slot.question]
        fields = tuple(answers[number].fields) if number in answers else ()
        mark = asked_for.mark(fields) if is_answered(fields) else NONE
        order = tuple(place for _, place in slot.options)
        told = asked_for.feedback_on(fields)
        reviewed.append(Reviewed(number, asked_for, fields, order, mark, told))
    possible = sum(each.points for each in questions)
    score = attempt.score or Fraction()
    return Review(
        attempt,
        reviewed,
        score * possible,
        possible,
        None if rules.pass_mark is None else rules.pass_mark * possible,
        rules.band(score),
        tries(attempt.quiz, learner, now),
    )


def draft_of_quiz(activity: Activity, edition: QuizEdition | None) -> QuizDraft:
    """Return a quiz as its file says it."""
    document = edition.document if edition else {}
    return QuizDraft(
        slug=activity.slug,
        title=activity.title,
        minutes=document.get("minutes"),
        pass_mark=document.get("pass"),
        attempts=document.get("attempts"),
        wait=document.get("wait", 0),
        grade=document.get("grade", "highest"),
        time_limit=document.get("time_limit"),
        shuffle=document.get("shuffle", True),
        final=document.get("final", False),
        bands=tuple(BandDraft(band["from"], band["text"]) for band in document.get("bands", ())),
        questions=tuple(document.get("questions", ())),
    )
