"""Words that are moved into the gaps of a text."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar

from elearn.domain.quiz import reading
from elearn.domain.quiz.gaps import hides_a_gap, numbers_in, renumbered
from elearn.domain.quiz.several import FEWEST, Choices, Several, told

GROUP = "1"


@dataclass(frozen=True)
class Word:
    """A word, the group of gaps that it may go to, and whether it may go to several."""

    text: str
    group: str = GROUP
    often: bool = False

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        said = {
            "text": self.text,
            "group": self.group if self.group != GROUP else "",
            "often": self.often,
        }
        return {key: value for key, value in said.items() if value}


@dataclass(frozen=True, kw_only=True)
class GapWords(Several):
    """A text with gaps; `[[2]]` in the prompt says that the second word is right there."""

    kind: ClassVar[str] = "gap_words"
    words: tuple[Word, ...]

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the words."""
        return {"words": tuple(map(word, reading.parts(document, "words")))}

    def own_document(self) -> dict[str, Any]:
        """Return the words."""
        return {"words": [word.document() for word in self.words]}

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the gaps and the words."""
        yield from super().faults()
        numbers = numbers_in(self.prompt)
        if not numbers:
            yield "no_gaps"
        if any(not 1 <= number <= len(self.words) for number in numbers):
            yield "unknown_word_number"
        if hides_a_gap(self.prompt):
            yield "hidden_gap"
        if any(numbers.count(number) > 1 and not self.word(number).often for number in numbers):
            yield "word_twice"
        if len(self.words) < FEWEST or not all(word.text.strip() for word in self.words):
            yield "too_few_words"

    def word(self, number: int) -> Word:
        """Return the word of a number, an empty one where there is none."""
        return self.words[number - 1] if 1 <= number <= len(self.words) else Word("")

    @property
    def asked_prompt(self) -> str:
        """The prompt with gaps that are counted as they come: their own numbers are the key."""
        return renumbered(self.prompt)

    @cached_property
    def lists(self) -> tuple[Choices, ...]:
        """The gaps, each with the words of its group in the order of their letters."""
        return tuple(self.gap(self.word(number)) for number in numbers_in(self.prompt))

    def gap(self, wanted: Word) -> Choices:
        """Return one gap; words of the same text are as good as each other."""
        here = sorted(
            (word for word in self.words if word.group == wanted.group), key=lambda one: one.text
        )
        right = [n for n, word in enumerate(here) if told(word.text) == told(wanted.text)]
        again = frozenset(n for n, word in enumerate(here) if word.often)
        return Choices("", tuple(word.text for word in here), frozenset(right), again=again)

    def shares(self, chosen: Sequence[int | None]) -> tuple[Fraction, ...]:
        """Return what each gap earns; a word that was used more often than it is there, nothing."""
        pairs = zip(self.lists, chosen, strict=True)
        said = [("" if place is None else told(part.texts[place])) for part, place in pairs]
        used = Counter(said)
        return tuple(
            share if used[text] <= self.supply(text) else Fraction(0)
            for share, text in zip(super().shares(chosen), said, strict=True)
        )

    def supply(self, text: str) -> int:
        """Return how many gaps a word may go to."""
        same = [word for word in self.words if told(word.text) == text]
        return len(self.lists) if any(word.often for word in same) else len(same)


def word(document: Mapping[str, Any]) -> Word:
    """Build one word from its stored form."""
    return Word(
        reading.text(document, "text"),
        reading.text(document, "group", GROUP),
        reading.flag(document, "often", default=False),
    )
