"""A formula that was read: nothing but numbers, names, operations and calls that are allowed."""

from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True)
class Literal:
    """A number as it stands."""

    value: Fraction
    column: int


@dataclass(frozen=True)
class Name:
    """The value of a variable."""

    name: str
    column: int


@dataclass(frozen=True)
class Operation:
    """A sign, or `not`, `and`, `or`, with the one or two things that it joins."""

    sign: str
    parts: "tuple[Node, ...]"
    column: int


@dataclass(frozen=True)
class Call:
    """A function with its values."""

    name: str
    parts: "tuple[Node, ...]"
    column: int


Node = Literal | Name | Operation | Call
