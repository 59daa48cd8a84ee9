"""Measure the search over 5,000 lessons, in processor time: build, change one, ask."""

import csv
import random
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from elearn.domain.arabic.search import Index

DATA = Path(__file__).parent.parent / "tests" / "data"
LESSONS, WORDS_A_LESSON, WORDS = 5_000, 300, 30_000
LETTERS = "ابتجحخدرزسشصضطعغفقكلمنهوي"
ALLOWED_MS = 50

Result = TypeVar("Result")


def main() -> None:
    """Print what building and asking cost, with the slowest query of all."""
    chance = random.Random(20)  # noqa: S311 - the same lessons in every run
    lessons = list(_lessons(chance))
    before = _megabytes()
    index, seconds = _timed(lambda: Index.from_documents(lessons))
    size = _megabytes() - before
    print(f"search: {LESSONS:,} lessons of {WORDS_A_LESSON} words built in {seconds:.1f} s")
    print(f"search: the index holds about {size:.0f} MB")
    _, seconds = _timed(lambda: index.add(*lessons[7]))
    print(f"search: one lesson changed in {seconds * 1000:.1f} ms")
    spent = sorted(_milliseconds(index, query) for query in _queries())
    median, p95 = statistics.median(spent), spent[int(len(spent) * 0.95)]
    print(
        f"search: a query takes {median:.1f} ms, p95 {p95:.1f}, slowest {spent[-1]:.1f}"
        f" (allowed {ALLOWED_MS}): python -m scripts.bench_search"
    )


def _milliseconds(index: Index[int], query: str) -> float:
    """Return the least of three processor times."""
    return 1000 * min(_timed(lambda: index.search(query))[1] for _ in range(3))


def _lessons(chance: random.Random) -> Iterator[tuple[int, str, str]]:
    """Yield the judged documents often enough, each among words that are drawn."""
    known = [(row["title"], row["body"]) for row in _rows("arabic-search-docs.tsv")]
    drawn = ["".join(chance.choices(LETTERS, k=chance.randint(3, 8))) for _ in range(WORDS)]
    ranks = [1 / (rank + 10) for rank in range(WORDS)]  # few words often, most seldom
    for key in range(LESSONS):
        title, body = known[key % len(known)]
        filling = chance.choices(drawn, ranks, k=WORDS_A_LESSON - len(body.split()))
        yield key, title, f"{body} {' '.join(filling)}"


def _queries() -> list[str]:
    return [row["query"] for row in _rows("arabic-search-queries.tsv")]


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    start = time.process_time()
    return work(), time.process_time() - start


if __name__ == "__main__":
    main()
