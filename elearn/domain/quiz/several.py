"""Questions of several parts, each picked from a list."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from elearn.domain.quiz.fields import BadAnswer, Chance, Part, is_answered
from elearn.domain.quiz.marks import NONE, Mark
from elearn.domain.quiz.question import Question

FEWEST, MOST_PARTS = 2, 40


@dataclass(frozen=True)
class Judged:
    """One part of an answer when it is looked back at; texts are Markdown."""

    label: str
    said: str  # nothing where nothing was chosen
    right: tuple[str, ...]
    share: Fraction
    feedback: tuple[str, ...] = ()
    is_typed: bool = False  # then the texts are none of Markdown
    is_number: bool = False

    @property
    def verdict(self) -> str:
        """Right, partly right or wrong."""
        return "right" if self.share == 1 else "partly" if self.share > 0 else "miss"


@dataclass(frozen=True)
class Choices:
    """One part: what stands beside the list, what it offers, and which of it is right."""

    label: str
    texts: tuple[str, ...]
    right: frozenset[int]
    feedback: str = ""  # read by everybody who answered this part
    again: frozenset[int] = frozenset()  # what other parts may take too


@dataclass(frozen=True, kw_only=True)
class Several(Question):
    """A question whose parts are all picked from lists.

    Neither the order of the parts nor that of what they offer may depend on what is right:
    where nothing is shuffled both are shown as they stand here.
    """

    @property
    @abstractmethod
    def lists(self) -> tuple[Choices, ...]:
        """The parts in the order of the fields of an answer."""

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the number of parts."""
        yield from super().faults()
        if len(self.lists) > MOST_PARTS:
            yield "too_many_parts"

    @cached_property
    def option_texts(self) -> tuple[str, ...]:
        """What each part offers, one part after the other."""
        return tuple(text for part in self.lists for text in part.texts)

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The fields of an answer."""
        parts, start = [], 0
        for part in self.lists:
            again = tuple(start + place for place in sorted(part.again))
            parts.append(Part(part.label, tuple(range(start, start + len(part.texts))), again))
            start += len(part.texts)
        return tuple(parts)

    @property
    def right_answer(self) -> tuple[str, ...]:
        """The number of a right option for each part."""
        pairs = zip(self.parts, self.lists, strict=True)
        return tuple(str(part.options[min(offer.right)]) for part, offer in pairs)

    def order(self, chance: Chance) -> list[int]:
        """Return the options with what the lists offer in one random order for all of them."""
        longest = max((len(part.options) for part in self.parts), default=0)
        places = list(range(longest))
        chance.shuffle(places)
        return [
            part.options[place]
            for part in self.parts
            for place in places
            if place < len(part.options)
        ]

    def chosen(self, fields: Sequence[str]) -> tuple[int | None, ...]:
        """Return which of its texts each part has, None where nothing, or raise `BadAnswer`."""
        if not is_answered(fields):
            return (None,) * len(self.parts)
        if len(fields) != len(self.parts):
            raise BadAnswer
        return tuple(place_in(part, field) for part, field in zip(self.parts, fields, strict=True))

    def mark(self, fields: Sequence[str]) -> Mark:
        """Each part earns the same."""
        chosen = self.chosen(fields)
        return mean(self.shares(chosen)) if is_answered(fields) else NONE

    def shares(self, chosen: Sequence[int | None]) -> tuple[Fraction, ...]:
        """Return what each part earns."""
        pairs = zip(self.lists, chosen, strict=True)
        return tuple(Fraction(place in part.right) for part, place in pairs)

    def judged(self, fields: Sequence[str]) -> tuple[Judged, ...]:
        """Return each part as it is looked back at."""
        chosen = self.chosen(fields)
        return tuple(
            Judged(
                part.label,
                "" if place is None else part.texts[place],
                distinct(part.texts[each] for each in sorted(part.right)),
                share,
                (part.feedback,) if part.feedback and place is not None else (),
            )
            for part, place, share in zip(self.lists, chosen, self.shares(chosen), strict=True)
        )

    def feedback_on(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return what the parts that were answered are told."""
        return tuple(text for part in self.judged(fields) for text in part.feedback)


def place_in(part: Part, field: str) -> int | None:
    """Return which of its options a part has, None for no field, or raise `BadAnswer`."""
    if not field:
        return None
    names = [str(option) for option in part.options]
    if field not in names:
        raise BadAnswer
    return names.index(field)


def mean(shares: Sequence[Fraction]) -> Mark:
    """Return the mark of parts of equal weight."""
    return Mark(sum(shares, Fraction()) / len(shares)) if shares else NONE


def told(text: str) -> str:
    """Return what two texts may not share: a text as a reader takes it."""
    return " ".join(text.split())


def distinct(texts: Iterable[str]) -> tuple[str, ...]:
    """Return texts without those that say the same again, in their order."""
    return tuple({told(text): text for text in reversed(list(texts))}.values())[::-1]


def has_same(texts: Iterable[str]) -> bool:
    """Whether two of several texts say the same."""
    said = [told(text) for text in texts if told(text)]
    return len(set(said)) < len(said)
