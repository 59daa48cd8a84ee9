"""Answers of several fields, by a kind that is made up here."""

from dataclasses import dataclass, replace
from random import Random

import pytest

from elearn.domain.quiz import BadAnswer, Paper, ShortAnswer, lay_out
from elearn.domain.quiz.fields import Part


@dataclass(frozen=True, kw_only=True)
class Letter(ShortAnswer):
    """Two lists to pick from, and a field between them."""

    is_typed: bool = True

    @property
    def option_texts(self):
        return ("أ", "ب", "أ", "ب")

    @property
    def parts(self):
        between = (Part("بينهما"),) if self.is_typed else ()
        return (Part("أولها", (0, 1)), *between, Part("آخرها", (2, 3)))

    def draw(self, chance):
        return {"n": str(chance.randrange(10))}

    def with_values(self, values):
        return replace(self, prompt=self.prompt + values["n"])


MIXED = Letter(id="letter", prompt="رسالة ", accepted=("نعم",))
PICKED = replace(MIXED, is_typed=False)


def paper(question):
    return lay_out([question], Random(5), shuffle=True)


def names(laid):
    return {place: name for name, place in laid.slots[0].options}


def test_each_part_is_asked_with_its_own_options():
    laid = paper(MIXED)

    first, between, last = laid.asked(MIXED, 0).parts

    assert [first.label, between.label, last.label] == ["أولها", "بينهما", "آخرها"]
    assert {name for name, _ in first.options} == {names(laid)[0], names(laid)[1]}
    assert between.options == ()
    assert sorted(text for _, text in last.options) == ["أ", "ب"]


def test_typed_and_picked_fields_keep_their_places():
    laid = paper(MIXED)
    name = names(laid)

    assert laid.canonical(MIXED, 0, [name[1], " 2 ", ""]) == ("1", " 2 ", "")
    assert laid.canonical(MIXED, 0, ["", " ", ""]) == ()


def test_a_typed_number_is_no_picked_option():
    laid = paper(MIXED)

    assert laid.shown(MIXED, 0, ("", "3", "2")) == {names(laid)[2]}


def test_picked_fields_are_known_by_their_names_in_any_order():
    laid = paper(PICKED)
    name = names(laid)

    assert laid.canonical(PICKED, 0, [name[3], name[0]]) == ("0", "3")
    assert laid.canonical(PICKED, 0, [name[2]]) == ("", "2")


@pytest.mark.parametrize(
    ("question", "places"),
    [(MIXED, [0, 1]), (MIXED, [2, None, 0]), (PICKED, [0, 1]), (PICKED, [0, 0]), (PICKED, [-1])],
    ids=["a field too few", "each in the other's place", "two of a part", "one twice", "none"],
)
def test_what_fits_no_part_is_refused(question, places):
    laid = paper(question)
    sent = [names(laid).get(place, "x") if place is not None else "نص" for place in places]

    with pytest.raises(BadAnswer):
        laid.canonical(question, 0, sent)


def test_the_values_of_an_attempt_stand_in_its_paper_and_in_its_question():
    laid = paper(MIXED)

    again = Paper.from_document(laid.document())

    assert again == laid
    assert again.question([MIXED], 0).prompt == f"رسالة {laid.slots[0].values['n']}"
