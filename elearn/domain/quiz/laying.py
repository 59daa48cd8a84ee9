"""Laying out the paper of an attempt: which questions, in which order, under which names."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from elearn.domain.quiz.fields import Chance
from elearn.domain.quiz.paper import Paper, Slot
from elearn.domain.quiz.question import Question

BITS = 32  # of an option's random id


def lay_out(
    questions: Sequence[Question],
    chance: Chance,
    *,
    shuffle: bool,
    draw: int | None = None,
    seen: Mapping[str, int] = MappingProxyType({}),
) -> Paper:
    """Return a paper; no two of its options share an id.

    It has every question, or `draw` of them; `seen` says how often the learner was asked
    which question before, by its id.
    """
    order = list(range(len(questions)))
    if draw is not None and draw < len(order):
        order = drawn(questions, chance, draw, seen)
    if shuffle:
        chance.shuffle(order)
    taken: set[str] = set()
    return Paper(tuple(laid(number, questions[number], chance, shuffle, taken) for number in order))


def drawn(
    questions: Sequence[Question], chance: Chance, draw: int, seen: Mapping[str, int]
) -> list[int]:
    """Return some of the questions as they were written: those seen least, equals by chance."""
    lots = list(range(len(questions)))
    chance.shuffle(lots)
    return sorted(sorted(lots, key=lambda lot: seen.get(questions[lot].id, 0))[:draw])


def laid(number: int, question: Question, chance: Chance, shuffle: bool, taken: set[str]) -> Slot:
    """Return one slot."""
    places = list(range(len(question.option_texts)))
    if shuffle and not question.keep_order:
        places = question.order(chance)
    options = tuple((fresh(chance, taken), place) for place in places)
    return Slot(number, options, question.draw(chance))


def fresh(chance: Chance, taken: set[str]) -> str:
    """Return an id that no other option of this attempt has."""
    while (name := f"{chance.getrandbits(BITS):08x}") in taken:
        pass
    taken.add(name)
    return name
