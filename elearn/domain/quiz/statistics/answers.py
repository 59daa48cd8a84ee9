"""Which answers were given: for each option who picked it, for typed ones the commonest."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from elearn.domain.quiz.statistics.sittings import Given, Sitting

MOST = 10  # of the answers that people wrote
BETWEEN = " · "  # the parts of an answer
Pair = tuple[Given, float]  # what was given, and the score of the attempt


@dataclass(frozen=True)
class Choice:
    """An option of a question, in its words."""

    text: str
    is_right: bool


@dataclass(frozen=True)
class Subject:
    """A question, as statistics know it."""

    id: str
    kind: str
    prompt: str
    guess: Fraction | None
    choices: tuple[Choice, ...] = ()  # empty where answers are written or have several parts


@dataclass(frozen=True)
class Tally:
    """One answer: how many gave it, their share of all who were asked, their mean score."""

    text: str
    count: int
    share: float
    mean: float | None
    is_right: bool


@dataclass(frozen=True)
class Answers:
    """The answers to one question."""

    question: str
    asked: int
    empty: int
    tallies: tuple[Tally, ...]
    others: int  # how many answers are not among these


def answers(subjects: Iterable[Subject], sittings: Iterable[Sitting]) -> tuple[Answers, ...]:
    """Return how often each answer was given, and how those fared who gave it."""
    found: Mapping[str, list[Pair]] = defaultdict(list)
    for sitting in sittings:
        score = float(sitting.score)
        for given in sitting.given:
            found[given.question].append((given, score))
    return tuple(
        picked(subject, found[subject.id]) if subject.choices else typed(subject, found[subject.id])
        for subject in subjects
        if found[subject.id]
    )


def picked(subject: Subject, pairs: Sequence[Pair]) -> Answers:
    """Return every option of a question, those that nobody picked too."""
    pickers: Mapping[str, list[float]] = defaultdict(list)
    for given, score in pairs:
        for word in given.words:
            pickers[word].append(score)
    tallies = tuple(
        tally(choice.text, pickers[choice.text], len(pairs), is_right=choice.is_right)
        for choice in subject.choices
    )
    # An option that was worded otherwise in an earlier edition is one of the others.
    known = {choice.text for choice in subject.choices}
    others = sum(not known.issuperset(given.words) for given, _score in pairs)
    return Answers(subject.id, len(pairs), empty(pairs), tallies, others)


def tally(text: str, scores: Sequence[float], asked: int, *, is_right: bool) -> Tally:
    """Return one answer and those who gave it."""
    mean = sum(scores) / len(scores) if scores else None
    return Tally(text, len(scores), len(scores) / asked, mean, is_right)


def empty(pairs: Sequence[Pair]) -> int:
    """Return how many said nothing."""
    return sum(not given.words for given, _score in pairs)


def typed(subject: Subject, pairs: Sequence[Pair]) -> Answers:
    """Return the commonest answers to a question without options, as they were marked."""
    writers: Mapping[tuple[str, bool], list[float]] = defaultdict(list)
    for given, score in pairs:
        if given.words:
            writers[BETWEEN.join(given.words), given.share == 1].append(score)
    # Equals in the order of their letters, so that a page looks the same twice.
    common = sorted(writers, key=lambda each: (-len(writers[each]), each))[:MOST]
    tallies = tuple(
        tally(text, writers[text, is_right], len(pairs), is_right=is_right)
        for text, is_right in common
    )
    nothing = empty(pairs)
    others = len(pairs) - nothing - sum(each.count for each in tallies)
    return Answers(subject.id, len(pairs), nothing, tallies, others)
