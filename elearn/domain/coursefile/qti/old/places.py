"""Items of QTI 1.2 in which a place in a picture is picked."""

from fractions import Fraction

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import value_of
from elearn.domain.coursefile.qti.items.places import SPLIT, Point, percent
from elearn.domain.coursefile.qti.items.reading import document
from elearn.domain.coursefile.qti.old.pairs import rights_of
from elearn.domain.coursefile.qti.old.reading import OldReading
from elearn.domain.coursefile.qti.prose.pictures import address_of
from elearn.domain.markdown.media import measures

CORNERS = 2


def hotspot(reading: OldReading) -> Document:
    """Return a picture with places; all are right where no rule says which."""
    answer = reading.answers[0]
    image = next((element for element in answer.walk() if element.tag == "matimage"), None)
    if image is None:
        raise Refused("picture_not_there", answer.line, file="")
    found = reading.texts.find(address_of(image))
    if found is None:
        raise Refused("picture_not_there", image.line, file=address_of(image)[:100])
    path, size = reading.item.pictures.keep(*found), size_of(image, found)
    rights = rights_of(reading, answer)
    spots = [
        spot(label, number, label.get("ident") in rights or not rights, size)
        for number, label in enumerate(reading.labels(answer), start=1)
    ]
    if answer.get("rcardinality") == "Multiple" and len(spots) > 1:
        reading.item.changed("one_place_picked")
    made = document(
        "picture_place",
        reading.prompt,
        reading.points(),
        picture=path,
        alt=image.get("label") or path.rpartition("/")[2].rpartition(".")[0],
        spots=spots,
    )
    return reading.finished(made, reading.general(), [])


def size_of(image: Element, found: tuple[str, bytes]) -> Point:
    """Return width and height of a picture, or raise `Refused`."""
    width, height = measures(*found)
    size = (
        value_of(image.get("width")) or Fraction(width or 0),
        value_of(image.get("height")) or Fraction(height or 0),
    )
    if not all(size):
        raise Refused("picture_without_size", image.line, file=found[0])
    return size


def spot(label: Element, number: int, is_right: bool, size: Point) -> Document:
    """Return one place; numbers up to one are shares of the picture."""
    at = [value_of(piece) for piece in SPLIT.split(label.words().strip()) if piece]
    if at and all(0 <= value <= 1 for value in at):
        at = [value * size[n % 2] for n, value in enumerate(at)]
        shape, points = shares(label, at)
    else:
        shape, points = pixels(label, at)
    made: Document = {
        "label": " ".join(label.words().split()) if label.children else str(number),
        "shape": shape,
        "points": " ".join(percent(point, size) for point in points),
    }
    return made | ({"right": True} if is_right else {})


def shares(label: Element, at: list[Fraction]) -> tuple[str, list[Point]]:
    """Return the outline of an area in the manner of Canvas: its points one after another."""
    points = list(zip(at[::2], at[1::2], strict=False))
    if label.get("rarea") in {"rectangle", "ellipse"} and len(points) >= CORNERS:
        return "rectangle", points[:CORNERS]
    if len(points) > CORNERS:
        return "polygon", points
    raise Refused("bad_area", label.line, shape=label.get("rarea"))


def pixels(label: Element, at: list[Fraction]) -> tuple[str, list[Point]]:
    """Return the outline of an area in the manner of QTI 1.2: a point, then measures."""
    area = label.get("rarea").lower()
    if area == "rectangle" and len(at) >= 4:  # noqa: PLR2004 - a point, two measures
        return "rectangle", [(at[0], at[1]), (at[0] + at[2], at[1] + at[3])]
    if area == "ellipse" and len(at) >= 4:  # noqa: PLR2004 - a point, two measures
        x, y = at[2] / 2, at[3] / 2
        return "rectangle", [(at[0] - x, at[1] - y), (at[0] + x, at[1] + y)]
    if area == "bounded" and len(at) >= 6:  # noqa: PLR2004 - three points
        return "polygon", list(zip(at[::2], at[1::2], strict=False))
    raise Refused("bad_area", label.line, shape=area)
