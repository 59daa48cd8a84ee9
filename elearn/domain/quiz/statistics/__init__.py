"""Statistics of a quiz, as Moodle defines them, and hints at what somebody may want to look at."""

from elearn.domain.quiz.statistics.answers import Answers, Choice, Subject, Tally
from elearn.domain.quiz.statistics.guessing import guess
from elearn.domain.quiz.statistics.haste import Hasty, seconds_taken
from elearn.domain.quiz.statistics.items import Item
from elearn.domain.quiz.statistics.likeness import Alike
from elearn.domain.quiz.statistics.oddity import Odd
from elearn.domain.quiz.statistics.overall import Overall
from elearn.domain.quiz.statistics.report import Figures, Hints, Report, report
from elearn.domain.quiz.statistics.sittings import Given, Sitting

__all__ = [
    "Alike",
    "Answers",
    "Choice",
    "Figures",
    "Given",
    "Hasty",
    "Hints",
    "Item",
    "Odd",
    "Overall",
    "Report",
    "Sitting",
    "Subject",
    "Tally",
    "guess",
    "report",
    "seconds_taken",
]
