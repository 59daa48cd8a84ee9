"""What learners do with courses."""

from datetime import datetime
from fractions import Fraction

from sqlalchemy import delete, select

from elearn.accounts.access import Actor
from elearn.accounts.models import Suspension
from elearn.courses.models import Activity, ActivityKind, Course
from elearn.db import session
from elearn.domain.progress import Step, is_complete
from elearn.enrolments.models import Awaited, Completion, CourseCompletion, Enrolment
from elearn.events import CourseCompleted, LearnerCameBack, announce


def enrol(learner: Actor, course: Course, now: datetime) -> Enrolment:
    """Return the learner's enrolment: a new one, the old one taken up again, or the same."""
    here = {"course_id": course.id, "learner_id": learner.id}
    enrolment = session.scalars(select(Enrolment).filter_by(**here)).one_or_none()
    if not enrolment:
        enrolment = Enrolment(**here, at=now)
        session.add(enrolment)
    had_left, enrolment.ended_at = enrolment.ended_at is not None, None
    if course.enrolment != "approval":
        enrolment.admitted_at = enrolment.admitted_at or now
    session.flush()
    if had_left:
        announce(LearnerCameBack(learner.id, at=now))
    return enrolment


def is_away(enrolment: Enrolment) -> bool:
    """Whether the learner has left the course, or the account is closed: nothing completes then."""
    if enrolment.ended_at is None:
        closed = select(Suspension.id).filter_by(person_id=enrolment.learner_id)
        return session.scalar(closed) is not None
    # Whoever comes back at this moment waits for us, or we for them: one of us counts it.
    session.refresh(enrolment, with_for_update=True)
    return enrolment.ended_at is not None


def admit(enrolment: Enrolment, by: Actor, now: datetime) -> None:
    """Let somebody who asked begin; the first admission stands."""
    if not enrolment.admitted_at:
        enrolment.admitted_at, enrolment.admitted_by_id = now, by.id


def leave(enrolment: Enrolment, now: datetime) -> None:
    """End an enrolment; what was done in it stays."""
    enrolment.ended_at = enrolment.ended_at or now


def stop_at(enrolment: Enrolment, activity: Activity, place: str, now: datetime) -> None:
    """Remember where the learner stopped, on whatever device."""
    enrolment.resume_id, enrolment.resume_place, enrolment.resume_at = (
        activity.id,
        place,
        now,
    )


def await_mark(enrolment: Enrolment, activity: Activity, now: datetime) -> None:
    """Remember that the learner waits for a mark, since the first time."""
    here = {"enrolment_id": enrolment.id, "activity_id": activity.id}
    if not session.scalars(select(Awaited.id).filter_by(**here)).first():
        session.add(Awaited(**here, at=now))
        session.flush()


def stop_waiting(enrolment: Enrolment, activity: Activity) -> None:
    """Forget that the learner waited for a mark."""
    here = {"enrolment_id": enrolment.id, "activity_id": activity.id}
    session.execute(delete(Awaited).filter_by(**here))


def complete(
    enrolment: Enrolment, activity: Activity, now: datetime, score: Fraction = Fraction(1)
) -> None:
    """Count an activity as done, once; a better score replaces a worse one.

    The last one that the course's rule asks for announces `CourseCompleted`.
    """
    earned, possible = score.as_integer_ratio()
    here = {"enrolment_id": enrolment.id, "activity_id": activity.id}
    done = session.scalars(select(Completion).filter_by(**here)).one_or_none()
    if not done:
        done = Completion(
            **here, edition=activity.edition, at=now, earned=earned, possible=possible
        )
        session.add(done)
    elif score > done.score:
        done.earned, done.possible = earned, possible
    session.flush()
    complete_course(enrolment, now)


def complete_course(enrolment: Enrolment, now: datetime) -> None:
    """Close the course if its rule is met; a closed one stays closed."""
    if session.scalars(select(CourseCompletion.id).filter_by(enrolment_id=enrolment.id)).first():
        return
    rows = steps_of(enrolment)
    course = session.get_one(Course, enrolment.course_id)
    steps = [Step(kind.value, is_done=score is not None) for kind, _, score in rows]
    if not is_complete(steps, course.about.get("completion", {})):
        return
    finals = [score for _, is_final, score in rows if is_final and score is not None]
    result = sum(finals, Fraction()) / len(finals) if finals else Fraction(1)
    earned, possible = result.as_integer_ratio()
    session.add(
        CourseCompletion(
            enrolment_id=enrolment.id,
            edition=course.edition,
            at=now,
            earned=earned,
            possible=possible,
        )
    )
    session.flush()
    announce(CourseCompleted(enrolment.id, at=now))


def steps_of(enrolment: Enrolment) -> list[tuple[ActivityKind, bool, Fraction | None]]:
    """Return the kind, whether it is the final quiz, and the score of each step."""
    done = Completion.activity_id == Activity.id
    rows = session.execute(
        select(Activity.kind, Activity.is_final, Completion.earned, Completion.possible)
        .outerjoin(Completion, done & (Completion.enrolment_id == enrolment.id))
        .where(Activity.course_id == enrolment.course_id, Activity.removed_at.is_(None))
    )
    return [
        (kind, is_final, None if earned is None else Fraction(earned, possible))
        for kind, is_final, earned, possible in rows
    ]
