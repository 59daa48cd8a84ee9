"""Places on a picture, in percent of its width and height, reckoned exactly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

Point = tuple[Fraction, Fraction]
ALL = 100  # percent
NUMBER = r"[0-9]{1,3}(?:\.[0-9]{1,4})?"
POINT = re.compile(rf"({NUMBER}),({NUMBER})")
BOTH, CORNERS, MOST_CORNERS = 2, 3, 50


class Form(StrEnum):
    """What a shape is, and what its points say."""

    RECTANGLE = "rectangle"  # two corners that face each other
    CIRCLE = "circle"  # the centre and a point on the rim
    POLYGON = "polygon"  # all corners


@dataclass(frozen=True)
class Shape:
    """A part of a picture."""

    form: Form
    points: tuple[Point, ...]

    def holds(self, point: Point) -> bool:
        """Whether a point is inside; the edge is."""
        match self.form:
            case Form.RECTANGLE:
                (x1, y1), (x2, y2) = self.points
                return is_between(point[0], x1, x2) and is_between(point[1], y1, y2)
            case Form.CIRCLE:
                centre, rim = self.points
                return distance(centre, point) <= distance(centre, rim)
            case Form.POLYGON:
                return is_inside(point, self.points)

    @property
    def drawn(self) -> tuple[str, ...]:
        """Left, top, width and height of a rectangle; centre and radius of a circle."""
        if self.form == Form.POLYGON:
            return ()
        (x1, y1), (x2, y2) = self.points
        if self.form == Form.RECTANGLE:
            return written(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1))
        square = distance(*self.points)
        radius = (Decimal(square.numerator) / Decimal(square.denominator)).sqrt()
        return written(x1, y1, Fraction(radius))


def written(*numbers: Fraction) -> tuple[str, ...]:
    """Return numbers as a drawing has them."""
    shown = (Decimal(round(number * 100)) / 100 for number in numbers)
    return tuple(f"{number:f}" for number in shown)


def is_between(at: Fraction, one: Fraction, other: Fraction) -> bool:
    """Whether a number lies between two others."""
    return min(one, other) <= at <= max(one, other)


def distance(one: Point, other: Point) -> Fraction:
    """Return the square of the distance of two points: to compare needs no root."""
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2


def is_inside(point: Point, corners: Sequence[Point]) -> bool:
    """Whether a point is inside of a polygon: a ray from it crosses the edge an odd time."""
    x, y = point
    is_in = False
    for (x1, y1), (x2, y2) in pairwise([*corners, corners[0]]):
        side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1)
        if side == 0 and is_between(x, x1, x2) and is_between(y, y1, y2):
            return True
        if (y1 > y) != (y2 > y) and (side > 0) == (y2 > y1):
            is_in = not is_in
    return is_in


def point(text: str) -> Point | None:
    """Return the point that «12.5,40» is, None for what is none."""
    found = POINT.fullmatch(text)
    if not found:
        return None
    x, y = Fraction(found[1]), Fraction(found[2])
    return (x, y) if max(x, y) <= ALL else None


def shape(form: str, points: str) -> Shape | None:
    """Return a shape from its stored form, None for what is none."""
    found = [point(each) for each in points.split()]
    known = [each for each in found if each is not None]
    if form not in list(Form) or len(known) < len(found):
        return None
    if form == Form.POLYGON:
        fits = CORNERS <= len(known) <= MOST_CORNERS
    else:
        fits = len(set(known)) == len(known) == BOTH
    return Shape(Form(form), tuple(known)) if fits else None
