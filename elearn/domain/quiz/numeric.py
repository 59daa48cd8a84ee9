"""Questions answered by a number."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar

from elearn.domain.arabic.numbers import NotANumber, Number, parse_number, write_number
from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import BadAnswer, is_answered, typed
from elearn.domain.quiz.marks import NONE, Mark
from elearn.domain.quiz.measures import Measure, agree, measure, read_in
from elearn.domain.quiz.others import Other
from elearn.domain.quiz.written import Written

PERCENT = {"%", "\u066a"}
MOST_DIGITS = 15
NO_NUMBERS = {"nan", "inf", "infinity"}  # only a program sends these


@dataclass(frozen=True, kw_only=True)
class Numeric(Written):
    """A number, in Arabic or Western digits, within a tolerance."""

    kind: ClassVar[str] = "numeric"
    answer_text: str
    tolerance_text: str = ""
    unit_text: str = ""
    significant: int = 0  # digits that must agree; none: the tolerance says how far off
    units: tuple[Measure, ...] = ()

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the number, how far off it may be, and its unit."""
        return super().own(document) | {
            "answer_text": reading.text(document, "answer"),
            "tolerance_text": reading.text(document, "tolerance"),
            "unit_text": reading.text(document, "unit"),
            "significant": reading.whole(document, "significant", 0),
            "units": tuple(map(measure, reading.parts(document, "units"))),
        }

    def own_document(self) -> dict[str, Any]:
        """Return the number, how far off it may be, and its unit."""
        return {
            "answer": self.answer_text,
            "tolerance": self.tolerance_text,
            "unit": self.unit_text,
            "significant": self.significant or None,
            "units": [unit.document() for unit in self.units] or None,
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
        if not 0 <= self.significant <= MOST_DIGITS:
            yield "bad_significant"
        if any(not unit.text.strip() or unit.value is None for unit in self.units):
            yield "bad_unit"
        if any(self._read(other.answer) is None for other in self.others):
            yield "empty_other"
        if any(self._read(other.tolerance or "0") is None for other in self.others):
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
        return self._reach(self.answer, self.tolerance_text)

    def _reach(self, answer: Fraction, text: str) -> Fraction:
        tolerance = parse_number(text or "0", self.unit)
        if tolerance.is_percent and not self._is_of_percent:
            return abs(answer) * tolerance.value
        return self._values(tolerance)[0]

    @property
    def right_answer(self) -> tuple[str, ...]:
        """The number."""
        return (write_number(self.answer),)

    def mark(self, fields: Sequence[str]) -> Mark:
        """What the number earns, with the number as it was read; no number earns nothing."""
        sent = self.read(fields)
        if sent is None:
            return NONE
        values = self._values(sent)
        right = [value for value in values if self._is_right(value)]
        if right and self._is_our_unit(sent):
            return Mark(Fraction(1), write_number(right[0]))
        found = self.foreseen(fields)
        return Mark(found.worth if found else Fraction(0), write_number((right or values)[0]))

    def foreseen(self, fields: Sequence[str]) -> Other | None:
        """Return the first foreseen number that this one is, unless it is the right one."""
        sent = self.read(fields)
        if sent is None or not self._is_our_unit(sent):
            return None
        values = self._values(sent)
        if any(map(self._is_right, values)):
            return None
        return next((each for each in self.others if self._is_near(each, values)), None)

    def _is_near(self, other: Other, values: Sequence[Fraction]) -> bool:
        number = self._values(parse_number(other.answer, self.unit))[0]
        reach = self._reach(number, other.tolerance)
        return any(abs(value - number) <= reach for value in values)

    def _is_right(self, value: Fraction) -> bool:
        if self.significant:
            return agree(value, self.answer, self.significant)
        return abs(value - self.answer) <= self.tolerance

    def is_unreadable(self, fields: Sequence[str]) -> bool:
        """Whether something was typed that is no number."""
        return is_answered(fields) and self.read(fields) is None

    def read(self, fields: Sequence[str]) -> Number | None:
        """Return the number that was typed, None for what is none, or raise `BadAnswer`."""
        text = typed(fields)
        if text.strip().lstrip("+-").casefold() in NO_NUMBERS:
            raise BadAnswer
        return read_in(text, self.units) or self._read(text)

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
