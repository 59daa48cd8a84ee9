"""Items that are put into groups."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import Chance
from elearn.domain.quiz.several import FEWEST, Choices, Several, has_same


@dataclass(frozen=True)
class Group:
    """A group and what belongs to it; nothing may belong to it."""

    title: str
    items: tuple[str, ...] = ()

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        return {"title": self.title} | ({"items": list(self.items)} if self.items else {})


@dataclass(frozen=True, kw_only=True)
class Sorting(Several):
    """Each item belongs to one of the groups."""

    kind: ClassVar[str] = "sorting"
    groups: tuple[Group, ...]

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the groups."""
        groups = reading.parts(document, "groups")
        return {
            "groups": tuple(
                Group(reading.text(each, "title"), reading.texts(each, "items")) for each in groups
            )
        }

    def own_document(self) -> dict[str, Any]:
        """Return the groups."""
        return {"groups": [group.document() for group in self.groups]}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the groups and their items."""
        yield from super().faults()
        if len(self.groups) < FEWEST:
            yield "too_few_groups"
        if not all(group.title.strip() for group in self.groups):
            yield "empty_group"
        if has_same(group.title for group in self.groups):
            yield "same_group"
        items = [item for group in self.groups for item in group.items]
        if len(items) < FEWEST:
            yield "too_few_sorted"
        if not all(item.strip() for item in items):
            yield "empty_item"
        if has_same(items):
            yield "same_sorted"

    @cached_property
    def lists(self) -> tuple[Choices, ...]:
        """The items in the order of their letters, which tells nothing, each with all groups."""
        titles = tuple(group.title for group in self.groups)
        every = frozenset(range(len(titles)))
        items = sorted((item, n) for n, group in enumerate(self.groups) for item in group.items)
        return tuple(Choices(item, titles, frozenset({n}), again=every) for item, n in items)

    def order(self, chance: Chance) -> list[int]:
        """Return the options with the items in a random order, and the groups in another."""
        options = super().order(chance)
        size = len(self.groups)
        parts = [options[start : start + size] for start in range(0, len(options), size)]
        chance.shuffle(parts)
        return [option for part in parts for option in part]
