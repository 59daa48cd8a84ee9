"""Questions answered by typing."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar

from elearn.domain.arabic.answers import match
from elearn.domain.arabic.numbers import NotANumber, Number, parse_number, write_number
from elearn.domain.quiz.question import (
    NONE,
    BadAnswer,
    FaultyQuestion,
    Mark,
    Question,
    is_answered,
    typed,
)

ARTICLE = 2  # the level of comparison by default: article and hamza seat
LEVELS = range(4)
PERCENT = {"%", "٪"}
NO_NUMBERS = {"nan", "inf", "infinity"}  # only a program sends these


@dataclass(frozen=True, kw_only=True)
class Written(Question):
    """A question with one field and two branches of feedback."""

    feedback_right: str = ""
    feedback_wrong: str = ""

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return what the two branches are told."""
        return {
            "feedback_right": str(document.get("feedback_right", "")),
            "feedback_wrong": str(document.get("feedback_wrong", "")),
        }

    def feedback_on(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return the branch that this answer takes; an empty field takes none."""
        if not is_answered(fields):
            return ()
        told = self.feedback_right if self.mark(fields).is_full else self.feedback_wrong
        return (told,) if told else ()


@dataclass(frozen=True, kw_only=True)
class ShortAnswer(Written):
    """A word or a few, compared by the rules of Arabic writing."""

    kind: ClassVar[str] = "short_answer"
    accepted: tuple[str, ...]
    level: int = ARTICLE

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the accepted forms and how strictly they are compared."""
        return super().own(document) | {
            "accepted": tuple(str(form) for form in document.get("accepted", ())),
            "level": int(document.get("level", ARTICLE)),
        }

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the accepted forms."""
        yield from super().faults()
        if not any(form.strip() for form in self.accepted):
            yield "no_accepted_form"
        if self.level not in LEVELS:
            yield "unknown_level"

    @property
    def right_answer(self) -> tuple[str, ...]:
        """The accepted forms."""
        return self.accepted

    def mark(self, fields: Sequence[str]) -> Mark:
        """All or nothing, with the accepted form that matched and at which level."""
        text = typed(fields)
        found = match(text, self.accepted, self.level) if text.strip() else None
        return Mark(Fraction(1), found.form, found.level) if found else NONE


@dataclass(frozen=True, kw_only=True)
class Numeric(Written):
    """A number, in Arabic or Western digits, within a tolerance."""

    kind: ClassVar[str] = "numeric"
    answer: Fraction
    tolerance: Fraction = Fraction(0)  # of the answer's own unit
    unit_text: str = ""

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the number, how far off it may be, and its unit, or raise `FaultyQuestion`."""
        unit = str(document.get("unit", ""))
        try:
            answer = in_units(parse_number(str(document.get("answer", "")), unit), unit)
            tolerance = parse_number(str(document.get("tolerance", "0")), unit)
        except NotANumber as fault:
            raise FaultyQuestion(["no_number"]) from fault
        relative = tolerance.is_percent and unit.strip() not in PERCENT
        share = abs(answer) * tolerance.value if relative else in_units(tolerance, unit)
        branches = super().own(document)
        return branches | {"answer": answer, "tolerance": abs(share), "unit_text": unit}

    @property
    def unit(self) -> str:
        """What stands beside the field."""
        return self.unit_text

    @property
    def right_answer(self) -> tuple[str, ...]:
        """The number."""
        return (write_number(self.answer),)

    def mark(self, fields: Sequence[str]) -> Mark:
        """All or nothing, with the number as it was read; what is no number earns nothing."""
        sent = self.read(fields)
        if sent is None:
            return NONE
        value = in_units(sent, self.unit_text)
        right = abs(value - self.answer) <= self.tolerance and self.is_our_unit(sent)
        return Mark(Fraction(right), write_number(value))

    def is_unreadable(self, fields: Sequence[str]) -> bool:
        """Whether something was typed that is no number."""
        return is_answered(fields) and self.read(fields) is None

    def read(self, fields: Sequence[str]) -> Number | None:
        """Return the number that was typed, None for what is none, or raise `BadAnswer`."""
        text = typed(fields)
        if text.strip().lstrip("+-").casefold() in NO_NUMBERS:
            raise BadAnswer
        try:
            return parse_number(text, self.unit_text)
        except NotANumber:
            return None

    def is_our_unit(self, sent: Number) -> bool:
        """Whether a number was sent bare, or in the unit that was asked for."""
        if sent.unit is None or not self.unit_text:
            return True
        try:
            return sent.unit == parse_number(f"1 {self.unit_text}", self.unit_text).unit
        except NotANumber:
            return False


def in_units(number: Number, unit: str) -> Fraction:
    """Return the value as it stands beside its unit: 46% is 46 where the field shows a %."""
    return number.value * 100 if number.is_percent and unit.strip() in PERCENT else number.value
