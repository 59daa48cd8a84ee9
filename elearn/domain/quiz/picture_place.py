"""A place that is found on a picture."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, ClassVar

from elearn.domain.quiz import reading
from elearn.domain.quiz.fields import BadAnswer, is_answered
from elearn.domain.quiz.marks import FULL, NONE, Mark
from elearn.domain.quiz.question import Question
from elearn.domain.quiz.several import FEWEST, has_same
from elearn.domain.quiz.shapes import Form, Shape, point, shape


@dataclass(frozen=True)
class Spot:
    """A place with its name: on the picture, and in the list for who sees no picture."""

    label: str
    points: str
    form: str = Form.RECTANGLE
    right: bool = False
    feedback: str = ""

    def document(self) -> dict[str, Any]:
        """Return the stored form."""
        said = {
            "label": self.label,
            "shape": str(self.form),
            "points": self.points,
            "right": self.right,
            "feedback": self.feedback,
        }
        return {key: value for key, value in said.items() if value}

    @cached_property
    def shape(self) -> Shape | None:
        """Where it is; None where that cannot be read."""
        return shape(self.form, self.points)


@dataclass(frozen=True, kw_only=True)
class PicturePlace(Question):
    """One of several places on a picture, picked by its name or by pointing at it."""

    kind: ClassVar[str] = "picture_place"
    picture: str  # a path under media/
    alt: str
    spots: tuple[Spot, ...]

    @classmethod
    def own(cls, document: Mapping[str, Any]) -> dict[str, Any]:
        """Return the picture and its places."""
        return {
            "picture": reading.text(document, "picture"),
            "alt": reading.text(document, "alt"),
            "spots": tuple(map(spot, reading.parts(document, "spots"))),
        }

    def own_document(self) -> dict[str, Any]:
        """Return the picture and its places."""
        return {
            "picture": self.picture,
            "alt": self.alt,
            "spots": [spot.document() for spot in self.spots],
        }

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the picture and its places."""
        yield from super().faults()
        wrong = {
            "no_picture": not self.picture.strip(),
            "no_alt": not self.alt.strip(),
            "too_few_spots": len(self.spots) < FEWEST,
            "empty_spot": not all(spot.label.strip() for spot in self.spots),
            "same_spot": has_same(spot.label for spot in self.spots),
            "bad_shape": not all(spot.shape for spot in self.spots),
            "no_right_spot": not any(spot.right for spot in self.spots),
        }
        yield from (code for code, is_so in wrong.items() if is_so)

    @property
    def shown_picture(self) -> tuple[str, str]:
        """The picture and what it shows in words."""
        return self.picture, self.alt

    @property
    def option_texts(self) -> tuple[str, ...]:
        """The names of the places."""
        return tuple(spot.label for spot in self.spots)

    @property
    def right_answer(self) -> tuple[str, ...]:
        """The numbers of the right places."""
        return tuple(str(n) for n, spot in enumerate(self.spots) if spot.right)

    def canonical(self, sent: Sequence[str], numbers: Mapping[str, int]) -> tuple[str, ...]:
        """Return the number of a place, or the point that was picked, or raise `BadAnswer`."""
        picked = tuple(field for field in sent if field)
        if len(picked) == 1 and point(picked[0]):
            return picked
        return super().canonical(sent, numbers)

    def picked(self, fields: Sequence[str]) -> set[str]:
        """Return the number of the place in an answer; a point has none."""
        return {field for field in fields if not point(field)}

    def found(self, fields: Sequence[str]) -> tuple[Spot, ...]:
        """Return the places that an answer means, or raise `BadAnswer`."""
        match [field for field in fields if field]:
            case []:
                return ()
            case [field] if at := point(field):
                return tuple(spot for spot in self.spots if spot.shape and spot.shape.holds(at))
            case [field] if field in map(str, range(len(self.spots))):
                return (self.spots[int(field)],)
            case _:
                raise BadAnswer

    def mark(self, fields: Sequence[str]) -> Mark:
        """All or nothing; a point is right inside of any right place."""
        found = self.found(fields)
        return FULL if is_answered(fields) and any(spot.right for spot in found) else NONE

    def feedback_on(self, fields: Sequence[str]) -> tuple[str, ...]:
        """Return what the place is told; where a right one lies over others, it alone."""
        found = self.found(fields)
        found = tuple(spot for spot in found if spot.right) or found
        return tuple(spot.feedback for spot in found if spot.feedback)


def spot(document: Mapping[str, Any]) -> Spot:
    """Build one place from its stored form."""
    return Spot(
        reading.text(document, "label"),
        reading.text(document, "points"),
        reading.text(document, "shape", Form.RECTANGLE),
        reading.flag(document, "right", default=False),
        reading.text(document, "feedback"),
    )
