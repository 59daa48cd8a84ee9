"""Courses: their outline, their lessons, their files, and since when learners see them."""

from elearn.courses.models.course import Course, Publication, SourceFile
from elearn.courses.models.lesson import Lesson, LessonEdition
from elearn.courses.models.media import Media
from elearn.courses.models.outline import Activity, ActivityKind, Module

__all__ = [
    "Activity",
    "ActivityKind",
    "Course",
    "Lesson",
    "LessonEdition",
    "Media",
    "Module",
    "Publication",
    "SourceFile",
]
