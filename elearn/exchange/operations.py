"""Take courses in and give them out."""

from datetime import datetime

from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.courses.models import Activity, Course
from elearn.courses.operations import draft_of, found, write
from elearn.db import session
from elearn.domain.coursefile.draft import CourseDraft, QuizDraft
from elearn.domain.coursefile.folder import write as files_of
from elearn.ports import Storage
from elearn.quizzes.models import Quiz, QuizEdition
from elearn.quizzes.queries import draft_of_quiz


def take_in(draft: CourseDraft, by: Person, storage: Storage, now: datetime) -> Course:
    """Make the course of this slug say what the draft says; a new one is run by `by`."""
    course = session.scalars(select(Course).filter_by(slug=draft.slug)).one_or_none()
    course = course or found(draft.slug, draft.title, by, now)
    write(course, draft, storage, now)
    return course


def give_out(course: Course, storage: Storage) -> dict[str, bytes]:
    """Return the course's folder: what was imported unchanged comes back byte for byte."""
    return files_of(draft_of(course, storage, quizzes_of(course)))


def quizzes_of(course: Course) -> dict[int, QuizDraft]:
    """Return the quizzes of a course by the id of their activity."""
    rows = session.execute(
        select(Activity, QuizEdition)
        .join(Quiz, Quiz.activity_id == Activity.id)
        .outerjoin(QuizEdition, Quiz.edition_id == QuizEdition.id)
        .where(Activity.course_id == course.id)
    )
    return {activity.id: draft_of_quiz(activity, edition) for activity, edition in rows}
