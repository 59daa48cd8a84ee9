"""A quiz, as the learner takes it."""

from elearn.quizzes.learn import answering, finishing, journal, starting, uploading, varying
from elearn.quizzes.learn.pages import pages

__all__ = ["answering", "finishing", "journal", "pages", "starting", "uploading", "varying"]
