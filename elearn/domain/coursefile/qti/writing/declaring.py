"""Declarations and choices of an item, as elements."""

from collections.abc import Mapping
from fractions import Fraction

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.qti.writing.elements import (
    Node,
    base_value,
    node,
    setting,
    variable,
)
from elearn.domain.coursefile.qti.writing.markup import blocks, fill

RESPONSE, SCORE = "RESPONSE", "SCORE"


def matched(response: str, points: Fraction) -> Node:
    """Return the rule that the right answer alone earns."""
    test = node("match", variable(response), node("correct", identifier=response))
    return node(
        "responseCondition",
        node("responseIf", test, setting(SCORE, base_value("float", points))),
        node("responseElse", setting(SCORE, base_value("float", 0))),
    )


def outcome_of(name: str, sort: str, cardinality: str = "single") -> Node:
    """Return the declaration of an outcome."""
    return node("outcomeDeclaration", identifier=name, cardinality=cardinality, baseType=sort)


def declaration(
    name: str,
    sort: str,
    correct: list[str],
    mapping: Mapping[str, Fraction] | None = None,
    cardinality: str = "single",
) -> Node:
    """Return the declaration of an answer."""
    made = node("responseDeclaration", identifier=name, cardinality=cardinality, baseType=sort)
    if correct:
        right = node("correctResponse")
        right.extend(node("value", value) for value in correct)
        made.append(right)
    if mapping:
        made.append(mapped(mapping))
    return made


def mapped(mapping: Mapping[str, Fraction]) -> Node:
    """Return what answers earn."""
    table = node("mapping", defaultValue=0)
    for key, value in mapping.items():
        table.append(node("mapEntry", mapKey=key, mappedValue=value))
    return table


def choice(tag: str, name: str, markdown: str, **attributes: object) -> Node:
    """Return something that can be picked."""
    return fill(node(tag, identifier=name, **attributes), markdown)


def plain_choice(tag: str, name: str, markdown: str, **attributes: object) -> Node:
    """Return something that can be picked and holds nothing but words."""
    said = "".join(fill(node("p"), markdown).itertext())
    return node(tag, " ".join(said.split()) or markdown, identifier=name, **attributes)


def title_of(document: Document) -> str:
    """Return the title of an item: the beginning of what it asks, on one line."""
    said = " ".join("".join(part.itertext()) for part in blocks(document["prompt"]))
    words = " ".join(said.split())
    return (words if len(words) <= 100 else f"{words[:99]}…") or document["id"]  # noqa: PLR2004 - a title
