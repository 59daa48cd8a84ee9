"""Search in the catalogue: one ranking, whatever the database."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

from sqlalchemy import func, select

from elearn.courses.models import Activity, Course, Lesson, Publication
from elearn.courses.queries.catalogue import CatalogueEntry
from elearn.db import session
from elearn.domain.arabic.search import Index

MOST_COURSES, MOST_LESSONS = 24, 8
COURSE, LESSON = "course", "lesson"

Key = str  # course:7, lesson:42


@dataclass(frozen=True)
class LessonFound:
    """A lesson that matches, and the course to find it in."""

    title: str
    course_slug: str
    course_title: str


@dataclass(frozen=True)
class Found:
    """What a search brought, best first."""

    entries: list[CatalogueEntry]
    lessons: list[LessonFound] = field(default_factory=list)
    is_nearest: bool = False  # nothing matches; these come closest


def everything(entries: list[CatalogueEntry]) -> Found:
    """Return the whole catalogue, for somebody who asked for nothing."""
    return Found(entries)


def found(asked: str, entries: list[CatalogueEntry]) -> Found:
    """Return the courses and lessons that match, or the nearest ones if none does."""
    index = shelf.index()
    hits = [key for key, _ in index.search(asked, MOST_COURSES + MOST_LESSONS)]
    is_nearest = not hits
    hits = hits or [key for key, _ in index.nearest(asked)]
    by_id = {f"{COURSE}:{entry.id}": entry for entry in entries}
    lessons = lessons_found([key for key in hits if key.startswith(LESSON)][:MOST_LESSONS])
    keys = dict.fromkeys(
        key if key in by_id else lessons[key][0] for key in hits if key in by_id or key in lessons
    )
    courses = [by_id[key] for key in keys if key in by_id]
    return Found(courses, [line for _, line in lessons.values()], is_nearest)


def lessons_found(keys: list[Key]) -> dict[Key, tuple[Key, LessonFound]]:
    """Return the lessons behind these keys, in their order, each with its course's key."""
    ids = {int(key.partition(":")[2]): key for key in keys}
    rows = session.execute(
        select(Activity.id, Activity.title, Course.id, Course.slug, Course.title)
        .join(Course, Activity.course_id == Course.id)
        .where(Activity.id.in_(ids))
    )
    known = {
        ids[row[0]]: (f"{COURSE}:{row[2]}", LessonFound(row[1], row[3], row[4])) for row in rows
    }
    return {key: known[key] for key in keys if key in known}


class Shelf:
    """The index of this process, built again when the published content has changed."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.stamp: tuple[Any, ...] = ()
        self.filled: Index[Key] = Index()

    def index(self) -> Index[Key]:
        """Return the index of today's published content."""
        stamp = (str(session.get_bind()), *stamp_of_content())
        with self.lock:
            if stamp != self.stamp:
                self.filled, self.stamp = Index.from_documents(texts()), stamp
            return self.filled


shelf = Shelf()


def stamp_of_content() -> tuple[Any, ...]:
    """Return what changes whenever the searched content does."""
    published = select(func.count(), func.max(Publication.at), func.max(Course.changed_at))
    joined = published.select_from(Publication).join(Course, Publication.course_id == Course.id)
    return tuple(session.execute(joined).one())


def texts() -> Iterator[tuple[Key, str, str]]:
    """Yield the text of every published course and of each of its lessons."""
    courses = select(Course.id, Course.title, Course.search_text).join(Publication)
    for course_id, title, text in session.execute(courses.order_by(Course.id)):
        yield f"{COURSE}:{course_id}", title, text
    lessons = (
        select(Activity.id, Activity.title, Lesson.search_text)
        .join(Activity, Lesson.activity_id == Activity.id)
        .join(Publication, Publication.course_id == Activity.course_id)
        .where(Activity.removed_at.is_(None))
        .order_by(Activity.course_id, Activity.position)
    )
    for activity_id, title, text in session.execute(lessons):
        yield f"{LESSON}:{activity_id}", title, text
