"""Questions answered by a number."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar

from elearn.domain.arabic.numbers import NotANumber, Number, parse_number, write_number
from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import BadAnswer, is_answered, typed
from elearn.domain.quiz.question import NONE, Mark
from elearn.domain.quiz.written import Written

PERCENT = {"%", "\u066a"}
NO_NUMBERS = {"nan", "inf", "infinity"}  # only a program sends these


@dataclass(frozen=True, kw_only=True)
class Numeric(Written):
    """A number, in Arabic or Western digits, within a tolerance."""

    kind: ClassVar[str] = "numeric"
    answer_text: str
    tolerance_text: str = ""
    unit_text: str = ""

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the number, how far off it may be, and its unit."""
        return super().own(document) | {
            "answer_text": reading.text(document, "answer"),
            "tolerance_text": reading.text(document, "tolerance"),
            "unit_text": reading.text(document, "unit"),
        }

    def own_document(self) -> dict[str, Any]:
        """Return the number, how far off it may be, and its unit."""
        return {
            "answer": self.answer_text,
            "tolerance": self.tolerance_text,
            "unit": self.unit_text,
            **super().own_document(),
        }

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the number and its tolerance."""
        yield from super().faults()
        if self._read(self.answer_text) is None:
            yield "no_number"
        tolerance = self._read(self.tolerance_text or "0")
        if tolerance is None or tolerance.value < 0:
            yield "no_tolerance"

    @property
    def unit(self) -> str:
        """What stands beside the field."""
        return self.unit_text

    @cached_property
    def answer(self) -> Fraction:
        """The right number, as it stands beside its unit."""
        return self._values(parse_number(self.answer_text, self.unit))[0]

    @cached_property
    def tolerance(self) -> Fraction:
        """How far off an answer may be; a percentage is one of the right number."""
        tolerance = parse_number(self.tolerance_text or "0", self.unit)
        if tolerance.is_percent and not self._is_of_percent:
            return abs(self.answer) * tolerance.value
        return self._values(tolerance)[0]

    @property
    def right_answer(self) -> tuple[str, ...]:
        """The number."""
        return (write_number(self.answer),)

    def mark(self, fields: Sequence[str]) -> Mark:
        """All or nothing, with the number as it was read; no number earns nothing."""
        sent = self.read(fields)
        if sent is None:
            return NONE
        values = self._values(sent)
        right = [value for value in values if abs(value - self.answer) <= self.tolerance]
        is_right = bool(right) and self._is_our_unit(sent)
        return Mark(Fraction(is_right), write_number((right or values)[0]))

    def is_unreadable(self, fields: Sequence[str]) -> bool:
        """Whether something was typed that is no number."""
        return is_answered(fields) and self.read(fields) is None

    def read(self, fields: Sequence[str]) -> Number | None:
        """Return the number that was typed, None for what is none, or raise `BadAnswer`."""
        text = typed(fields)
        if text.strip().lstrip("+-").casefold() in NO_NUMBERS:
            raise BadAnswer
        return self._read(text)

    def _read(self, text: str) -> Number | None:
        try:
            return parse_number(text, self.unit_text)
        except NotANumber:
            return None

    @property
    def _is_of_percent(self) -> bool:
        return self.unit_text.strip() in PERCENT

    def _values(self, number: Number) -> list[Fraction]:
        """Return what a number can mean beside the unit, the likeliest first.

        Where the field shows a percent sign, 46 and 46% are 46, and 0.46 may be a ratio.
        """
        if not self._is_of_percent:
            return [number.value]
        if number.is_percent:
            return [number.value * 100]
        is_ratio = 0 < abs(number.value) < 1
        return [number.value, number.value * 100] if is_ratio else [number.value]

    def _is_our_unit(self, sent: Number) -> bool:
        """Whether a number was sent bare, or in the unit that was asked for."""
        if sent.is_percent:
            return self._is_of_percent or not self.unit_text
        if sent.unit is None or not self.unit_text:
            return True
        asked = self._read(f"1 {self.unit_text}")
        return asked is not None and asked.unit is not None and sent.unit.agrees_with(asked.unit)
