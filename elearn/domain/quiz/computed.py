"""Texts in which names and formulas stand between braces."""

import re
from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import lru_cache

from elearn.domain.arabic.numbers import write_number
from elearn.domain.formula import FaultyFormula, evaluate, parse
from elearn.domain.formula.tree import Literal, Name, Node
from elearn.domain.quiz.variables import Variable, trials

PLACE = re.compile(r"(?P<brace>\{\{)|\{=(?P<formula>[^{}]*)\}|\{(?P<name>[^\W\d]\w*)\}")
# Invisible around a number that a text filter writes in the reader's digits.
EDGE = "\u2063"
NUMBER = re.compile(f"{EDGE}(-?[0-9]+(?:\\.[0-9]+)?){EDGE}")
PLACES = 6
REMEMBERED = 512


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return the text with its numbers, in Western digits between invisible edges."""
    numbers = {name: Fraction(value) for name, value in values.items()}

    def number(place: re.Match[str]) -> str:
        if place["brace"]:
            return "{"
        try:
            found = evaluate(parse(formula_of(place), numbers), numbers)
        except FaultyFormula:
            return "…"  # found when the question was saved; never a reason to break an attempt
        return EDGE + written(found) + EDGE

    return PLACE.sub(number, text)


def written(value: Fraction, places: int = PLACES) -> str:
    """Return a number as a decimal text of at most so many places."""
    return write_number(value, places=places).replace(",", "").replace("\N{MINUS SIGN}", "-")


def formula_of(place: re.Match[str]) -> str:
    """Return what stands between the braces."""
    return place["name"] or place["formula"] or ""


def formulas_in(text: str) -> tuple[str, ...]:
    """Return what is computed within a text."""
    return tuple(formula_of(place) for place in PLACE.finditer(text) if not place["brace"])


@lru_cache(REMEMBERED)
def fault_in(formula: str, variables: tuple[Variable, ...]) -> tuple[str, int] | None:
    """Return why a formula fails for values that may be drawn, and its column, or nothing."""
    try:
        tree = parse(formula, [each.name for each in variables])
        for values in trials(variables):
            evaluate(tree, values)
    except FaultyFormula as faulty:
        return faulty.code, faulty.column
    return None


def names_in(formulas: Sequence[str], names: Sequence[str]) -> set[str]:
    """Return which of the names are used; a formula that cannot be read uses them all."""
    found: set[str] = set()
    for formula in formulas:
        try:
            found |= set(named(parse(formula, names)))
        except FaultyFormula:
            return set(names)
    return found


def named(node: Node) -> list[str]:
    """Return the names within a tree."""
    if isinstance(node, Name):
        return [node.name]
    if isinstance(node, Literal):
        return []
    return [name for part in node.parts for name in named(part)]
