"""The files of the course on Islamic microfinance, read for its tests."""

from pathlib import Path

import pytest
import yaml

COURSE = Path(__file__).parents[2] / "courses" / "islamic-microfinance"
LESSON_FILES = sorted(COURSE.glob("[0-9]*/*.md"))
QUIZ_FILES = sorted(COURSE.glob("[0-9]*/*.quiz.yaml"))
DRAWINGS = sorted(COURSE.glob("media/*.svg"))


def slug(path):
    return path.name.split(".")[0].split("-", 1)[1]


def front_and_body(path):
    _, front, body = path.read_text().split("---\n", 2)
    return yaml.safe_load(front), body


def quiz(path):
    return yaml.safe_load(path.read_text())


QUESTIONS = [question for path in QUIZ_FILES for question in quiz(path)["questions"]]
BY_ID = {question["id"]: question for question in QUESTIONS}


def taught(question):
    """Return what a learner reads beside the prompt."""
    told = [text for key, text in question.items() if key.startswith("feedback")]
    for option in question.get("options", []):
        told += [option["text"], option["feedback"]]
    return told


lesson = pytest.mark.parametrize("path", LESSON_FILES, ids=slug)
each_file = pytest.mark.parametrize("path", LESSON_FILES + QUIZ_FILES, ids=slug)
each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q["id"])
