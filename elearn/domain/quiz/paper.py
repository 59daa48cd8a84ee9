"""What one attempt shows: questions and options in its order, under names of its own."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

from elearn.domain.quiz.fields import MOST_FIELDS, BadAnswer
from elearn.domain.quiz.question import Question


@dataclass(frozen=True)
class Slot:
    """One place on the paper: which question, its options as (id, number), its values."""

    question: int
    options: tuple[tuple[str, int], ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    instead: int | None = None  # the slot that it takes the place of

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        said = {"question": self.question, "options": [list(pair) for pair in self.options]}
        said |= {"values": dict(self.values)} if self.values else {}
        return said | ({} if self.instead is None else {"instead": self.instead})


@dataclass(frozen=True)
class AskedPart:
    """One of several fields of an answer, as a learner sees it."""

    label: str
    options: tuple[tuple[str, str], ...]  # id and text; none: it is typed
    again: frozenset[str] = frozenset()  # ids of options that other parts may take too
    is_number: bool = False
    unit: str = ""


@dataclass(frozen=True)
class Asked:
    """All that a learner may know of a question before it is marked, and nothing else."""

    kind: str
    prompt: str
    points: int
    many: bool
    unit: str
    options: tuple[tuple[str, str], ...]  # id and text
    parts: tuple[AskedPart, ...] = ()
    picture: str = ""
    alt: str = ""
    by_shares: bool = False  # whether options earn shares of their own
    extras: Mapping[str, Any] = field(default_factory=dict)  # what only its kind shows


@dataclass(frozen=True)
class Paper:
    """The paper of one attempt."""

    slots: tuple[Slot, ...]

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Build the paper from its stored form."""
        return cls(
            tuple(
                Slot(
                    slot["question"],
                    tuple((name, place) for name, place in slot["options"]),
                    slot.get("values", {}),
                    slot.get("instead"),
                )
                for slot in document["slots"]
            )
        )

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        return {"slots": [slot.document() for slot in self.slots]}

    @cached_property
    def live(self) -> tuple[int, ...]:
        """The slots that count, in the order of their places: of each place the newest."""
        place_of: dict[int, int] = {}
        newest: dict[int, int] = {}
        for number, slot in enumerate(self.slots):
            place = number if slot.instead is None else place_of[slot.instead]
            place_of[number], newest[place] = place, number
        return tuple(newest[place] for place in sorted(newest))

    def place(self, number: int) -> int:
        """Return the place of a slot, from 0; one that is not on this paper is a `BadAnswer`."""
        slot = self.slot(number)
        while slot.instead is not None:
            number, slot = slot.instead, self.slots[slot.instead]
        return number

    def slot(self, number: int) -> Slot:
        """Return a slot; one that is not on this paper is a `BadAnswer`."""
        if not 0 <= number < len(self.slots):
            raise BadAnswer
        return self.slots[number]

    def question(self, questions: Sequence[Question], number: int) -> Question:
        """Return the question of a slot as it is asked there, or raise `BadAnswer`."""
        slot = self.slot(number)
        return questions[slot.question].with_values(slot.values)

    def canonical(self, question: Question, number: int, sent: Sequence[str]) -> tuple[str, ...]:
        """Return an answer with the options' own numbers, or raise `BadAnswer`."""
        if len(sent) > MOST_FIELDS:
            raise BadAnswer
        return question.canonical(sent, dict(self.slot(number).options))

    def shown(self, question: Question, number: int, fields: Sequence[str]) -> set[str]:
        """Return the ids of the options that an answer has picked."""
        picked = question.picked(fields)
        return {name for name, place in self.slot(number).options if str(place) in picked}

    def asked(self, question: Question, number: int) -> Asked:
        """Return what may be shown of the question in a slot: only what is named here."""
        slot = self.slot(number)
        texts = question.option_texts
        picture, alt = question.shown_picture
        return Asked(
            kind=question.kind,
            prompt=question.asked_prompt,
            points=question.worth,
            many=question.many,
            unit=question.unit,
            options=tuple((name, texts[place]) for name, place in slot.options),
            parts=asked_parts(question, slot),
            picture=picture,
            alt=alt,
            by_shares=question.many and question.by_shares,
            extras=question.extras,
        )


def asked_parts(question: Question, slot: Slot) -> tuple[AskedPart, ...]:
    """Return the parts in the order in which their options stand on the paper."""
    texts, where = question.option_texts, {place: n for n, (_, place) in enumerate(slot.options)}
    parts = list(question.parts)
    if all(part.options for part in parts):  # a field that is typed keeps its place
        parts.sort(key=lambda part: min(where[place] for place in part.options))
    return tuple(
        AskedPart(
            part.label,
            tuple((name, texts[place]) for name, place in slot.options if place in fits),
            frozenset(name for name, place in slot.options if place in part.again),
            part.is_number,
            part.unit,
        )
        for part in parts
        for fits in [frozenset(part.options)]
    )
