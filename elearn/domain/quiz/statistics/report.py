"""All figures of a quiz together, and the form in which they are kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Self

import numpy as np

from elearn.domain.quiz.statistics.answers import Answers, Subject, Tally, answers
from elearn.domain.quiz.statistics.haste import Hasty, hasty
from elearn.domain.quiz.statistics.items import Item, items
from elearn.domain.quiz.statistics.likeness import Alike, alike
from elearn.domain.quiz.statistics.oddity import Odd, odd
from elearn.domain.quiz.statistics.overall import Overall, overall
from elearn.domain.quiz.statistics.sittings import Sitting, firsts
from elearn.domain.quiz.statistics.table import Table, tables

CLASSES = 10  # of scores, each of ten percent; the last has the full score too


@dataclass(frozen=True)
class Figures:
    """What statistics say of a quiz, without a hint at anybody."""

    overall: Overall
    items: tuple[Item, ...]  # by question, as the quiz has them
    places: tuple[Item, ...]  # by place on the paper
    answers: tuple[Answers, ...]
    classes: tuple[int, ...]  # how many scores are in each tenth


@dataclass(frozen=True)
class Hints:
    """What somebody may want to look at; each has innocent reasons too."""

    alike: tuple[Alike, ...]
    hasty: tuple[Hasty, ...]
    odd: tuple[Odd, ...]


@dataclass(frozen=True)
class Report:
    """The figures and the hints of the attempts that were looked at."""

    looked_at: int
    figures: Figures
    hints: Hints

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        return asdict(self)

    @classmethod
    def from_document(cls, document: Mapping[str, Any]) -> Self:
        """Build the report from its stored form."""
        figures, hints = document["figures"], document["hints"]
        return cls(
            document["looked_at"],
            Figures(
                Overall(**figures["overall"]),
                tuple(Item(**each) for each in figures["items"]),
                tuple(Item(**each) for each in figures["places"]),
                tuple(map(answers_of, figures["answers"])),
                tuple(figures["classes"]),
            ),
            Hints(
                tuple(Alike(**each) for each in hints["alike"]),
                tuple(Hasty(**each) for each in hints["hasty"]),
                tuple(Odd(**each) for each in hints["odd"]),
            ),
        )


def answers_of(document: Mapping[str, Any]) -> Answers:
    """Build the answers to a question from their stored form."""
    tallies = tuple(Tally(**each) for each in document["tallies"])
    return Answers(**{**document, "tallies": tallies})


def report(subjects: Sequence[Subject], sittings: Sequence[Sitting], *, only_first: bool) -> Report:
    """Return the figures and hints of finished attempts: of each learner's first, or of all."""
    chosen = firsts(sittings) if only_first else list(sittings)
    both = tables(chosen)
    return Report(len(chosen), figures(subjects, sittings, chosen, both), hints(chosen, both[0]))


def figures(
    subjects: Sequence[Subject],
    sittings: Sequence[Sitting],
    chosen: Sequence[Sitting],
    both: tuple[Table, Table],
) -> Figures:
    """Return the figures of the chosen attempts, whose two tables come along."""
    questions, places = both
    return Figures(
        overall(sittings, parts(questions, places), questions.scores),
        in_order(subjects, questions),
        items(places, {}),
        answers(subjects, chosen),
        classes(questions.scores.tolist()),
    )


def hints(chosen: Sequence[Sitting], questions: Table) -> Hints:
    """Return what somebody may want to look at."""
    return Hints(alike(chosen), hasty(chosen), odd(chosen, questions))


def parts(questions: Table, places: Table) -> Table | None:
    """Return what a score is made of: the questions, or the places where questions are drawn.

    None where attempts were asked more or less than others.
    """
    return next((table for table in (questions, places) if table.is_whole), None)


def in_order(subjects: Sequence[Subject], questions: Table) -> tuple[Item, ...]:
    """Return the figures of the questions, as the quiz has them."""
    order = {subject.id: number for number, subject in enumerate(subjects)}
    found = items(questions, {subject.id: subject.guess for subject in subjects})
    return tuple(sorted(found, key=lambda item: order.get(item.name, len(order))))


def classes(scores: Iterable[float]) -> tuple[int, ...]:
    """Return how many scores are in each tenth."""
    # A score of 0.3 times 10 may be a hair below 3.
    tenths = [min(CLASSES - 1, int(round(score * CLASSES, 9))) for score in scores]
    return tuple(np.bincount(tenths, minlength=CLASSES).tolist()) if tenths else (0,) * CLASSES
