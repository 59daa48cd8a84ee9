"""Questions whose numbers are drawn for each attempt, and whose answer is computed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import Any, ClassVar

from elearn.domain.arabic.numbers import write_number
from elearn.domain.formula import evaluate, parse
from elearn.domain.quiz import reading
from elearn.domain.quiz.computed import (
    PLACES,
    fault_in,
    filled,
    formulas_in,
    names_in,
    written,
)
from elearn.domain.quiz.fields import Chance
from elearn.domain.quiz.marks import Mark
from elearn.domain.quiz.numeric import Numeric
from elearn.domain.quiz.variables import MOST_VARIABLES, Variable

MOST_DECIMALS = 10
TEXTS = ("prompt", "feedback", "feedback_right", "feedback_wrong")
COMPUTED = "0"  # the answer of a document stands in no document


@dataclass(frozen=True, kw_only=True)
class Calculated(Numeric):
    """A number that a formula finds from the values of this attempt."""

    kind: ClassVar[str] = "calculated"
    answer_text: str = COMPUTED
    variables: tuple[Variable, ...]
    formula: str
    decimals: int = PLACES
    drawn: tuple[tuple[str, str], ...] = ()  # what an attempt is asked with; else the first values

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return what is drawn and how the answer comes from it."""
        return super().own({**document, "answer": COMPUTED}) | {
            "variables": tuple(map(Variable.from_document, reading.parts(document, "variables"))),
            "formula": reading.text(document, "formula"),
            "decimals": reading.whole(document, "decimals", PLACES),
        }

    def own_document(self) -> dict[str, Any]:
        """Return what is drawn and how the answer comes from it."""
        return {
            "variables": [each.document() for each in self.variables],
            "formula": self.formula,
            "decimals": None if self.decimals == PLACES else self.decimals,
            **{key: said for key, said in super().own_document().items() if key != "answer"},
        }

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the variables; where nothing is, with the formulas."""
        yield from super().faults()
        if not 0 <= self.decimals <= MOST_DECIMALS:
            yield "bad_decimals"
        wrong = list(self.variable_faults())
        yield from wrong
        if not wrong:
            yield from self.formula_faults()

    def variable_faults(self) -> Iterator[str]:
        """Yield what is wrong with the names and the ranges."""
        names = [each.name for each in self.variables]
        if not names:
            yield "no_variables"
        if len(names) > MOST_VARIABLES:
            yield "too_many_variables"
        if any(each.is_unnamed for each in self.variables):
            yield "bad_name"
        if len(set(names)) < len(names):
            yield "same_name"
        if any(each.is_faulty for each in self.variables):
            yield "bad_range"

    def formula_faults(self) -> Iterator[str]:
        """Yield each formula that fails, as its field, why and where; and what nobody uses."""
        names, used = [each.name for each in self.variables], set()
        for field in ("formula", *TEXTS):
            said = getattr(self, field)
            formulas = (said,) if field == "formula" else formulas_in(said)
            used |= names_in(formulas, names)
            for formula in formulas:
                if fault := fault_in(formula, self.variables):
                    yield f"formula:{field}:{fault[0]}:{fault[1]}"
                    break
        if not used.issuperset(names):
            yield "unused_variable"

    def draw(self, chance: Chance) -> dict[str, str]:
        """Return a value for each variable."""
        return {each.name: each.value(chance.randrange(each.count)) for each in self.variables}

    def with_values(self, values: Mapping[str, str]) -> "Calculated":
        """Return the question with these values and with the texts that they make."""
        asked = replace(self, drawn=tuple(values.items()))
        texts: dict[str, Any] = {
            field: filled(getattr(self, field), asked.values) for field in TEXTS
        }
        return replace(asked, drawn=tuple(asked.values.items()), **texts)

    @cached_property
    def values(self) -> dict[str, str]:
        """What stands for the names: what was drawn, else the first value of each."""
        return {each.name: each.value(0) for each in self.variables} | dict(self.drawn)

    @property
    def asked_prompt(self) -> str:
        """The prompt with its numbers; never the formulas."""
        return filled(self.prompt, self.values) if not self.drawn else self.prompt

    @cached_property
    def answer(self) -> Fraction:
        """The right number, not rounded."""
        numbers = {name: Fraction(value) for name, value in self.values.items()}
        return evaluate(parse(self.formula, numbers), numbers)

    @property
    def right_answer(self) -> tuple[str, ...]:
        """The right number as it is shown, rounded."""
        return (write_number(self.answer, places=self.decimals),)

    def mark(self, fields: Sequence[str]) -> Mark:
        """All or nothing; the answer as it is shown is right too."""
        exact = super().mark(fields)
        return exact if exact.is_full else self.as_shown.mark(fields)

    @property
    def as_shown(self) -> Numeric:
        """The question for its rounded answer and no other."""
        return Numeric(
            id=self.id,
            prompt=self.prompt,
            answer_text=written(self.answer, self.decimals),
            unit_text=self.unit_text,
        )
