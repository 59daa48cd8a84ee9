"""A course, its lessons and its files, as the learner follows them."""

from elearn.enrolments.learn import courses, files, lessons
from elearn.enrolments.learn.pages import pages

__all__ = ["courses", "files", "lessons", "pages"]
