"""How attempts went, as pages show it."""

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from sqlalchemy import select

from elearn.accounts.access import Actor
from elearn.db import session
from elearn.domain.quiz import Files, Mark, Question, is_answered
from elearn.domain.quiz.attempts import NextTry, grade, next_try
from elearn.domain.quiz.question import NONE
from elearn.quizzes.models import Attempt, Quiz
from elearn.quizzes.queries.asked import asked_in
from elearn.quizzes.queries.files import SentFile, files_of, named
from elearn.quizzes.queries.marks import Given, newest_of


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


def tries(quiz: Quiz, learner: Actor, now: datetime) -> Tries:
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
class Reviewed:
    """One question of a finished attempt, with everything that may be said of it now."""

    place: int
    question: Question
    fields: tuple[str, ...]
    order: tuple[int, ...]  # of the options, as they were shown
    mark: Mark
    told: tuple[str, ...]
    marking: Given | None = None  # by a person
    files: tuple[SentFile, ...] = ()

    @property
    def verdict(self) -> str:
        """Right, partly right, wrong, left empty; still to be marked, or nothing of all that."""
        if not self.question.counts:
            return "noted"
        if not is_answered(self.fields):
            return "empty"
        if self.question.by_hand and self.marking is None:
            return "waits"
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

    @property
    def waiting_points(self) -> int:
        """How many points a person has still to give or to refuse."""
        return sum(each.question.worth for each in self.reviewed if each.verdict == "waits")


def has_files(questions: list[Question]) -> bool:
    """Whether any of these asks for files."""
    return any(isinstance(question, Files) for question in questions)


def review(attempt: Attempt, learner: Actor, now: datetime) -> Review:
    """Return a finished attempt, question by question, by the edition that was served."""
    paper, rules = attempt.paper, attempt.edition.rules
    answers = {answer.slot: answer for answer in attempt.answers}
    questions = asked_in(attempt)
    given = newest_of(attempt) if any(question.by_hand for question in questions) else {}
    files = files_of(attempt.id) if has_files(questions) else []
    reviewed = []
    for number, slot in enumerate(paper.slots):
        question = questions[number]
        fields = tuple(answers[number].fields) if number in answers else ()
        marking = given.get(answers[number].id) if number in answers else None
        mark = question.mark(fields) if is_answered(fields) else NONE
        reviewed.append(
            Reviewed(
                number,
                question,
                fields,
                tuple(place for _, place in slot.options),
                Mark(marking.share) if marking else mark,
                question.feedback_on(fields),
                marking and marking.by(question),
                named(files, number, fields),
            )
        )
    possible = sum(each.question.worth for each in reviewed)
    score = attempt.score or Fraction()
    return Review(
        attempt,
        reviewed,
        score * possible,
        possible,
        None if rules.pass_mark is None else rules.pass_mark * possible,
        "" if attempt.waits else rules.band(score),
        tries(attempt.quiz, learner, now),
    )
