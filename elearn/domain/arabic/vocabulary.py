"""The words of all documents, to find those near a word that was typed."""

from array import array
from collections import Counter
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

ONE_SLIP, TWO_SLIPS = 4, 6


def trigrams(word: str) -> set[str]:
    """Return the runs of three letters, the beginning weighing more by its padding."""
    padded = f"  {word} "
    return {padded[place : place + 3] for place in range(len(padded) - 2)}


def slips(word: str, known: Iterable[str]) -> list[str]:
    """Return the known words that are this one mistyped, the nearest ones only."""
    if len(word) < ONE_SLIP:
        return []
    furthest = 2 if len(word) >= TWO_SLIPS else 1
    near = process.extract(
        word, list(known), scorer=OSA.distance, score_cutoff=furthest, limit=None
    )
    nearest = min((distance for _, distance, _ in near), default=0)
    return sorted(other for other, distance, _ in near if distance == nearest)


class Vocabulary:
    """Words without their articles, found by the trigrams that they share with another."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._stems: list[str] = []
        self._sizes = array("H")
        self._holders = array("I")
        self._holding: dict[str, array[int]] = {}

    def add(self, word: str, stem: str) -> None:
        """Take in a word of a document and the stem that documents are found by."""
        number = self._numbers.setdefault((word, stem), len(self._stems))
        if number == len(self._stems):
            self._begin(word, stem)
        self._holders[number] += 1

    def _begin(self, word: str, stem: str) -> None:
        grams = trigrams(word)
        for gram in grams:
            self._holding.setdefault(gram, array("I")).append(len(self._stems))
        self._stems.append(stem)
        self._sizes.append(min(len(grams), 0xFFFF))
        self._holders.append(0)

    def remove(self, word: str, stem: str) -> None:
        """Forget that one document holds this word."""
        self._holders[self._numbers[word, stem]] -= 1

    def alike(self, word: str, least: float) -> dict[str, float]:
        """Return the stems of words that share trigrams with this one, and how much."""
        grams = trigrams(word)
        shared: Counter[int] = Counter()
        for gram in grams:
            shared.update(self._holding.get(gram, ()))
        found: dict[str, float] = {}
        for number, common in shared.items():
            likeness = common / (len(grams) + self._sizes[number] - common)
            best = max(least, found.get(self._stems[number], 0))
            if likeness >= best and self._holders[number]:
                found[self._stems[number]] = likeness
        return found
