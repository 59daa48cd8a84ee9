"""What a course says of itself on its own page."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select

from elearn.courses.models import Course
from elearn.db import rows


@dataclass(frozen=True)
class CourseFacts:
    """A course without its steps."""

    slug: str
    title: str
    summary: str
    language: str
    level: str
    minutes: int
    hours: int
    lessons: int
    bytes: int
    certificate: bool
    about: dict[str, Any]
    content_hash: str


FACTS = select(
    Course.slug,
    Course.title,
    Course.summary,
    Course.language,
    Course.level,
    Course.minutes,
    Course.hours,
    Course.lessons,
    Course.bytes,
    Course.certificate,
    Course.about,
    Course.content_hash,
).where(Course.id == bindparam("course_id"))


def course_facts(course_id: int) -> CourseFacts:
    """Return what a course says of itself."""
    (found,) = rows(FACTS, {"course_id": course_id})
    return CourseFacts(*found)
