"""An attempt while it is being taken."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from sqlalchemy import Text, bindparam, cast, select

from elearn.courses.models import Activity, Course
from elearn.domain.quiz import Paper, Question
from elearn.domain.quiz.attempts import Overdue, Rules, Timing, timing
from elearn.domain.quiz.behaviours import Behaviour, suited
from elearn.domain.quiz.review import Item, Moment
from elearn.domain.quiz.times import unturned
from elearn.domain.quiz.variants import may_vary
from elearn.enrolments.models import Enrolment
from elearn.ports import Clock, Uptime
from elearn.quizzes.models import Attempt, Quiz, QuizEdition
from elearn.quizzes.queries.papers import paper_of, said_in


@dataclass(frozen=True)
class Underway:
    """All that the pages of an attempt need to know of it; the answers come apart."""

    id: int
    layout: str  # as it is stored
    edition_id: int
    digest: str  # of what the edition says
    started_at: datetime
    deadline: datetime | None
    finished_at: datetime | None
    boot: str
    uptime: int
    quiz_slug: str
    quiz_title: str
    course_slug: str
    grace: int  # seconds

    @cached_property
    def paper(self) -> Paper:
        """What this attempt shows."""
        return paper_of(self.layout)

    def question(self, slot: int) -> Question:
        """Return the question in a slot; a slot that was not asked is a `BadAnswer`."""
        _rules, questions = said_in(self.edition_id, self.digest)
        return self.paper.question(questions, slot)

    @property
    def rules(self) -> Rules:
        """The settings under which the attempt began."""
        return said_in(self.edition_id, self.digest)[0]

    def behaviour(self, slot: int) -> Behaviour:
        """Return how the question in a slot behaves."""
        return suited(self.rules.behaviour, self.question(slot))

    def may_vary(self, slot: int) -> bool:
        """Whether the learner may ask for another question like the one in a slot."""
        rules, questions = said_in(self.edition_id, self.digest)
        return may_vary(self.paper, questions, slot, rules)

    @property
    def shows_verdicts(self) -> bool:
        """Whether the learner sees right and wrong as soon as the attempt is finished."""
        return self.rules.review.at(Moment.AFTER) >= {Item.ANSWER, Item.VERDICT}

    @property
    def ends_uncounted(self) -> bool:
        """Whether it does not count unless the learner finishes it in time."""
        return self.rules.overdue is not Overdue.SUBMIT

    def is_over(self, now: datetime) -> bool:
        """Whether no answer counts any more."""
        return timing(now, self.deadline, timedelta(seconds=self.grace)) is Timing.LATE

    def is_lost(self, now: datetime) -> bool:
        """Whether it is too late to finish it, so that it does not count."""
        late = timing(now, self.deadline, self.rules.patience) is Timing.LATE
        return self.ends_uncounted and late

    def moment(self, clock: Clock) -> datetime:
        """Return the present moment for this attempt: never earlier than its own course of time."""
        ran = clock.uptime().since(Uptime(self.boot, self.uptime))
        return unturned(clock.now(), self.started_at, ran)


# What a learner takes in a course that she still follows.
UNDERWAY = (
    select(
        Attempt.id,
        cast(Attempt.layout, Text),
        QuizEdition.id,
        QuizEdition.digest,
        Attempt.started_at,
        Attempt.deadline,
        Attempt.finished_at,
        Attempt.boot,
        Attempt.uptime,
        Activity.slug,
        Activity.title,
        Course.slug,
        Attempt.grace,
    )
    .join(QuizEdition, Attempt.edition_id == QuizEdition.id)
    .join(Quiz, Attempt.quiz_id == Quiz.id)
    .join(Activity, Quiz.activity_id == Activity.id)
    .join(Course, Activity.course_id == Course.id)
    .join(
        Enrolment,
        (Enrolment.course_id == Course.id) & (Enrolment.learner_id == Attempt.learner_id),
    )
    .where(
        Attempt.id == bindparam("attempt_id"),
        Attempt.learner_id == bindparam("learner_id"),
        Enrolment.admitted_at.is_not(None),
        Enrolment.ended_at.is_(None),
    )
)
