"""A course as a draft again: what the browser edits and the export writes."""

from sqlalchemy import select

from elearn.courses.models import (
    Activity,
    ActivityKind,
    Course,
    Lesson,
    Media,
    Module,
    SourceFile,
)
from elearn.db import session
from elearn.domain.coursefile.draft import (
    CourseCompletion,
    CourseDraft,
    CoverDraft,
    LessonCompletion,
    LessonDraft,
    MediaDraft,
    ModuleDraft,
    QuizDraft,
    SourceDraft,
    TermDraft,
    TrainerDraft,
)
from elearn.ports import Storage

Steps = dict[int, list[LessonDraft | QuizDraft]]


def draft_of(course: Course, storage: Storage, quizzes: dict[int, QuizDraft]) -> CourseDraft:
    """Return the course as it stands; `quizzes` are its quizzes by the id of their activity."""
    about = course.about
    return CourseDraft(
        slug=course.slug,
        title=course.title,
        summary=course.summary,
        language=course.language,
        level=course.level,
        topic=course.topic,
        hours=course.hours,
        audience=about.get("audience", ""),
        outcomes=tuple(about.get("outcomes", ())),
        trainers=tuple(TrainerDraft(**each) for each in about.get("trainers", ())),
        licence=about.get("licence", ""),
        edition_of=about.get("edition_of", ""),
        cover=CoverDraft(**about.get("cover", {})),
        enrolment=course.enrolment,
        enrolment_key=course.enrolment_key or None,
        completion=CourseCompletion(**about.get("completion", {})),
        certificate=course.certificate,
        sources=tuple(SourceDraft(**each) for each in about.get("sources", ())),
        unverified=tuple(about.get("unverified", ())),
        modules=modules_of(course, quizzes),
        media=media_of(course, storage),
        glossary=tuple(TermDraft(**each) for each in about.get("glossary", ())),
        origin=origin_of(course),
    )


def modules_of(course: Course, quizzes: dict[int, QuizDraft]) -> tuple[ModuleDraft, ...]:
    """Return the modules with their steps, in order."""
    steps: Steps = {}
    rows = session.execute(
        select(Activity, Lesson)
        .outerjoin(Lesson, Lesson.activity_id == Activity.id)
        .where(Activity.course_id == course.id, Activity.removed_at.is_(None))
        .order_by(Activity.position)
    )
    for activity, lesson in rows:
        is_quiz = activity.kind is ActivityKind.QUIZ
        step = quizzes[activity.id] if is_quiz else lesson_of(activity, lesson)
        steps.setdefault(activity.module_id, []).append(step)
    modules = select(Module).where(Module.course_id == course.id, Module.removed_at.is_(None))
    return tuple(
        ModuleDraft(module.slug, module.title, module.summary, tuple(steps.get(module.id, ())))
        for module in session.scalars(modules.order_by(Module.position))
    )


def lesson_of(activity: Activity, lesson: Lesson) -> LessonDraft:
    """Return one lesson."""
    return LessonDraft(
        slug=activity.slug,
        title=activity.title,
        minutes=activity.minutes if lesson.says_minutes else None,
        completion=LessonCompletion(activity.completion.get("seconds")),
        colophon=tuple(lesson.colophon),
        audio=lesson.audio or None,
        sources=tuple(SourceDraft(**each) for each in lesson.sources),
        text=lesson.text,
    )


def media_of(course: Course, storage: Storage) -> tuple[MediaDraft, ...]:
    """Return the files with their content."""
    files = select(Media).filter_by(course_id=course.id).order_by(Media.path)
    return tuple(
        MediaDraft(media.path, storage.read(media.digest)) for media in session.scalars(files)
    )


def origin_of(course: Course) -> dict[str, bytes]:
    """Return the text files as their author wrote them."""
    files = session.scalars(select(SourceFile).filter_by(course_id=course.id))
    return {file.path: file.text.encode() for file in files}
