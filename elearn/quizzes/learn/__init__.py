"""A quiz, as the learner takes it."""

from elearn.quizzes.learn import answering, finishing, starting, uploading
from elearn.quizzes.learn.pages import pages

__all__ = ["answering", "finishing", "pages", "starting", "uploading"]
