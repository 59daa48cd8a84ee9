"""A quiz, as the learner takes it."""

from elearn.quizzes.learn import answering, finishing, starting, uploading, varying
from elearn.quizzes.learn.pages import pages

__all__ = ["answering", "finishing", "pages", "starting", "uploading", "varying"]
