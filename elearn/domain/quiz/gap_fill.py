"""A text with gaps that are typed into or picked from a list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar

from elearn.domain.quiz import reading
from elearn.domain.quiz.choice import SingleChoice
from elearn.domain.quiz.fields import BadAnswer, Chance, Part, is_answered
from elearn.domain.quiz.gaps import hides_a_gap, numbers_in, renumbered
from elearn.domain.quiz.marks import NONE, Mark
from elearn.domain.quiz.numeric import Numeric
from elearn.domain.quiz.question import Question
from elearn.domain.quiz.several import MOST_PARTS, Judged, place_in
from elearn.domain.quiz.written import ShortAnswer, Written

SHARED = {"id", "kind", "prompt"}


@dataclass(frozen=True)
class Gap:
    """A gap: a small question of its own, and how much of the points it is worth."""

    question: Question
    weight: int = 1
    feedback_right: str = ""  # of a list; a typed answer has its own
    feedback_wrong: str = ""

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        own = {key: each for key, each in self.question.document().items() if key not in SHARED}
        said = {
            "weight": self.weight if self.weight != 1 else None,
            "feedback_right": self.feedback_right,
            "feedback_wrong": self.feedback_wrong,
        }
        return own | {key: value for key, value in said.items() if value}

    def judged(self, field: str) -> Judged:
        """Return the gap as it is looked back at; `field` is a text, or an option's own number."""
        texts, right = self.question.option_texts, self.question.right_answer
        if texts:
            right = tuple(texts[int(number)] for number in right)
        share = self.question.mark([field]).share if field.strip() else Fraction(0)
        said = texts[int(field)] if texts and field else field
        is_number = isinstance(self.question, Numeric)
        told = self.told(field, share)
        return Judged("", said, right, share, told, is_typed=not texts, is_number=is_number)

    def told(self, field: str, share: Fraction) -> tuple[str, ...]:
        """Return what this gap is told."""
        if not field.strip():
            return ()
        verdict = self.feedback_right if share == 1 else self.feedback_wrong
        return (*self.question.feedback_on([field]), *([verdict] if verdict else ()))


@dataclass(frozen=True, kw_only=True)
class GapFill(Question):
    """A text with gaps; `[[2]]` in the prompt is the place of the second gap."""

    kind: ClassVar[str] = "gap_fill"
    gaps: tuple[Gap, ...]

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the gaps, or raise `FaultyQuestion`."""
        return {"gaps": tuple(map(gap, reading.parts(document, "gaps")))}

    def own_document(self) -> dict[str, Any]:
        """Return the gaps."""
        return {"gaps": [gap.document() for gap in self.gaps]}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the gaps and their places in the prompt."""
        yield from super().faults()
        numbers = numbers_in(self.prompt)
        if not self.gaps:
            yield "no_gaps"
        if sorted(numbers) != list(range(1, len(self.gaps) + 1)):
            yield "gaps_and_marks"
        if hides_a_gap(self.prompt):
            yield "hidden_gap"
        if len(self.gaps) > MOST_PARTS:
            yield "too_many_parts"
        if any(gap.weight < 1 for gap in self.gaps):
            yield "bad_weight"

    @property
    def asked_prompt(self) -> str:
        """The prompt with its gaps counted as they come."""
        return renumbered(self.prompt)

    @cached_property
    def placed(self) -> tuple[Gap, ...]:
        """The gaps in the order in which they stand in the prompt."""
        return tuple(self.gaps[number - 1] for number in numbers_in(self.prompt))

    @cached_property
    def option_texts(self) -> tuple[str, ...]:
        """What the lists offer, one gap after the other."""
        return tuple(text for gap in self.placed for text in gap.question.option_texts)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """A field for each gap as they stand in the prompt."""
        parts, start = [], 0
        for one in self.placed:
            end = start + len(one.question.option_texts)
            is_number = isinstance(one.question, Numeric)
            places = tuple(range(start, end))
            parts.append(Part("", places, is_number=is_number, unit=one.question.unit))
            start = end
        return tuple(parts)

    def order(self, chance: Chance) -> list[int]:
        """Return the options with each list in a random order."""
        lists = [list(part.options) for part in self.parts]
        for each in lists:
            chance.shuffle(each)
        return [place for each in lists for place in each]

    @property
    def right_answer(self) -> tuple[str, ...]:
        """A right answer for each gap."""
        pairs = zip(self.placed, self.parts, strict=True)
        rights = [(gap.question.right_answer[0], part) for gap, part in pairs]
        return tuple(
            str(part.options[int(right)]) if part.options else right for right, part in rights
        )

    def local(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return the field of each gap with its own options' numbers, or raise `BadAnswer`."""
        if not is_answered(fields):
            return ("",) * len(self.parts)
        if len(fields) != len(self.parts):
            raise BadAnswer
        pairs = zip(self.parts, fields, strict=True)
        return tuple(numbered(part, field) if part.options else field for part, field in pairs)

    def is_unreadable(self, fields: Sequence[str]) -> bool:
        """Whether a number was asked for and none was typed."""
        pairs = zip(self.placed, self.local(fields), strict=True)
        return any(gap.question.is_unreadable([field]) for gap, field in pairs)

    def mark(self, fields: Sequence[str]) -> Mark:
        """Return the share of the gaps by their weight."""
        judged = self.judged(fields)
        if not is_answered(fields):
            return NONE
        pairs = zip(self.placed, judged, strict=True)
        earned = sum((part.share * gap.weight for gap, part in pairs), Fraction())
        return Mark(earned / sum(gap.weight for gap in self.gaps))

    def judged(self, fields: Sequence[str]) -> tuple[Judged, ...]:
        """Return each gap as it is looked back at."""
        pairs = zip(self.placed, self.local(fields), strict=True)
        return tuple(gap.judged(field) for gap, field in pairs)

    def feedback_on(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return what the gaps that were filled are told."""
        return tuple(text for part in self.judged(fields) for text in part.feedback)


def numbered(part: Part, field: str) -> str:
    """Return which of its options a part has, or raise `BadAnswer`."""
    place = place_in(part, field)
    return "" if place is None else str(place)


def gap(document: Mapping[str, Any]) -> Gap:
    """Build one gap from its stored form, or raise `FaultyQuestion`."""
    kind = kind_of(document)
    question = kind.from_document({"id": "gap", "kind": kind.kind, "prompt": "…"} | dict(document))
    weight = reading.whole(document, "weight", 1)
    if issubclass(kind, Written):
        return Gap(question, weight)
    verdicts = (reading.text(document, f"feedback_{each}") for each in ("right", "wrong"))
    return Gap(question, weight, *verdicts)


def kind_of(document: Mapping[str, Any]) -> type[Question]:
    """Return what a gap is: a list, a number or a word."""
    if document.get("options"):
        return SingleChoice
    return Numeric if document.get("answer") else ShortAnswer
