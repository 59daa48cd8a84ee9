"""The files of the digital finance course, read for its tests."""

from pathlib import Path

import yaml

COURSE = Path(__file__).parents[2] / "courses" / "digital-finance"
LESSON_FILES = sorted(COURSE.glob("[0-9]*/*.md"))
QUIZ_FILES = sorted(COURSE.glob("[0-9]*/*.quiz.yaml"))
QUESTIONS = {
    question["id"]: question
    for path in QUIZ_FILES
    for question in yaml.safe_load(path.read_text())["questions"]
}
