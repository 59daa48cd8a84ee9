"""Whether somebody is in a course, and where they go on."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from elearn.accounts.access import SignedIn
from elearn.db import session
from elearn.enrolments.models import CourseCompletion, Enrolment
from elearn.enrolments.queries.outline import Outline


def standing(person: SignedIn | None, course_id: int) -> str:
    """Return `follows`, `waits`, or nothing for somebody who is not in the course."""
    if person is None:
        return ""
    admitted = select(Enrolment.admitted_at.is_not(None)).where(
        Enrolment.learner_id == person.id,
        Enrolment.course_id == course_id,
        Enrolment.ended_at.is_(None),
    )
    return {None: "", False: "waits", True: "follows"}[session.scalar(admitted)]


@dataclass(frozen=True)
class Resume:
    """Where to go on: a step and a place in it."""

    slug: str
    title: str
    is_quiz: bool
    place: str


def resume(stopped: str | None, place: str, outline: Outline) -> Resume | None:
    """Return the step where the learner stopped, else the first open one; None when all is done.

    `stopped` is the step's slug, `place` a place in it.
    """
    line = next((line for line in outline.lines if line.slug == stopped), None)
    # Nobody stops in a quiz that is over.
    if line is None or (line.is_quiz and (line.is_done or line.is_awaited)):
        line = outline.next
    if line is None:
        return None
    return Resume(line.slug, line.title, line.is_quiz, place if line.slug == stopped else "")


def completed_at(enrolment: Enrolment) -> datetime | None:
    """Return when the course was complete for this learner."""
    done = select(CourseCompletion.at).where(CourseCompletion.enrolment_id == enrolment.id)
    return session.scalar(done)
