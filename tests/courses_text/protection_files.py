"""The files of the client protection course, read for its tests."""

from pathlib import Path

import yaml

COURSE = Path(__file__).parents[2] / "courses" / "client-protection"
LESSON_FILES = sorted(COURSE.glob("[0-9]*/*.md"))
QUIZ_FILES = sorted(COURSE.glob("[0-9]*/*.quiz.yaml"))


def slug(path):
    return path.name.split(".")[0].split("-", 1)[1]


def front_and_body(path):
    _, front, body = path.read_text().split("---\n", 2)
    return yaml.safe_load(front), body


def quiz(path):
    return yaml.safe_load(path.read_text())


def taught(question):
    """Return what a learner reads after answering, and the options before it."""
    found = [text for key, text in question.items() if key.startswith("feedback")]
    for option in question.get("options", []):
        found += [option["text"], option["feedback"]]
    return " ".join(found)


QUESTIONS = {
    question["id"]: question for path in QUIZ_FILES for question in quiz(path)["questions"]
}
