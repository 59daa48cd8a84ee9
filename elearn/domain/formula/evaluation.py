"""What a formula comes to."""

import operator
from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction

from elearn.domain.finance import NoRate
from elearn.domain.formula.faults import FaultyFormula
from elearn.domain.formula.functions import FUNCTIONS
from elearn.domain.formula.sizes import BadValue, TooLarge, power, settled
from elearn.domain.formula.tree import Call, Literal, Name, Node, Operation

Value = Fraction | bool
MOST_WORK = 16  # of all functions about loans in a formula
WORK = dict.fromkeys(("payment", "balance", "interest", "flat_payment", "effective"), 1)
WORK |= {"apr": 8}  # found by trying
SIMPLE: Mapping[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}
ALONE = {"+": Fraction(1), "-": Fraction(-1), "%": Fraction(1, 100)}
LOGIC: Mapping[str, Callable[[Iterable[bool]], bool]] = {
    "and": all,
    "or": any,
    "not": lambda conditions: not any(conditions),
}
COMPARED: Mapping[str, Callable[[Fraction, Fraction], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def evaluate(node: Node, values: Mapping[str, Fraction]) -> Fraction:
    """Return the number that a formula comes to with these values, or raise `FaultyFormula`."""
    return Evaluation(values).number(node)


class Evaluation:
    """Values of the variables, and how much may still be computed."""

    def __init__(self, values: Mapping[str, Fraction]) -> None:
        self.values, self.work = values, MOST_WORK

    def number(self, node: Node) -> Fraction:
        """Return the number that a part comes to."""
        value = self.value(node)
        if isinstance(value, bool):
            raise FaultyFormula("not_a_number", node.column)
        return value

    def condition(self, node: Node) -> bool:
        """Return whether a part holds."""
        value = self.value(node)
        if not isinstance(value, bool):
            raise FaultyFormula("not_a_condition", node.column)
        return value

    def value(self, node: Node) -> Value:
        """Return what a part comes to."""
        if isinstance(node, Literal):
            return node.value
        if isinstance(node, Name):
            return self.values[node.name]
        name = node.name if isinstance(node, Call) else node.sign
        if name == "if":
            return self.value(node.parts[1 if self.condition(node.parts[0]) else 2])
        if name in LOGIC:
            return LOGIC[name](self.condition(part) for part in node.parts)
        return self.computed(node)

    def computed(self, node: Call | Operation) -> Value:
        """Return what a function or sign makes of its numbers."""
        parts = [self.number(part) for part in node.parts]
        try:
            found = self.called(node, parts) if isinstance(node, Call) else joined(node, parts)
            return found if isinstance(found, bool) else settled(found)
        except TooLarge:
            raise FaultyFormula("too_large", node.column) from None
        except ZeroDivisionError:
            raise FaultyFormula("division_by_zero", node.column) from None

    def called(self, node: Call, parts: list[Fraction]) -> Fraction:
        """Return what a function makes of its values."""
        self.work -= WORK.get(node.name, 0)
        if self.work < 0:
            raise FaultyFormula("too_long", node.column)
        try:
            return FUNCTIONS[node.name].of(parts)
        except NoRate:
            raise FaultyFormula("no_rate", node.column) from None
        except BadValue:
            raise FaultyFormula("bad_value", node.column) from None


def joined(node: Operation, parts: list[Fraction]) -> Value:
    """Return what a sign makes of the numbers beside it."""
    if node.sign == "^":
        return raised(node, *parts)
    if len(parts) == 1:
        return ALONE[node.sign] * parts[0]
    compute = COMPARED.get(node.sign) or SIMPLE[node.sign]
    return compute(*parts)


def raised(node: Operation, base: Fraction, exponent: Fraction) -> Fraction:
    """Return a power; nought to the power of nought is one."""
    if base < 0 and exponent.denominator != 1:
        raise FaultyFormula("no_real_root", node.column)
    if base == 0:
        return Fraction(exponent == 0) if exponent >= 0 else base / base
    return power(base, exponent)
