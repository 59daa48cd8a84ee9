from dataclasses import dataclass
from random import Random
from typing import ClassVar

from elearn.domain.quiz import Numeric, Paper, SingleChoice, lay_out
from elearn.domain.quiz.attempts import Rules
from elearn.domain.quiz.variants import MOST_AGAIN, may_vary, varied
from tests.domain.quiz.cases import CASES


@dataclass(frozen=True, kw_only=True)
class Drawn(Numeric):
    """A number whose question has values of its own."""

    kind: ClassVar[str] = "drawn"

    def draw(self, chance):
        return {"n": str(chance.randrange(3))}


ANEW = Rules.from_document({"again": True})
DRAWN = Rules.from_document({"again": True, "draw": 2})
NUMBER = Drawn.from_document(CASES["numeric"].document)
STOCK = [
    SingleChoice.from_document(CASES["single_choice"].document | {"id": f"q-{n}"}) for n in range(3)
]


def test_a_question_with_values_of_its_own_is_asked_with_others():
    paper = lay_out([NUMBER], Random(1), shuffle=True)

    other = varied(paper, [NUMBER], 0, ANEW, Random(2))

    assert other.live == (1,)
    assert other.slots[0] == paper.slots[0]
    assert other.slots[1].values != paper.slots[0].values
    assert other.place(1) == 0


def test_a_stock_gives_a_question_that_is_not_on_the_paper():
    paper = lay_out(STOCK, Random(1), shuffle=True, draw=2)

    other = varied(paper, STOCK, 0, DRAWN, Random(2))

    assert other.live == (2, 1)
    assert len({slot.question for slot in other.slots}) == 3
    names = [name for slot in other.slots for name, _ in slot.options]
    assert len(set(names)) == len(names)


def test_where_there_is_no_other_there_is_none():
    paper = lay_out(STOCK, Random(1), shuffle=True)

    assert varied(paper, STOCK, 0, DRAWN, Random(2)) is None
    assert not may_vary(paper, STOCK, 0, ANEW)


def test_a_place_is_asked_anew_only_so_often():
    paper = lay_out([NUMBER], Random(1), shuffle=True)

    while may_vary(paper, [NUMBER], paper.live[0], ANEW):
        paper = varied(paper, [NUMBER], paper.live[0], ANEW, Random(3))

    assert len(paper.slots) == 1 + MOST_AGAIN


def test_a_paper_with_successors_is_stored_and_read_back():
    paper = lay_out(STOCK, Random(1), shuffle=True, draw=2)
    other = varied(paper, STOCK, 1, DRAWN, Random(2))

    assert Paper.from_document(other.document()) == other
    assert "instead" not in str(paper.document())


def test_a_quiz_that_does_not_offer_it_asks_nothing_anew():
    paper = lay_out([NUMBER], Random(1), shuffle=True)

    assert not may_vary(paper, [NUMBER], 0, Rules.from_document({}))
