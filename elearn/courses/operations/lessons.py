"""Render a lesson once, when it is saved."""

import gzip
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlalchemy import select

from elearn.courses.models import Activity, Course, Lesson, LessonEdition, Media
from elearn.db import session
from elearn.domain.coursefile.draft import LessonDraft
from elearn.domain.markdown.media import Medium
from elearn.domain.markdown.render import plain, render

PLAYED = ("audio/", "video/")  # what a learner asks for by a tap of its own


def media_url(course: Course, media: Media) -> str:
    """Return where a learner's browser gets a file; the address changes with the content."""
    return f"/learn/courses/{course.slug}/media/{media.digest}/{media.path.removeprefix('media/')}"


@dataclass(frozen=True)
class Files:
    """The files of a course: their rows, and what a page must know of their content."""

    rows: Mapping[str, Media]
    measured: Mapping[str, Medium]

    def url(self, course: Course, path: str) -> str | None:
        """Return where a file is found, or nothing for one that the course has not."""
        return media_url(course, self.rows[path]) if path in self.rows else None


def keep_lesson(
    course: Course, activity: Activity, draft: LessonDraft, files: Files, now: datetime
) -> None:
    """Make the lesson say what `draft` says, and remember this edition of it."""
    rendered = render(
        draft.text,
        lambda path: files.url(course, path),
        lambda slug: f"/learn/courses/{course.slug}/lessons/{slug}",
        files.measured,
        course.language,
    )
    lesson = session.scalars(
        select(Lesson).filter_by(activity_id=activity.id)
    ).one_or_none() or Lesson(activity_id=activity.id)
    lesson.text, lesson.html = draft.text, rendered.html
    lesson.contents = [list(heading) for heading in rendered.contents]
    lesson.colophon = list(draft.colophon)
    lesson.audio = draft.audio or ""
    lesson.says_minutes = draft.minutes is not None
    lesson.sources = [asdict(source) for source in draft.sources]
    lesson.search_text = plain(draft.text)
    activity.minutes = draft.minutes or rendered.minutes
    shown = [files.rows[path] for path in rendered.media if path in files.rows]
    pictures = sum(file.bytes for file in shown if not file.kind.startswith(PLAYED))
    activity.bytes = len(gzip.compress(rendered.html.encode())) + pictures
    session.add(lesson)
    session.add(
        LessonEdition(activity_id=activity.id, number=activity.edition, text=draft.text, at=now)
    )
    session.flush()
