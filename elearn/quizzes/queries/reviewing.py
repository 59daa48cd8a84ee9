"""A finished attempt, as far as its quiz lets it be looked at."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from elearn.accounts.access import Actor
from elearn.domain.quiz import Files, Question
from elearn.domain.quiz.attempts import Rules
from elearn.domain.quiz.review import EVERYTHING, Item, Items, moment_of
from elearn.quizzes.models import Attempt
from elearn.quizzes.queries.asked import asked_in
from elearn.quizzes.queries.exceptions import rules_for
from elearn.quizzes.queries.files import files_of, named
from elearn.quizzes.queries.marks import newest_of
from elearn.quizzes.queries.results import Tries, tries
from elearn.quizzes.queries.reviewed import Answered, Reviewed, Withheld, reviewed


@dataclass(frozen=True)
class Review:
    """A finished attempt, without what is not shown now."""

    attempt: Attempt
    reviewed: list[Reviewed | Withheld]
    points: Fraction | None  # none: the marks are not shown
    possible: int
    pass_points: Fraction | None
    passed: bool | None
    band: str
    on_pass: str
    tries: Tries
    shown: Items
    waiting_points: int = 0  # that a person has still to give or to refuse

    @property
    def is_open(self) -> bool:
        """Whether anything of it is shown."""
        return bool(self.shown)


def review(attempt: Attempt, learner: Actor, now: datetime) -> Review:
    """Return what a learner may see now of a finished attempt, by today's rule of the quiz."""
    rules = rules_for(rules_today(attempt), attempt.quiz_id, learner.id)
    moment = moment_of(attempt.finished_at, rules.closes, now)
    return looked_at(attempt, tries(attempt.quiz, learner, now), rules.review.at(moment))


def whole_review(attempt: Attempt, now: datetime) -> Review:
    """Return all that there is to see of an attempt, as trainers see it."""
    return looked_at(attempt, tries(attempt.quiz, attempt.learner, now), EVERYTHING)


def rules_today(attempt: Attempt) -> Rules:
    """Return the rules of the quiz as they are now: a trainer may close a review at once."""
    return (attempt.quiz.edition or attempt.edition).rules


def looked_at(attempt: Attempt, so_far: Tries, shown: Items) -> Review:
    """Return an attempt, question by question, by the edition that was served."""
    paper, rules = attempt.paper, attempt.edition.rules
    questions = asked_in(attempt)
    asked = {slot: questions[slot] for slot in paper.live}
    answers = answers_in(attempt, questions)
    possible = sum(question.worth for question in asked.values())
    score = attempt.score or Fraction()
    shows_marks, is_marked = Item.MARKS in shown, attempt.score is not None and not attempt.waits
    return Review(
        attempt=attempt,
        reviewed=[
            reviewed(paper, slot, question, answers.get(slot, Answered()), shown)
            for slot, question in asked.items()
            if Item.ANSWER in shown
        ],
        points=score * possible if shows_marks and attempt.score is not None else None,
        possible=possible,
        pass_points=None if rules.pass_mark is None else rules.pass_mark * possible,
        passed=attempt.passed if shows_marks else None,
        band=rules.band(score) if Item.BAND in shown and is_marked else "",
        on_pass=rules.on_pass if shows_marks and attempt.passed else "",
        tries=so_far,
        shown=shown,
        waiting_points=sum(asked[slot].worth for slot in waiting_in(attempt)),
    )


def waiting_in(attempt: Attempt) -> list[int]:
    """Return the slots that a person has still to mark."""
    if not attempt.waits:
        return []
    live = attempt.paper.live
    return [each.slot for each in attempt.answers if each.earned is None and each.slot in live]


def answers_in(attempt: Attempt, questions: Sequence[Question]) -> dict[int, Answered]:
    """Return what was answered, with what people gave for it and the files, by slot."""
    given = newest_of(attempt) if any(question.by_hand for question in questions) else {}
    has_files = any(isinstance(question, Files) for question in questions)
    files = files_of(attempt.id) if has_files else []
    return {
        answer.slot: Answered(
            tuple(answer.fields),
            given.get(answer.id),
            named(files, answer.slot, answer.fields),
        )
        for answer in attempt.answers
    }
