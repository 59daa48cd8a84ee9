"""Drawings: how large they are, and whether they hold anything but a drawing."""

import re
from dataclasses import dataclass
from xml.parsers.expat import ExpatError, ParserCreate

SVG = "http://www.w3.org/2000/svg"
# What drawing programs note for themselves; no browser acts on it.
NOTES = (
    "http://www.inkscape.org/",
    "http://sodipodi.sourceforge.net/",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://creativecommons.org/",
    "http://purl.org/dc/",
)
DRAWN = {
    "svg", "g", "defs", "symbol", "use", "path", "rect", "circle", "ellipse", "line",
    "polyline", "polygon", "text", "tspan", "textPath", "title", "desc", "metadata",
    "style", "linearGradient", "radialGradient", "stop", "pattern", "clipPath", "mask",
    "marker", "image", "switch", "filter", "feBlend", "feColorMatrix",
    "feComponentTransfer", "feComposite", "feFlood", "feFuncA", "feFuncB", "feFuncG",
    "feFuncR", "feGaussianBlur", "feMerge", "feMergeNode", "feOffset", "feDropShadow",
    "feMorphology", "feTile", "feTurbulence", "feDisplacementMap", "a",
}  # fmt: skip
INNER = re.compile(r"#|data:image/(?:png|jpeg|gif|webp);base64,")
OUTSIDE = re.compile(
    r"""@import|url\(\s*["']?\s*(?!["']?\s*\#)|expression\(|javascript:|\\""", re.IGNORECASE
)
NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
LARGEST = 100_000


@dataclass
class Drawing:
    """What was found in a drawing; `danger` names what makes it more than one."""

    width: int | None = None
    height: int | None = None
    danger: str = ""
    line: int = 0

    @property
    def measures(self) -> tuple[int, int] | tuple[None, None]:
        """Width and height in points, both or neither."""
        if self.width is None or self.height is None:
            return None, None
        return self.width, self.height


class Dangerous(Exception):
    """The drawing would load or run something."""


def examine(content: bytes) -> Drawing:
    """Return the measures of a drawing and the first thing in it that is none."""
    examiner = Examiner()
    try:
        examiner.parser.Parse(content, True)
    except Dangerous:
        pass
    except (ExpatError, ValueError, LookupError):
        examiner.found.danger, examiner.found.line = "XML", examiner.parser.ErrorLineNumber
    return examiner.found


class Examiner:
    """Walks through a drawing, element by element, and stops at the first danger."""

    def __init__(self) -> None:
        self.found = Drawing()
        self.style: list[str] = []
        self.parser = ParserCreate(namespace_separator=" ")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.style.append
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.ProcessingInstructionHandler = self.instruction

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Judge an element and its attributes."""
        self.style.clear()
        space, _, local = name.rpartition(" ")
        self.refuse(local, not is_drawn(space, local))
        for key, value in attributes.items():
            self.refuse(f"{local} {key.rpartition(' ')[2]}", not is_harmless(key, value))
        if self.found.width is None:
            self.found.width, self.found.height = size_of(attributes)

    def end(self, name: str) -> None:
        """Judge a style sheet as a whole: it may have arrived in pieces."""
        loads = name == f"{SVG} style" and OUTSIDE.search("".join(self.style))
        self.refuse("style", bool(loads))

    def doctype(self, *_: object) -> None:
        """Refuse definitions, which can explode."""
        self.refuse("DOCTYPE", True)

    def instruction(self, name: str, _: str) -> None:
        """Refuse instructions, which can load a style sheet."""
        self.refuse(f"<?{name}", True)

    def refuse(self, what: str, is_dangerous: bool) -> None:
        """Note the danger and stop."""
        if is_dangerous:
            self.found.danger, self.found.line = what, self.parser.CurrentLineNumber
            raise Dangerous


def is_drawn(space: str, local: str) -> bool:
    """Whether an element is part of a drawing, or a note of the program that drew it."""
    return local in DRAWN if space == SVG else space.startswith(NOTES)


def is_harmless(key: str, value: str) -> bool:
    """Whether an attribute neither runs nor loads anything."""
    local = key.rpartition(" ")[2].lower()
    bare = re.sub(r"[\s\x00-\x1f]", "", value)
    if local.startswith("on") or "javascript:" in bare.lower():
        return False
    if local in {"href", "src"}:
        return INNER.match(bare) is not None
    return OUTSIDE.search(value) is None


def size_of(attributes: dict[str, str]) -> tuple[int | None, int | None]:
    """Return the measures that the outermost element says: its view box, else its size."""
    box = attributes.get("viewBox", "").replace(",", " ").split()
    words = box[2:] if len(box) == 4 else []  # noqa: PLR2004 - x, y, width, height
    words = words or [attributes.get("width", ""), attributes.get("height", "")]
    wide, high = (NUMBER.fullmatch(word) for word in words)
    if wide is None or high is None:
        return None, None
    width, height = round(float(wide[1])), round(float(high[1]))
    sound = 0 < width <= LARGEST and 0 < height <= LARGEST
    return (width, height) if sound else (None, None)
