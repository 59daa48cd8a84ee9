"""Which document holds which stem how often, and what that is worth (BM25)."""

import math
from array import array
from collections.abc import Iterable, Mapping

K1, B = 1.2, 0.75
ROUGH = 3  # consonants that a word must keep to be recognised without its vowels


class Postings:
    """Documents by place, stems by the places that hold them."""

    def __init__(self) -> None:
        self._lengths = array("I")
        self._places: dict[str, array[int]] = {}
        self._counts: dict[str, array[int]] = {}
        self._rough: dict[str, list[str]] = {}
        self._holders: dict[str, int] = {}
        self._gone: set[int] = set()
        self._norms: array[float] | None = None

    def __contains__(self, stem: str) -> bool:
        return stem in self._places

    def __len__(self) -> int:
        return len(self._lengths) - len(self._gone)

    @property
    def stems(self) -> Iterable[str]:
        """Every stem that a document holds."""
        return self._places

    def add(self, counts: Mapping[str, int]) -> int:
        """Take in the counts of one document and return its place."""
        place = len(self._lengths)
        self._lengths.append(sum(counts.values()))
        for stem, count in counts.items():
            if stem not in self._places:
                self._begin(stem)
            self._places[stem].append(place)
            self._counts[stem].append(count)
            self._holders[stem] += 1
        self._norms = None
        return place

    def _begin(self, stem: str) -> None:
        self._places[stem], self._counts[stem] = array("I"), array("I")
        self._holders[stem] = 0
        self._rough.setdefault(without_vowels(stem), []).append(stem)

    def remove(self, place: int, stems: Iterable[str]) -> None:
        """Let the document at this place be found no more by the stems that it held."""
        self._gone.add(place)
        self._lengths[place] = 0
        for stem in stems:
            self._holders[stem] -= 1
            if not self._holders[stem]:
                self._end(stem)
        self._norms = None

    def _end(self, stem: str) -> None:
        del self._places[stem], self._counts[stem], self._holders[stem]
        self._rough[without_vowels(stem)].remove(stem)

    def of_one_skeleton(self, stem: str) -> list[str]:
        """Return the stems with the same consonants, as an unlisted plural has."""
        rough = without_vowels(stem)
        return sorted(self._rough.get(rough, ())) if len(rough) >= ROUGH else []

    def scores(self, stem: str, weight: float) -> dict[int, float]:
        """Return what this stem adds to each document that holds it."""
        norms = self._length_norms()
        held = zip(self._places[stem], self._counts[stem], strict=True)
        gain = weight * self._rarity(self._holders[stem]) * (K1 + 1)
        return {
            place: gain * count / (count + norms[place])
            for place, count in held
            if place not in self._gone
        }

    def _rarity(self, holders: int) -> float:
        return math.log(1 + (len(self) - holders + 0.5) / (holders + 0.5))

    def _length_norms(self) -> "array[float]":
        if self._norms is None:
            average = sum(self._lengths) / max(len(self), 1)
            self._norms = array(
                "d", (K1 * (1 - B + B * length / average) for length in self._lengths)
            )
        return self._norms


def without_vowels(stem: str) -> str:
    """Return the consonants of an Arabic stem: both مصنع and مصانع keep م ص ن ع."""
    bare = stem.removeprefix("ا")
    return bare[:1] + "".join(letter for letter in bare[1:] if letter not in "اوي")
