"""What counts as done, and how far somebody is."""

from elearn.domain.progress.course import Step, ends_quiz, is_complete, petals
from elearn.domain.progress.lesson import seconds_missing

__all__ = ["Step", "ends_quiz", "is_complete", "petals", "seconds_missing"]
