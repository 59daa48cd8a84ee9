"""A lesson as it would be read, before anything is saved."""

from elearn.courses.models import Course, Media
from elearn.courses.operations.lessons import media_url
from elearn.courses.queries.outline import files
from elearn.domain.markdown.media import describe
from elearn.domain.markdown.render import Rendered, render
from elearn.ports import Storage


def rendered(course: Course, text: str, storage: Storage) -> Rendered:
    """Return a text of the course as its learners would see it; only what it shows is read."""
    rows = {row.path: row for row in files(course)}
    first = render(text, lambda path: path if path in rows else None, str, {}, course.language)
    shown = {path: rows[path] for path in first.media if path in rows}
    return render(
        text,
        lambda path: media_url(course, rows[path]) if path in rows else None,
        lambda slug: f"/teach/courses/{course.slug}/lessons/{slug}/preview",
        {path: describe(path, storage.read(row.digest)) for path, row in shown.items()},
        course.language,
    )


def weight(course: Course, shown: tuple[str, ...]) -> int:
    """Return how many bytes of pictures a text makes learners pay for."""
    rows: list[Media] = files(course)
    return sum(row.bytes for row in rows if row.path in shown and row.kind.startswith("image/"))
