"""Interactions in which a place in a picture is picked."""

import re
from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import decimal_text
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import value_of
from elearn.domain.coursefile.qti.items.reading import Reading, document, with_feedback
from elearn.domain.coursefile.qti.prose.pictures import address_of
from elearn.domain.markdown.media import measures

SPLIT = re.compile(r"[\s,]+")
WHOLE = 100
Point = tuple[Fraction, Fraction]


def hotspot(reading: Reading, interaction: Element) -> Document:
    """Return a picture with marked places."""
    rights = reading.response(interaction).correct
    spots = [
        (
            choice.get("hotspotLabel") or choice.get("label") or choice.get("identifier"),
            choice.get("shape"),
            choice.get("coords"),
            choice.get("identifier") in rights,
            reading.told.of(choice.get("identifier")),
        )
        for choice in interaction.all("hotspotChoice")
    ]
    return in_picture(reading, interaction, spots)


def select_point(reading: Reading, interaction: Element) -> Document:
    """Return a picture in which some areas are right."""
    areas = reading.response(interaction).areas
    spots = [
        (str(number), area.shape, area.coords, area.value > 0, "")
        for number, area in enumerate(areas, start=1)
    ]
    return in_picture(reading, interaction, spots)


def in_picture(
    reading: Reading, interaction: Element, spots: list[tuple[str, str, str, bool, str]]
) -> Document:
    """Return a question about places in a picture."""
    if not any(is_right for _, _, _, is_right, _ in spots):
        raise Refused("no_right_answer")
    if sum(is_right for _, _, _, is_right, _ in spots) > 1:
        reading.item.changed("one_place_picked")
    shown = interaction.find("object") or interaction.find("img") or interaction
    path, size = picture_of(reading, shown)
    made = document(
        "picture_place",
        reading.prompt(
            lambda element: (
                ""
                if element.tag in {"object", "img", "hotspotChoice"} and is_in(interaction, element)
                else None
            )
        ),
        reading.points(),
        picture=path,
        alt=" ".join((shown.get("alt") or shown.words()).split())
        or path.rpartition("/")[2].rpartition(".")[0],
        spots=[spot(*each, size) for each in spots],
    )
    return with_feedback(made, reading)


def is_in(whole: Element, part: Element) -> bool:
    """Whether an element stands within another one."""
    return any(within is part for within in whole.walk())


def picture_of(reading: Reading, shown: Element) -> tuple[str, Point]:
    """Return the path of a picture and its measures, or raise `Refused`."""
    address = address_of(shown)
    found = reading.texts.find(address)
    if found is None:
        raise Refused("picture_not_there", shown.line, file=address[:100])
    path = reading.item.pictures.keep(*found)
    width, height = measures(*found)
    size = (
        value_of(shown.get("width")) or Fraction(width or 0),
        value_of(shown.get("height")) or Fraction(height or 0),
    )
    if not all(size):
        raise Refused("picture_without_size", shown.line, file=address[:100])
    return path, size


def spot(  # noqa: PLR0913, PLR0917 - what a spot is
    label: str, shape: str, coords: str, is_right: bool, feedback: str, size: Point
) -> Document:
    """Return one place, measured in percent of the picture."""
    form, points = outline(
        shape, [value_of(part) for part in SPLIT.split(coords.strip()) if part], size
    )
    made: Document = {
        "label": label,
        "shape": form,
        "points": " ".join(percent(point, size) for point in points),
    }
    if is_right:
        made["right"] = True
    return made | ({"feedback": feedback} if feedback else {})


def outline(shape: str, at: list[Fraction], size: Point) -> tuple[str, list[Point]]:
    """Return the form and the points of an area, or raise `Refused`."""
    if shape == "circle" and len(at) >= 3:  # noqa: PLR2004 - centre and radius
        return "circle", [(at[0], at[1]), (at[0] + at[2], at[1])]
    if shape == "rect" and len(at) >= 4:  # noqa: PLR2004 - two corners
        return "rectangle", [(at[0], at[1]), (at[2], at[3])]
    if shape == "ellipse" and len(at) >= 4:  # noqa: PLR2004 - centre and two radii
        return "rectangle", [(at[0] - at[2], at[1] - at[3]), (at[0] + at[2], at[1] + at[3])]
    if shape == "poly" and len(at) >= 6:  # noqa: PLR2004 - three corners
        return "polygon", list(zip(at[::2], at[1::2], strict=False))
    if shape == "default":
        return "rectangle", [(Fraction(0), Fraction(0)), size]
    raise Refused("bad_area", shape=shape)


def percent(point: Point, size: Point) -> str:
    """Return a point in percent of width and height."""
    parts = (
        max(Fraction(0), min(Fraction(WHOLE), WHOLE * at / whole))
        for at, whole in zip(point, size, strict=True)
    )
    return ",".join(decimal_text(part, 4) for part in parts)
