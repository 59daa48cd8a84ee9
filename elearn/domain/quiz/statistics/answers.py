"""Which answers were given: for each option who picked it, for typed ones the commonest."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from elearn.domain.quiz.statistics.sittings import Sitting

MOST = 10  # of the answers that people wrote
BETWEEN = " · "  # the parts of an answer
Words = tuple[str, ...]


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


@dataclass(frozen=True)
class Group:
    """Those who gave the same answer."""

    is_right: bool
    scores: list[float] = field(default_factory=list)


Groups = Mapping[Words, Group]


def answers(subjects: Iterable[Subject], sittings: Iterable[Sitting]) -> tuple[Answers, ...]:
    """Return how often each answer was given, and how those fared who gave it."""
    found: Mapping[str, dict[Words, Group]] = defaultdict(dict)
    for sitting in sittings:
        score = float(sitting.score)
        for given in sitting.given:
            groups = found[given.question]
            group = groups.get(given.words)
            if group is None:
                group = groups[given.words] = Group(given.share == 1)
            group.scores.append(score)
    return tuple(
        answers_to(subject, found[subject.id]) for subject in subjects if subject.id in found
    )


def answers_to(subject: Subject, groups: Groups) -> Answers:
    """Return the answers to one question."""
    asked = sum(len(group.scores) for group in groups.values())
    empty = len(groups[()].scores) if () in groups else 0
    tallies = picked(subject, groups, asked) if subject.choices else typed(groups, asked)
    return Answers(subject.id, asked, empty, tallies, others(subject, groups, tallies))


def picked(subject: Subject, groups: Groups, asked: int) -> tuple[Tally, ...]:
    """Return every option of a question, those that nobody picked too."""
    return tuple(
        tally(
            choice.text,
            [
                score
                for words, group in groups.items()
                if choice.text in words
                for score in group.scores
            ],
            asked,
            is_right=choice.is_right,
        )
        for choice in subject.choices
    )


def typed(groups: Groups, asked: int) -> tuple[Tally, ...]:
    """Return the commonest answers to a question without options, as they were marked."""
    # Equals in the order of their letters, so that a page looks the same twice.
    common = sorted(filter(None, groups), key=lambda words: (-len(groups[words].scores), words))
    return tuple(
        tally(BETWEEN.join(words), groups[words].scores, asked, is_right=groups[words].is_right)
        for words in common[:MOST]
    )


def tally(text: str, scores: Sequence[float], asked: int, *, is_right: bool) -> Tally:
    """Return one answer and those who gave it."""
    mean = sum(scores) / len(scores) if scores else None
    return Tally(text, len(scores), len(scores) / asked, mean, is_right)


def others(subject: Subject, groups: Groups, tallies: Sequence[Tally]) -> int:
    """Return how many answers are not told.

    They are rare ones, or options that were worded otherwise in an earlier edition.
    """
    told = {each.text for each in tallies}
    return sum(
        len(group.scores)
        for words, group in groups.items()
        if words and not told.issuperset(words if subject.choices else (BETWEEN.join(words),))
    )
