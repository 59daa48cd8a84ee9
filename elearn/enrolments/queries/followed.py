"""What somebody follows."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, func, select

from elearn.accounts.access import SignedIn
from elearn.courses.models import Activity, Course
from elearn.db import rows
from elearn.domain.progress import petals
from elearn.enrolments.models import Awaited, Completion, CourseCompletion, Enrolment


@dataclass(frozen=True)
class Followed:
    """A course on somebody's home page."""

    slug: str
    title: str
    cover: dict[str, str]
    done: int
    total: int
    deadline: date | None
    resume_slug: str | None
    resume_title: str | None
    resume_place: str
    resume_at: datetime | None
    completed_at: datetime | None
    is_admitted: bool
    awaited: int  # quizzes that a person has still to mark

    @property
    def petals(self) -> int:
        """How much of its star is inked."""
        return petals(self.done, self.total)


STEPS = (
    select(func.count())
    .where(Activity.course_id == Course.id, Activity.removed_at.is_(None))
    .correlate(Course)
    .scalar_subquery()
)
DONE = (
    select(func.count())
    .select_from(Completion)
    .join(Activity, Completion.activity_id == Activity.id)
    .where(Completion.enrolment_id == Enrolment.id, Activity.removed_at.is_(None))
    .correlate(Enrolment)
    .scalar_subquery()
)
AWAITED = (
    select(func.count())
    .select_from(Awaited)
    .join(Activity, Awaited.activity_id == Activity.id)
    .where(Awaited.enrolment_id == Enrolment.id, Activity.removed_at.is_(None))
    .correlate(Enrolment)
    .scalar_subquery()
)
RESUME = Activity.__table__.alias("resume")
FOLLOWED = (
    select(
        Course.slug,
        Course.title,
        Course.about["cover"],
        DONE,
        STEPS,
        Enrolment.deadline,
        RESUME.c.slug,
        RESUME.c.title,
        Enrolment.resume_place,
        Enrolment.resume_at,
        CourseCompletion.at,
        Enrolment.admitted_at.is_not(None),
        AWAITED,
    )
    .join(Course, Enrolment.course_id == Course.id)
    .outerjoin(RESUME, (RESUME.c.id == Enrolment.resume_id) & RESUME.c.removed_at.is_(None))
    .outerjoin(CourseCompletion, CourseCompletion.enrolment_id == Enrolment.id)
    .where(Enrolment.learner_id == bindparam("learner_id"), Enrolment.ended_at.is_(None))
    .order_by(func.coalesce(Enrolment.resume_at, Enrolment.at).desc(), Enrolment.id)
)


def followed(learner: SignedIn) -> list[Followed]:
    """Return what somebody follows, what they touched last first."""
    return [Followed(*row) for row in rows(FOLLOWED, {"learner_id": learner.id})]
