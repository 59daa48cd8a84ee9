"""Take courses in and give them out."""

from datetime import datetime

from sqlalchemy import select

from elearn.accounts.models import Person
from elearn.courses.models import Course
from elearn.courses.operations import found, write
from elearn.db import session
from elearn.domain.coursefile.draft import CourseDraft, Fault
from elearn.domain.coursefile.folder import check
from elearn.domain.coursefile.folder import write as files_of
from elearn.ports import Storage
from elearn.quizzes.operations.editing import draft_to_edit


def take_in(draft: CourseDraft, by: Person, storage: Storage, now: datetime) -> Course:
    """Make the course of this slug say what the draft says; a new one is run by `by`."""
    course = session.scalars(select(Course).filter_by(slug=draft.slug)).one_or_none()
    course = course or found(draft.slug, draft.title, by, now)
    write(course, draft, storage, now)
    return course


def give_out(course: Course, storage: Storage) -> dict[str, bytes]:
    """Return the course's folder: what was imported unchanged comes back byte for byte."""
    return files_of(draft_to_edit(course, storage))


# A course may lack these while it is written, and not once learners see it.
NOT_BEFORE_PUBLISHING = {"empty_lesson", "empty_module", "no_modules"}


def faults_of(course: Course, storage: Storage) -> tuple[Fault, ...]:
    """Return what is wrong with a course as it stands, what only might be better included."""
    return check(give_out(course, storage), course.slug)


def forbids_publishing(fault: Fault) -> bool:
    """Whether learners may not see the course before this is mended."""
    return not fault.is_warning or fault.code in NOT_BEFORE_PUBLISHING
