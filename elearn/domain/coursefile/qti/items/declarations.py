"""What an item declares of its answers: which are right, what others earn."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import number_of
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element

NOTHING = Fraction(0)


@dataclass(frozen=True)
class Area:
    """A part of a picture, and what a point in it earns."""

    shape: str
    coords: str
    value: Fraction


@dataclass(frozen=True)
class Response:
    """A declared answer."""

    name: str
    cardinality: str = "single"
    base: str = "identifier"
    correct: tuple[str, ...] = ()
    mapping: Mapping[str, Fraction] = field(default_factory=dict)
    otherwise: Fraction = NOTHING
    upper: Fraction | None = None
    areas: tuple[Area, ...] = ()
    heeds_case: bool = False
    start: str = ""

    @property
    def is_number(self) -> bool:
        """Whether a number is asked for."""
        return self.base in {"float", "integer"}

    @property
    def full(self) -> Fraction:
        """Return what the best single answer earns by the mapping."""
        return max([NOTHING, *self.mapping.values()])


def responses(item: Element) -> dict[str, Response]:
    """Return what an item declares of its answers, by name."""
    found = (response(element) for element in item.all("responseDeclaration"))
    return {each.name: each for each in found}


def response(element: Element) -> Response:
    """Return one declared answer."""
    mapping, areas = element.find("mapping"), element.find("areaMapping")
    entries = mapping.all("mapEntry") if mapping else []
    cased = [entry.get("caseSensitive", "false") == "true" for entry in entries]
    table = mapping or areas or Element("", {}, element.line)
    return Response(
        element.get("identifier"),
        element.get("cardinality", "single"),
        element.get("baseType", "identifier"),
        tuple(values(element.find("correctResponse"))),
        {entry.get("mapKey"): value_of(entry.get("mappedValue")) for entry in entries},
        value_of(table.get("defaultValue")),
        value_of(table.get("upperBound")) if table.get("upperBound") else None,
        tuple(area(entry) for entry in (areas.all("areaMapEntry") if areas else ())),
        bool(cased) and all(cased),
        "\n".join(values(element.find("defaultValue"))),
    )


def area(entry: Element) -> Area:
    """Return a part of a picture."""
    return Area(entry.get("shape"), entry.get("coords"), value_of(entry.get("mappedValue")))


def values(element: Element | None) -> list[str]:
    """Return the values within an element."""
    return [value.words().strip("\n\t ") for value in element.all("value")] if element else []


def value_of(text: str) -> Fraction:
    """Return a number, nothing where there is none."""
    try:
        return number_of(text)
    except Refused:
        return NOTHING
