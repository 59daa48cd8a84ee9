"""Questions whose answers wait for a person: a text, files."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from elearn.domain.arabic.counting import words_in
from elearn.domain.quiz import reading, rubrics
from elearn.domain.quiz.fields import BadAnswer, is_control
from elearn.domain.quiz.marks import NONE, Mark
from elearn.domain.quiz.question import Question
from elearn.domain.quiz.rubrics import Criterion, Rubric
from elearn.domain.quiz.uploads import SORTS, endings

LONGEST_ESSAY = 40_000  # characters
MOST_WORDS, MOST_LINES, MOST_FILES = 5_000, 60, 10
LINES = 8
HIGHEST_DIGITS = 12


@dataclass(frozen=True, kw_only=True)
class ByHand(Question):
    """A question that a person marks, by notes and criteria of its author."""

    by_hand: ClassVar[bool] = True
    notes: str = ""  # for whoever marks
    rubric: Rubric = ()

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return what whoever marks goes by."""
        criteria = map(Criterion.from_document, reading.parts(document, "rubric"))
        return {"notes": reading.text(document, "notes"), "rubric": tuple(criteria)}

    def own_document(self) -> dict[str, Any]:
        """Return what whoever marks goes by."""
        criteria = [criterion.document() for criterion in self.rubric]
        return {"notes": self.notes, "rubric": criteria or None}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the criteria."""
        yield from super().faults()
        yield from rubrics.faults(self.rubric)

    @property
    def right_answer(self) -> tuple[str, ...]:
        """Nothing: a person decides."""
        return ()

    def feedback_on(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return nothing: whoever marks writes a comment."""
        return ()


@dataclass(frozen=True, kw_only=True)
class Essay(ByHand):
    """A text of many words."""

    kind: ClassVar[str] = "essay"
    least: int = 0  # words; 0: no limit
    most: int = 0
    lines: int = LINES
    start: str = ""  # what stands in the field before anything is written

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return how long the text should be, and what it begins with."""
        return super().own(document) | {
            "least": reading.whole(document, "least", 0),
            "most": reading.whole(document, "most", 0),
            "lines": reading.whole(document, "lines", LINES),
            "start": reading.text(document, "start"),
        }

    def own_document(self) -> dict[str, Any]:
        """Return how long the text should be, and what it begins with."""
        return {
            "least": self.least or None,
            "most": self.most or None,
            "lines": None if self.lines == LINES else self.lines,
            "start": self.start,
            **super().own_document(),
        }

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the limits."""
        yield from super().faults()
        limits = (self.least, self.most)
        if not all(0 <= limit <= MOST_WORDS for limit in limits):
            yield "bad_words"
        elif 0 < self.most < self.least:
            yield "least_over_most"
        if not 1 <= self.lines <= MOST_LINES:
            yield "bad_lines"

    @property
    def extras(self) -> dict[str, Any]:
        """How long the text should be, how high its field is, what it begins with."""
        return {name: getattr(self, name) for name in ("least", "most", "lines", "start")}

    def canonical(self, sent: Sequence[str], numbers: Mapping[str, int]) -> tuple[str, ...]:
        """Return the text with one sign for the end of a line; the start alone is no answer."""
        lined = tuple(text.replace("\r\n", "\n").replace("\r", "\n") for text in sent)
        is_untouched = len(lined) == 1 and lined[0].strip() == self.start.strip()
        return () if is_untouched else lined

    def mark(self, fields: Sequence[str]) -> Mark:
        """Nothing before a person has read it, or raise `BadAnswer`."""
        self.text(fields)
        return NONE

    def text(self, fields: Sequence[str]) -> str:
        """Return the text that was written, or raise `BadAnswer`."""
        match fields:
            case []:
                return ""
            case [text] if len(text) <= LONGEST_ESSAY and not any(map(is_foreign, text)):
                return text
            case _:
                raise BadAnswer

    def length_fault(self, fields: Sequence[str]) -> str:
        """Return "too_long", "too_short" or nothing; what was never begun is not short."""
        words = words_in(self.text(fields))
        if self.most and words > self.most:
            return "too_long"
        return "too_short" if 0 < words < self.least else ""


def is_foreign(letter: str) -> bool:
    """Whether a character has no business in a text of several lines."""
    return letter != "\n" and is_control(letter)


@dataclass(frozen=True, kw_only=True)
class Files(ByHand):
    """Photos, documents, recordings; an answer has their numbers."""

    kind: ClassVar[str] = "file"
    by_form: ClassVar[bool] = False
    accepts: tuple[str, ...] = SORTS
    most: int = 1

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return what may be sent, and how many."""
        return super().own(document) | {
            "accepts": reading.texts(document, "accepts"),
            "most": reading.whole(document, "most", 1),
        }

    def own_document(self) -> dict[str, Any]:
        """Return what may be sent, and how many."""
        most = None if self.most == 1 else self.most
        return {"accepts": list(self.accepts), "most": most, **super().own_document()}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the sorts and their number."""
        yield from super().faults()
        if not self.accepts or not set(self.accepts) <= set(SORTS):
            yield "no_sort"
        if not 1 <= self.most <= MOST_FILES:
            yield "bad_file_count"

    @property
    def extras(self) -> dict[str, Any]:
        """What may be sent, and how many."""
        offered = ",".join(f".{ending}" for ending in endings(self.accepts))
        return {"accepts": self.accepts, "most": self.most, "endings": offered}

    def mark(self, fields: Sequence[str]) -> Mark:
        """Nothing before a person has looked, or raise `BadAnswer`."""
        sent = [field for field in fields if field]
        if len(set(sent)) != len(sent) or len(sent) > self.most:
            raise BadAnswer
        if not all(is_number(field) for field in sent):
            raise BadAnswer
        return NONE


def is_number(field: str) -> bool:
    """Whether a field is the number of a row."""
    is_plain = field.isascii() and field.isdecimal() and len(field) <= HIGHEST_DIGITS
    return is_plain and not field.startswith("0")
