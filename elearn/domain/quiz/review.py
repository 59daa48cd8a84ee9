"""What a learner may look at of an attempt, and when."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Self, TypeVar

from elearn.domain.quiz.question import Question

RIGHT_AFTER = timedelta(minutes=2)
Q = TypeVar("Q", bound=Question)


class Moment(StrEnum):
    """When an attempt is looked at."""

    DURING = "during"  # while it is being taken, once an answer was checked
    AFTER = "after"  # right after it was finished
    LATER = "later"  # while the quiz is still open
    CLOSED = "closed"


class Item(StrEnum):
    """What of it may be shown."""

    ANSWER = "answer"  # what was answered
    VERDICT = "verdict"  # right, partly right, wrong
    MARKS = "marks"
    OPTION_FEEDBACK = "option_feedback"  # what this answer is told
    FEEDBACK = "feedback"  # what everybody is told
    RIGHT_ANSWER = "right_answer"
    BAND = "band"  # what the score is told


Items = frozenset[Item]
EVERYTHING: Items = frozenset(Item)
# Without one of these a question is not shown by the page of its kind, which shows them all.
WHOLE: Items = frozenset({Item.ANSWER, Item.VERDICT, Item.MARKS, Item.RIGHT_ANSWER})


@dataclass(frozen=True)
class Review:
    """For each moment what is withheld; the rest is shown."""

    withheld: Mapping[Moment, Items]

    @classmethod
    def from_document(cls, document: Mapping[str, Sequence[str]]) -> Self:
        """Read the rule from its stored form; see docs/course-format.md."""
        return cls(
            {Moment(moment): frozenset(map(Item, items)) for moment, items in document.items()}
        )

    def at(self, moment: Moment) -> Items:
        """Return what is shown then."""
        return EVERYTHING - self.withheld.get(moment, frozenset())

    def ever(self, item: Item) -> bool:
        """Whether something is shown at any time after the end."""
        return any(item in self.at(moment) for moment in Moment if moment is not Moment.DURING)


def moment_of(finished: datetime | None, closes: datetime | None, now: datetime) -> Moment:
    """Return at which moment of its life an attempt is looked at."""
    if finished is None:
        return Moment.DURING
    if closes and now >= closes:
        return Moment.CLOSED
    return Moment.AFTER if now < finished + RIGHT_AFTER else Moment.LATER


def redacted(question: Q, shown: Items) -> Q:
    """Return a question without the feedback that is not shown."""
    general = question.feedback if Item.FEEDBACK in shown else ""
    told = question if Item.OPTION_FEEDBACK in shown else untold(question)
    return replace(told, feedback=general)


def untold(value: Any) -> Any:  # noqa: ANN401 - a question or any part of one
    """Return a question, or a part of one, without anything that answers are told."""
    match value:
        case tuple() | list():
            return type(value)(map(untold, value))
        case Mapping():
            return {key: "" if is_told(key) else untold(said) for key, said in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            names = [each.name for each in fields(value) if each.init]
            kept = {name: "" if is_told(name) else untold(getattr(value, name)) for name in names}
            return replace(value, **kept)
        case _:
            return value


def is_told(name: object) -> bool:
    """Whether a value of this name is read by whoever answered."""
    return str(name).startswith("feedback")
