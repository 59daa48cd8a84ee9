"""Edit a course that holds quizzes: the whole draft out, one change, the whole draft in."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import select

from elearn.courses.models import Activity, Course
from elearn.courses.operations import draft_of, write
from elearn.db import session
from elearn.domain.coursefile.draft import CourseDraft, QuizDraft
from elearn.ports import Storage
from elearn.quizzes.models import Quiz, QuizEdition
from elearn.quizzes.queries import draft_of_quiz

Change = Callable[[CourseDraft], CourseDraft]


def draft_to_edit(course: Course, storage: Storage) -> CourseDraft:
    """Return all that a course says now."""
    return draft_of(course, storage, quizzes_of(course))


def revise(course: Course, change: Change, storage: Storage, now: datetime) -> CourseDraft:
    """Make the course say what `change` makes of it; that may be incomplete."""
    draft = change(draft_to_edit(course, storage))
    write(course, draft, storage, now)
    return draft


def quizzes_of(course: Course) -> dict[int, QuizDraft]:
    """Return the quizzes of a course by the id of their activity."""
    rows = session.execute(
        select(Activity, QuizEdition)
        .join(Quiz, Quiz.activity_id == Activity.id)
        .outerjoin(QuizEdition, Quiz.edition_id == QuizEdition.id)
        .where(Activity.course_id == course.id)
    )
    return {activity.id: draft_of_quiz(activity, edition) for activity, edition in rows}


def question_ids(quiz: Quiz) -> set[str]:
    """Return every id that a question of this quiz has or had: none is given twice."""
    editions = session.scalars(select(QuizEdition.document).filter_by(quiz_id=quiz.id))
    return {question["id"] for document in editions for question in document["questions"]}
