"""The files of the guide for coordinators, read for its tests."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.courses_text.pricing_numbers import given, numbers, prose
from tests.courses_text.quality_numbers import SUM

COURSE = Path(__file__).parents[2] / "courses" / "partnership-guide"
LESSON_FILES = sorted(COURSE.glob("[0-9]*/*.md"))
QUIZ_FILES = sorted(COURSE.glob("[0-9]*/*.quiz.yaml"))
TEXTS = [*LESSON_FILES, *sorted(COURSE.rglob("*.yaml"))]
ARABIC_WORD = re.compile(r"[\u0621-\u0652]+")
FIGURE = re.compile(r"!\[([^\]]*)\]\((\S+) \"([^\"]+)\"\)")
JOB_AID = "job-aid"


@dataclass(frozen=True)
class Shown:
    """The numbers of a lesson: how often its sentences say each, and its tables."""

    said: str
    tables: list[list[list[str]]]

    def counted(self):
        pairs = [pair.split(":") for pair in self.said.split()]
        return Counter({given(number).pop(): int(times) for number, times in pairs})


def slug(path):
    return path.name.split(".")[0].split("-", 1)[1]


def front_and_body(path):
    _, front, body = path.read_text().split("---\n", 2)
    return yaml.safe_load(front), body


def quiz(path):
    return yaml.safe_load(path.read_text())


def spoken(text):
    """Return how often sentences say a number that is in no sum, table or figure."""
    text = FIGURE.sub(" ", re.sub(r"^\|.*$", "", text, flags=re.M))
    return Counter(numbers(SUM.sub(" ", prose(text))))


def taught(question):
    """Return what a learner reads after answering."""
    branches = [text for key, text in question.items() if key.startswith("feedback")]
    for option in question.get("options", []):
        branches += [option["text"], option.get("feedback", "")]
    return branches


def every_question():
    return [
        pytest.param(slug(path), question, id=f"{slug(path)}/{question['id']}")
        for path in QUIZ_FILES
        for question in quiz(path)["questions"]
    ]


lesson = pytest.mark.parametrize("path", LESSON_FILES, ids=slug)
each_quiz = pytest.mark.parametrize("path", QUIZ_FILES, ids=slug)
each_question = pytest.mark.parametrize(("place", "question"), every_question())
