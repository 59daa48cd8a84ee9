"""Write a whole course: the one way in which content changes, by import or by browser."""

from dataclasses import asdict
from datetime import datetime
from hashlib import sha256

from sqlalchemy import delete, select

from elearn.accounts.models import Duty, Person, PlaceKind
from elearn.courses.models import Activity, ActivityKind, Course, Media, Module, SourceFile
from elearn.courses.operations.lessons import Files, keep_lesson
from elearn.db import session
from elearn.domain.coursefile.draft import CourseDraft, LessonDraft, MediaDraft, QuizDraft
from elearn.domain.coursefile.folder import content_hash
from elearn.domain.markdown.media import describe, mime_type
from elearn.events import CourseWritten, announce
from elearn.ports import Storage

A_QUIZ_QUESTION = 1  # minute, where a quiz does not say how long it takes


def found(slug: str, title: str, by: Person, now: datetime) -> Course:
    """Begin an empty course that `by` runs."""
    course = Course(slug=slug, title=title, about={}, changed_at=now)
    session.add(course)
    session.flush()
    by.take_up(Duty.TRAIN, PlaceKind.COURSE, course.id)
    return course


def write(course: Course, draft: CourseDraft, storage: Storage, now: datetime) -> None:
    """Make the course say what `draft` says, and announce `CourseWritten` if that is new.

    What people did stays: a module or activity that is gone is only marked as removed, and
    comes back with its slug.
    """
    digest = content_hash(draft)
    if digest == course.content_hash:
        return
    introduce(course, draft)
    files = keep_files(course, draft.media, storage)
    keep_outline(course, draft, files, now)
    keep_sources(course, draft)
    course.content_hash, course.changed_at = digest, now
    course.edition += 1
    session.flush()
    announce(CourseWritten(course.id, draft, at=now))


def introduce(course: Course, draft: CourseDraft) -> None:
    """Take over what the course says of itself."""
    for name in ("title", "summary", "language", "level", "topic", "hours", "certificate"):
        setattr(course, name, getattr(draft, name))
    course.enrolment, course.enrolment_key = draft.enrolment, draft.enrolment_key or ""
    course.about = {
        "audience": draft.audience,
        "outcomes": list(draft.outcomes),
        "trainers": [asdict(trainer) for trainer in draft.trainers],
        "licence": draft.licence,
        "edition_of": draft.edition_of,
        "cover": asdict(draft.cover),
        "completion": asdict(draft.completion),
        "sources": [asdict(source) for source in draft.sources],
        "unverified": list(draft.unverified),
        "glossary": [asdict(term) for term in draft.glossary],
    }
    course.search_text = "\n".join([draft.summary, draft.audience, *draft.outcomes])


def keep_files(course: Course, drafts: tuple[MediaDraft, ...], storage: Storage) -> Files:
    """Store the files and return them; what is no longer there is forgotten."""
    rows = session.scalars(select(Media).filter_by(course_id=course.id))
    known = {media.path: media for media in rows}
    kept = {}
    for draft in drafts:
        media = known.pop(draft.path, None) or Media(course_id=course.id, path=draft.path)
        media.digest = storage.keep(draft.content)
        media.bytes, media.kind = len(draft.content), mime_type(draft.path)
        kept[draft.path] = media
        session.add(media)
    for gone in known.values():
        session.delete(gone)
    session.flush()
    return Files(kept, {draft.path: describe(draft.path, draft.content) for draft in drafts})


def keep_outline(course: Course, draft: CourseDraft, files: Files, now: datetime) -> None:
    """Put modules and activities into their order."""
    modules = {m.slug: m for m in session.scalars(select(Module).filter_by(course_id=course.id))}
    activities = {
        a.slug: a for a in session.scalars(select(Activity).filter_by(course_id=course.id))
    }
    position = 0
    for number, module_draft in enumerate(draft.modules):
        module = modules.pop(module_draft.slug, None) or Module(
            course_id=course.id, slug=module_draft.slug
        )
        module.title, module.summary = module_draft.title, module_draft.summary
        module.position, module.removed_at = number, None
        session.add(module)
        session.flush()
        for activity_draft in module_draft.activities:
            activity = activities.pop(activity_draft.slug, None) or Activity(
                course_id=course.id, slug=activity_draft.slug, edition=0
            )
            activity.module_id, activity.position, activity.removed_at = (
                module.id,
                position,
                None,
            )
            position += 1
            keep_activity(course, activity, activity_draft, files, now)
    for module in modules.values():
        module.removed_at = module.removed_at or now
    for activity in activities.values():
        activity.removed_at = activity.removed_at or now
    session.flush()
    count(course)


def keep_activity(
    course: Course,
    activity: Activity,
    draft: LessonDraft | QuizDraft,
    files: Files,
    now: datetime,
) -> None:
    """Take over one lesson or quiz; its edition grows only when its content changed."""
    said = content_hash(draft) + "".join(
        sorted(f"{path}{row.digest}" for path, row in files.rows.items())
    )
    digest = sha256(said.encode()).hexdigest()
    is_new = digest != activity.content_hash
    activity.title = draft.title
    if is_new:
        activity.content_hash, activity.edition = digest, activity.edition + 1
    session.add(activity)
    match draft:
        case LessonDraft():
            activity.kind = ActivityKind.LESSON
            activity.completion = (
                {"seconds": draft.completion.seconds} if draft.completion.seconds else {}
            )
            session.flush()
            if is_new:
                keep_lesson(course, activity, draft, files, now)
        case QuizDraft():
            activity.kind, activity.is_final = ActivityKind.QUIZ, draft.final
            activity.minutes = draft.minutes or draft.asked * A_QUIZ_QUESTION
            activity.bytes = weight(draft)
            session.flush()


def weight(quiz: QuizDraft) -> int:
    """Return about how many bytes one paper has: of a stock only those travel that it draws."""
    whole = len(repr(quiz.questions).encode())
    return whole * quiz.asked // max(1, len(quiz.questions))


def count(course: Course) -> None:
    """Add up minutes, bytes and lessons."""
    steps = session.scalars(select(Activity).filter_by(course_id=course.id, removed_at=None)).all()
    course.minutes = sum(step.minutes for step in steps)
    course.bytes = sum(step.bytes for step in steps)
    course.lessons = sum(step.kind is ActivityKind.LESSON for step in steps)


def keep_sources(course: Course, draft: CourseDraft) -> None:
    """Remember the text files as their author wrote them, for the export."""
    session.execute(delete(SourceFile).where(SourceFile.course_id == course.id))
    for path, content in draft.origin.items():
        session.add(SourceFile(course_id=course.id, path=path, text=content.decode()))
