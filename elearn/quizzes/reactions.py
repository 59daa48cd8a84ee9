"""What quizzes do when something happens elsewhere."""

from datetime import datetime

from sqlalchemy import select

from elearn.courses.models import Activity, ActivityKind
from elearn.db import session
from elearn.domain.coursefile.draft import QuizDraft
from elearn.domain.coursefile.quiz_settings import said_of
from elearn.events import CourseWritten, LearnerCameBack
from elearn.ports import Services
from elearn.quizzes.models import Quiz, QuizEdition
from elearn.quizzes.operations import count_ended
from elearn.quizzes.operations.bank import note_uses


def keep_questions(fact: CourseWritten, services: Services) -> None:
    """Give every quiz of a course that was written the edition that it has now."""
    here = {"course_id": fact.course_id, "kind": ActivityKind.QUIZ}
    activities = session.scalars(select(Activity).filter_by(**here)).all()
    by_slug = {activity.slug: activity for activity in activities}
    for module in fact.draft.modules:
        for draft in module.activities:
            if isinstance(draft, QuizDraft):
                keep_edition(by_slug[draft.slug], draft, fact.at)


def count_quizzes(fact: LearnerCameBack, services: Services) -> None:
    """Let the attempts that ended while a learner was away count in their courses."""
    count_ended(fact.learner_id, fact.at)


def keep_edition(activity: Activity, draft: QuizDraft, now: datetime) -> None:
    """Add an edition if anything changed; attempts keep the one that they saw."""
    quiz = session.scalars(select(Quiz).filter_by(activity_id=activity.id)).one_or_none()
    if quiz is None:
        quiz = Quiz(activity_id=activity.id)
        session.add(quiz)
        session.flush()
    document = quiz_document(draft)
    if quiz.edition and quiz.edition.document == document:
        return
    number = quiz.edition.number + 1 if quiz.edition else 1
    edition = QuizEdition(quiz_id=quiz.id, number=number, document=document, at=now)
    session.add(edition)
    session.flush()
    quiz.edition_id = edition.id
    session.flush()
    session.refresh(quiz)
    note_uses(quiz, draft.questions)


def quiz_document(draft: QuizDraft) -> dict[str, object]:
    """Return the stored form of a quiz: its settings and its questions."""
    return {
        "minutes": draft.minutes,
        "pass": draft.pass_mark,
        "attempts": draft.attempts,
        "wait": draft.wait,
        "grade": draft.grade,
        "time_limit": draft.time_limit,
        "draw": draft.draw,
        "shuffle": draft.shuffle,
        "final": draft.final,
        "bands": [{"from": band.start, "text": band.text} for band in draft.bands],
        **said_of(draft),
        "questions": [dict(question) for question in draft.questions],
    }
