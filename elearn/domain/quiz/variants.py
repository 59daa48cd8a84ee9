"""Another question like the one that was answered, in its place."""

from collections.abc import Sequence
from dataclasses import replace

from elearn.domain.quiz.attempts import Rules
from elearn.domain.quiz.fields import Chance
from elearn.domain.quiz.laying import laid
from elearn.domain.quiz.paper import Paper, Slot
from elearn.domain.quiz.question import Question

MOST_AGAIN = 10  # at one place
DRAWS = 20  # until the values differ


def may_vary(paper: Paper, questions: Sequence[Question], number: int, rules: Rules) -> bool:
    """Whether another question like the one in a slot may be asked for."""
    place = paper.place(number)
    asked = sum(paper.place(each) == place for each in range(len(paper.slots)))
    if not rules.again or asked > MOST_AGAIN:
        return False
    has_stock = rules.draw is not None and bool(unasked(paper, questions))
    return has_values(questions[paper.slot(number).question]) or has_stock


def varied(
    paper: Paper, questions: Sequence[Question], number: int, rules: Rules, chance: Chance
) -> Paper | None:
    """Return the paper with another question in the place of this one; None without any."""
    if not may_vary(paper, questions, number, rules):
        return None
    asked = paper.slot(number).question
    if not has_values(questions[asked]):
        stock = unasked(paper, questions)
        asked = stock[chance.randrange(len(stock))]
    taken = {name for slot in paper.slots for name, _ in slot.options}
    new = laid(asked, questions[asked], chance, rules.shuffle, taken)
    new = other_values(new, questions[asked], paper.slot(number), chance)
    return Paper((*paper.slots, replace(new, instead=number)))


def other_values(new: Slot, question: Question, old: Slot, chance: Chance) -> Slot:
    """Return a slot with values that differ from those of another, unless there are no others."""
    draws = (question.draw(chance) for _ in range(DRAWS))
    values = next((each for each in draws if each != old.values), new.values)
    return replace(new, values=values) if new.values == old.values and old.values else new


def has_values(question: Question) -> bool:
    """Whether each attempt is asked it with values of its own."""
    return type(question).draw is not Question.draw


def unasked(paper: Paper, questions: Sequence[Question]) -> list[int]:
    """Return the questions of the stock that are not on this paper."""
    asked = {slot.question for slot in paper.slots}
    return [number for number in range(len(questions)) if number not in asked]
