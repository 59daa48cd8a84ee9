"""One ranking for every database: BM25 over stems, fused with likeness of spelling."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from sys import intern
from typing import Generic, Self, TypeVar

from elearn.domain.arabic.analysis import with_synonyms, words_of_query
from elearn.domain.arabic.postings import Postings
from elearn.domain.arabic.stem import stem, without_prefix, words
from elearn.domain.arabic.vocabulary import Vocabulary, slips

Key = TypeVar("Key", int, str)
Scores = dict[int, float]

TITLE_WEIGHT = 3
RRF_K = 20
LIKENESS_WEIGHT = 0.5
LIKE_ENOUGH, BARELY_LIKE = 0.4, 0.15
OF_A_GUESS = 0.8
MOST_WORDS, MOST_LIKE = 12, 30


class Index(Generic[Key]):
    """Documents in memory, built once for each version of the content.

    Searches may run in several threads; what changes the index may not run beside them.
    """

    def __init__(self) -> None:
        self._keys: list[Key] = []
        self._place_of: dict[Key, int] = {}
        self._words_of: dict[Key, tuple[str, ...]] = {}
        self._postings = Postings()
        self._vocabulary = Vocabulary()

    @classmethod
    def from_documents(cls, documents: Iterable[tuple[Key, str, str]]) -> Self:
        """Build the index from keys with title and body."""
        index = cls()
        for key, title, body in documents:
            index.add(key, title, body)
        return index

    def __len__(self) -> int:
        return len(self._place_of)

    def add(self, key: Key, title: str, body: str) -> None:
        """Take a document in, in place of what had its key."""
        self.remove(key)
        counts = _counted(words(title), words(body))
        self._place_of[key] = self._postings.add(_by_stem(counts))
        self._words_of[key] = tuple(map(intern, counts))
        self._keys.append(key)
        for word in counts:
            self._vocabulary.add(without_prefix(word), stem(word))

    def remove(self, key: Key) -> None:
        """Take a document out, if it is in."""
        place = self._place_of.pop(key, None)
        if place is None:
            return
        held = self._words_of.pop(key)
        self._postings.remove(place, set(map(stem, held)))
        for word in held:
            self._vocabulary.remove(without_prefix(word), stem(word))

    def search(self, query: str, limit: int = 20) -> list[tuple[Key, float]]:
        """Return the best documents with their scores, the best first."""
        typed = words_of_query(query)[:MOST_WORDS]
        total: Scores = {}
        _add(total, self._by_rank(self._by_stem(typed), 1))
        _add(total, self._by_rank(self._by_likeness(typed, LIKE_ENOUGH), LIKENESS_WEIGHT))
        return self._best(total, limit)

    def nearest(self, query: str, limit: int = 5) -> list[tuple[Key, float]]:
        """Return what is spelled nearest, to be offered when a search finds nothing."""
        typed = words_of_query(query)[:MOST_WORDS]
        return self._best(self._by_likeness(typed, BARELY_LIKE), limit)

    def _by_stem(self, typed: Sequence[str]) -> Scores:
        total: Scores = {}
        for each, weight in self._sought([stem(word) for word in typed]).items():
            _add(total, self._postings.scores(each, weight))
        return total

    def _sought(self, stems: Sequence[str]) -> Mapping[str, float]:
        """Return the stems that documents hold: as typed, of one meaning, or guessed."""
        held = self._postings
        weights = with_synonyms(stems)
        sought = {each: weight for each, weight in weights.items() if each in held}
        for each in stems:
            if each not in held:
                guesses = held.of_one_skeleton(each) or slips(each, held.stems)
                sought = dict.fromkeys(guesses, OF_A_GUESS) | sought
        return sought

    def _by_likeness(self, typed: Sequence[str], least: float) -> Scores:
        total: Scores = {}
        for word in typed:
            _add(total, self._like(word, least))
        return total

    def _like(self, word: str, least: float) -> Scores:
        """Return for each document what its word most like this one is worth."""
        best: Scores = {}
        alike = self._vocabulary.alike(without_prefix(word), least)
        held = [each for each in alike if each in self._postings]
        for each in nlargest(MOST_LIKE, held, key=lambda each: (alike[each], each)):
            for place, score in self._postings.scores(each, alike[each]).items():
                if score > best.get(place, 0):
                    best[place] = score
        return best

    def _by_rank(self, scores: Scores, weight: float) -> Scores:
        """Return what each rank is worth when two rankings are fused."""
        ranked = self._in_order(scores)
        return {place: weight / (RRF_K + rank) for rank, place in enumerate(ranked, 1)}

    def _best(self, scores: Scores, limit: int) -> list[tuple[Key, float]]:
        best = self._in_order(scores)[:limit]
        return [(self._keys[place], scores[place]) for place in best]

    def _in_order(self, scores: Scores) -> list[int]:
        # Equals stand by their keys, so that the order of reading the rows does not show.
        return sorted(scores, key=lambda place: (-scores[place], self._keys[place]))


def _counted(titled: Iterable[str], told: Iterable[str]) -> Counter[str]:
    counts = Counter(told)
    for word in titled:
        counts[word] += TITLE_WEIGHT
    return counts


def _by_stem(counts: Mapping[str, int]) -> Counter[str]:
    stems: Counter[str] = Counter()
    for word, count in counts.items():
        stems[stem(word)] += count
    return stems


def _add(total: Scores, more: Scores) -> None:
    for place, score in more.items():
        total[place] = total.get(place, 0.0) + score
