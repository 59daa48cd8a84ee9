"""How far somebody is, as pages show it."""

from elearn.enrolments.queries.followed import Followed, followed
from elearn.enrolments.queries.learners import (
    CourseKept,
    LearnerLine,
    LearnersPage,
    belongs_to,
    course_by_slug,
    courses_kept,
    learners,
)
from elearn.enrolments.queries.outline import (
    Chapter,
    Line,
    Outline,
    activity,
    blank_outline,
    outline,
)
from elearn.enrolments.queries.standing import Resume, completed_at, resume, standing

__all__ = [
    "Chapter",
    "CourseKept",
    "Followed",
    "LearnerLine",
    "LearnersPage",
    "Line",
    "Outline",
    "Resume",
    "activity",
    "belongs_to",
    "blank_outline",
    "completed_at",
    "course_by_slug",
    "courses_kept",
    "followed",
    "learners",
    "outline",
    "resume",
    "standing",
]
