"""Items that are put into their order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Any, ClassVar

from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import Chance, is_answered
from elearn.domain.quiz.marks import NONE, Mark
from elearn.domain.quiz.several import FEWEST, Choices, Judged, Several, has_same, mean


class Credit(StrEnum):
    """What earns a part of the points."""

    PLACES = "places"  # each item at its place
    PAIRS = "pairs"  # each item that directly follows the one before it
    ALL = "all"  # nothing but the whole order


@dataclass(frozen=True, kw_only=True)
class Ordering(Several):
    """Items that each get the number of their place."""

    kind: ClassVar[str] = "ordering"
    items: tuple[str, ...]  # in the right order
    credit: str = Credit.PLACES

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the items and what earns."""
        return {
            "items": reading.texts(document, "items"),
            "credit": reading.text(document, "credit", Credit.PLACES),
        }

    def own_document(self) -> dict[str, Any]:
        """Return the items and what earns."""
        credit = None if self.credit == Credit.PLACES else str(self.credit)
        return {"items": list(self.items), "credit": credit}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the items."""
        yield from super().faults()
        if len(self.items) < FEWEST:
            yield "too_few_items"
        if not all(item.strip() for item in self.items):
            yield "empty_item"
        if has_same(self.items):
            yield "same_item"
        if self.credit not in list(Credit):
            yield "unknown_credit"

    @cached_property
    def lettered(self) -> tuple[int, ...]:
        """The right places of the items in the order of their letters: which tells nothing."""
        return tuple(sorted(range(len(self.items)), key=lambda place: self.items[place]))

    @cached_property
    def lists(self) -> tuple[Choices, ...]:
        """The items, each with the numbers of all places."""
        numbers = tuple(str(number) for number in range(1, len(self.items) + 1))
        return tuple(
            Choices(self.items[place], numbers, frozenset({place})) for place in self.lettered
        )

    def order(self, chance: Chance) -> list[int]:
        """Return the options with the items in a random order; numbers stay in theirs."""
        parts = list(self.parts)
        chance.shuffle(parts)
        return [option for part in parts for option in part.options]

    def shares(self, chosen: Sequence[int | None]) -> tuple[Fraction, ...]:
        """Return which items are at their place; a place that two items have is neither's."""
        right = super().shares(chosen)
        pairs = zip(right, chosen, strict=True)
        return tuple(share if chosen.count(place) == 1 else Fraction(0) for share, place in pairs)

    def mark(self, fields: Sequence[str]) -> Mark:
        """Return the share of items at their place, of pairs in sequence, or all or nothing."""
        chosen = self.chosen(fields)
        if not is_answered(fields):
            return NONE
        shares = self.shares(chosen)
        match self.credit:
            case Credit.ALL:
                return Mark(min(shares))
            case Credit.PAIRS:
                return mean(tuple(self.sequences(chosen)))
            case _:
                return mean(shares)

    def sequences(self, chosen: Sequence[int | None]) -> Iterator[Fraction]:
        """Yield for each two neighbours of the right order whether one follows the other."""
        given = dict(zip(self.lettered, chosen, strict=True))
        for one, other in pairwise(given[place] for place in range(len(self.items))):
            alone = chosen.count(one) == 1 and chosen.count(other) == 1
            follows = one is not None and other is not None and other == one + 1
            yield Fraction(alone and follows)

    def judged(self, fields: Sequence[str]) -> tuple[Judged, ...]:
        """Return the items in their right order."""
        return tuple(sorted(super().judged(fields), key=lambda part: int(part.right[0])))
