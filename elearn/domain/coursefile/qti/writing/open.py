"""Questions marked by hand, places in a picture, texts without a question."""

from fractions import Fraction

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.qti.writing.declaring import RESPONSE, declaration
from elearn.domain.coursefile.qti.writing.drafts import MAP, MATCH, Draft
from elearn.domain.coursefile.qti.writing.elements import Node, node
from elearn.domain.coursefile.qti.writing.markup import blocks
from elearn.domain.markdown.media import measures, mime_type

WHOLE = 100
TYPES = {
    "picture": "image/*",
    "sound": "audio/*",
    "video": "video/*",
    "document": "application/pdf",
}
Size = tuple[int, int]


def essay(draft: Draft) -> None:
    """Write an essay."""
    document = draft.document
    draft.by_hand = True
    made = declaration(RESPONSE, "string", [])
    if document.get("start"):
        made.append(node("defaultValue", node("value", document["start"])))
    draft.declared.append(made)
    field = node(
        "extendedTextInteraction",
        responseIdentifier=RESPONSE,
        expectedLines=document.get("lines"),
        minStrings=document.get("least"),
        maxStrings=document.get("most"),
    )
    draft.body = [*draft.prompt(), field, *notes(document)]


def notes(document: Document) -> list[Node]:
    """Return what only whoever marks reads."""
    if not document.get("notes"):
        return []
    made = node("rubricBlock", view="scorer", use="scoring")
    made.extend(blocks(document["notes"]))
    return [made]


def upload(draft: Draft) -> None:
    """Write a question answered with a file."""
    draft.by_hand = True
    draft.declared.append(declaration(RESPONSE, "file", []))
    accepts = draft.document.get("accepts", [])
    kind = TYPES.get(accepts[0]) if len(accepts) == 1 else None
    field = node("uploadInteraction", responseIdentifier=RESPONSE, type_=kind)
    draft.body = [*draft.prompt(), field, *notes(draft.document)]


def description(draft: Draft) -> None:
    """Write a text with nothing to answer."""
    draft.body = draft.prompt()


def picture_place(draft: Draft) -> None:
    """Write a picture with places, or raise `Refused` where its measures are not known."""
    path, spots = draft.document["picture"], draft.document["spots"]
    width, height = measures(path, draft.files.get(path, b""))
    if not width or not height:
        raise Refused("picture_without_size", file=path)
    rights = [f"spot-{n}" for n, spot in enumerate(spots, start=1) if spot.get("right")]
    mapping = dict.fromkeys(rights, draft.points)
    draft.template = MATCH if draft.points == 1 and len(rights) == 1 else MAP
    draft.declared.append(
        declaration(RESPONSE, "identifier", rights[:1], mapping if draft.template == MAP else None)
    )
    shown = node(
        "object",
        draft.document.get("alt", ""),
        data=path,
        type_=mime_type(path),
        width=width,
        height=height,
    )
    made = node("hotspotInteraction", shown, responseIdentifier=RESPONSE, maxChoices=1)
    made.extend(area(f"spot-{n}", spot, (width, height)) for n, spot in enumerate(spots, start=1))
    draft.body = [*draft.prompt(), made]
    draft.tell_chosen(
        {f"spot-{n}": spot.get("feedback", "") for n, spot in enumerate(spots, start=1)}
    )


def area(name: str, spot: Document, size: Size) -> Node:
    """Return one place in points of the picture."""
    points = [at(pair, size) for pair in spot["points"].split()]
    shapes = {"rectangle": "rect", "circle": "circle", "polygon": "poly"}
    flat = [value for point in points for value in point]
    if spot["shape"] == "circle":
        (x, y), (over, down) = points[0], points[-1]
        flat = [x, y, Fraction(max(abs(over - x), abs(down - y)))]
    return node(
        "hotspotChoice",
        identifier=name,
        shape=shapes[spot["shape"]],
        coords=",".join(str(round(value)) for value in flat),
        hotspotLabel=spot.get("label"),
    )


def at(pair: str, size: Size) -> tuple[Fraction, Fraction]:
    """Return a point that is told in percent."""
    x, y = (Fraction(part) for part in pair.split(","))
    return x * size[0] / WHOLE, y * size[1] / WHOLE
