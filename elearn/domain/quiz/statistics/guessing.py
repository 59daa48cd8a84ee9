"""What blind guessing earns: the random guess score of every kind of question.

After Moodle (`get_random_guess_score` of each question type): the mean of the options where
one is picked, one part in so many where each part has the same choices, nothing where an
answer is typed. Moodle gives none where several options may be picked; here it is the mean
over all ways to tick or leave each of them. Questions are read in their stored form.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import factorial
from typing import Any

Document = Mapping[str, Any]
MOST_SUMS = 20_000  # different sums of ticks; more would keep a page waiting


def guess(document: Document) -> Fraction | None:
    """Return the share that guessing earns on average; None where nothing is earned at all."""
    kind = document["kind"]
    if kind in EARNS_NOTHING:
        return None
    return GUESSES[kind](document) if kind in GUESSES else Fraction(0)


def of_options(document: Document) -> Fraction:
    """Return the mean of what the options earn."""
    return mean(worth(option) for option in document["options"])


def worth(option: Document) -> Fraction:
    """Return what picking an option earns."""
    return Fraction(1) if option.get("right") else percent(option.get("share", "0%"))


def percent(text: str) -> Fraction:
    """Return the share that a text of percent says."""
    return Fraction(str(text).strip().rstrip("%")) / 100


def mean(shares: Iterable[Fraction]) -> Fraction:
    """Return the mean of shares; nothing of none."""
    known = list(shares)
    return sum(known, Fraction()) / len(known) if known else Fraction()


def of_ticks(document: Document) -> Fraction | None:
    """Return the mean over all ways to tick options; None where there are too many to count."""
    sums = Counter({Fraction(): 1})
    for value in tick_values(document["options"]):
        ticked = Counter({total + value: ways for total, ways in sums.items()})
        sums = sums + ticked
        if len(sums) > MOST_SUMS:
            return None
    held = sum((min(max(total, Fraction()), Fraction(1)) * ways for total, ways in sums.items()))
    return Fraction(held) / sums.total()


def tick_values(options: list[Document]) -> list[Fraction]:
    """Return what each tick adds: its share, or an equal part of right and wrong ones."""
    right = sum(bool(option.get("right")) for option in options)
    wrong = len(options) - right
    if any("share" in option for option in options):
        return [
            percent(option["share"])
            if "share" in option
            else Fraction(int(bool(option.get("right"))), right or 1)
            for option in options
        ]
    hit, miss = Fraction(1, right or 1), Fraction(-1, min(right, wrong) or 1)
    return [hit if option.get("right") else miss for option in options]


def of_matching(document: Document) -> Fraction:
    """Return one part in all the answers that are offered."""
    answers = {row["answer"] for row in document["rows"]} | set(document.get("extra", ()))
    return Fraction(1, len(answers))


def of_ordering(document: Document) -> Fraction:
    """Return what a random order earns: of n items one is at its place on average.

    So is each neighbour in n the right one; and all are right in one order of n!.
    """
    count = len(document["items"])
    return Fraction(1, factorial(count) if document.get("credit") == "all" else count)


def of_gaps(document: Document) -> Fraction:
    """Return the mean of the gaps by their weights; typed ones earn nothing."""
    gaps = [(gap.get("weight", 1), gap) for gap in document["gaps"]]
    whole = sum(weight for weight, _ in gaps)
    earned = (weight * of_options(gap) for weight, gap in gaps if "options" in gap)
    return sum(earned, Fraction()) / whole if whole else Fraction()


def of_words(document: Document) -> Fraction:
    """Return the mean of one part in the words of its group, for every word that has a gap."""
    groups = Counter(word.get("group", "1") for word in document["words"])
    gaps = [number for number in range(1, len(document["words"]) + 1) if has_gap(document, number)]
    named = (document["words"][number - 1].get("group", "1") for number in gaps)
    return mean(Fraction(1, groups[group]) for group in named)


def has_gap(document: Document, number: int) -> bool:
    """Whether the text has a place for a word; its number may be in Arabic digits."""
    arabic = str(number).translate({ord("0") + digit: 0x0660 + digit for digit in range(10)})
    return any(f"[[{digits}]]" in document["prompt"] for digits in (str(number), arabic))


def of_spots(document: Document) -> Fraction:
    """Return the right places in all that are offered in words."""
    spots = document["spots"]
    return mean(Fraction(bool(spot.get("right"))) for spot in spots)


GUESSES: dict[str, Callable[[Document], Fraction | None]] = {
    "single_choice": of_options,
    "multiple_choice": of_ticks,
    "true_false": lambda document: Fraction(1, 2),
    "matching": of_matching,
    "ordering": of_ordering,
    "gap_fill": of_gaps,
    "gap_words": of_words,
    "sorting": lambda document: Fraction(1, len(document["groups"])),
    "matrix": lambda document: Fraction(1, len(document["columns"])),
    "picture_place": of_spots,
}
EARNS_NOTHING = {"scale", "description"}
