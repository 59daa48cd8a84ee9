"""When a course is complete."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

PETALS = 8  # a star closes with its eighth dot


@dataclass(frozen=True)
class Step:
    """One lesson or quiz of a course, done by a learner or not."""

    kind: Literal["lesson", "quiz"]
    is_done: bool


def is_complete(steps: Iterable[Step], rule: Mapping[str, Any]) -> bool:
    """Whether `rule`, the course's `completion`, is met by all steps it asks for.

    `lessons` is `all` or `none`; `quizzes` is `passed`, `finished` or `none`. A course
    without steps is never complete.
    """
    wanted = [step for step in steps if counts(step, rule)]
    return bool(wanted) and all(step.is_done for step in wanted)


def counts(step: Step, rule: Mapping[str, Any]) -> bool:
    """Whether the rule asks for this step at all."""
    if step.kind == "lesson":
        return bool(rule.get("lessons", "all") != "none")
    return bool(rule.get("quizzes", "passed") != "none")


def ends_quiz(rule: Mapping[str, Any], passed: bool | None) -> bool:
    """Whether an attempt at a quiz makes it done: passed, or finished where that is enough.

    `passed` is None for a quiz without a pass mark.
    """
    return passed is not False or rule.get("quizzes") == "finished"


def petals(done: int, total: int) -> int:
    """Return how many of the star's eight dots are inked; the last one only when all is done."""
    return PETALS * done // total if total else 0
