"""Settings of a quiz that its stored document has only where they were said."""

from dataclasses import fields
from typing import Any

from elearn.domain.coursefile.draft import QuizDraft

SAID_ONLY = (
    *("opens", "closes", "grace", "overdue", "password", "on_pass"),
    *("behaviour", "tries", "penalty", "again", "withheld"),
)


def said_of(quiz: QuizDraft) -> dict[str, Any]:
    """Return those settings that are not as by default."""
    defaults = {each.name: each.default for each in fields(quiz)}
    values = {name: getattr(quiz, name) for name in SAID_ONLY}
    return {name: value for name, value in values.items() if value != defaults[name]}
