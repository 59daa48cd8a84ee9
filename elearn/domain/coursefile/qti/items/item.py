"""An item becomes a question, or several where it asks several."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from elearn.domain.coursefile.foreign.gathering import Gathering, Item
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.carefully import carefully
from elearn.domain.coursefile.qti.items import choices, gaps, pairs, places
from elearn.domain.coursefile.qti.items import open as free
from elearn.domain.coursefile.qti.items.gaps import INLINE
from elearn.domain.coursefile.qti.items.reading import EMPTY, Reading
from elearn.domain.coursefile.qti.prose.pictures import Finder
from elearn.domain.coursefile.qti.prose.texts import Texts

OWN_TOOL, OWN_MARK = "elearn", "q-"
NOT_ANSWERED = {"endAttemptInteraction", "mediaInteraction"}
Maker = Callable[[Reading, Element], Document]
KINDS: dict[str, Maker] = {
    "choiceInteraction": choices.choice,
    "hottextInteraction": choices.hottext,
    "orderInteraction": pairs.order,
    "matchInteraction": pairs.match,
    "associateInteraction": pairs.associate,
    "gapMatchInteraction": pairs.gap_match,
    "hotspotInteraction": places.hotspot,
    "selectPointInteraction": places.select_point,
    "extendedTextInteraction": free.essay,
    "uploadInteraction": free.upload,
    "drawingInteraction": free.drawing,
    "sliderInteraction": free.slider,
}


def take_item(gathering: Gathering, root: Element, find: Finder, category: str = "") -> None:
    """Keep the questions of an item, or note why not."""
    body = root.find("itemBody") or EMPTY
    parts = parts_of(body)
    title = root.get("title") or root.get("identifier")
    for number, part in enumerate(parts):

        def make(item: Item, part: list[Element] = part, number: int = number) -> Document:
            if len(parts) > 1:
                item.changed("item_split", number=number + 1, count=len(parts))
            return carefully(made, item, narrowed(root, part, parts, is_first=number == 0), find)

        gathering.take(title, root.line, make, category)


def parts_of(body: Element) -> list[list[Element]]:
    """Return the interactions of a body: those in lines together, each other by itself."""
    parts: list[list[Element]] = []
    lines: list[Element] = []
    for element in interactions(body):
        if element.tag not in INLINE:
            parts.append([element])
        elif not lines:
            lines = [element]
            parts.append(lines)
        else:
            lines.append(element)
    return parts or [[]]


def interactions(element: Element) -> Iterator[Element]:
    """Yield what can be answered; buttons and what is played are not."""
    for child in element:
        if child.tag in NOT_ANSWERED:
            continue
        if child.tag.endswith("Interaction"):
            yield child
        else:
            yield from interactions(child)


def narrowed(
    root: Element, part: list[Element], parts: list[list[Element]], *, is_first: bool
) -> Element:
    """Return an item with one of its parts; the first keeps the text around them."""
    if len(parts) == 1:
        return root
    others = {id(element) for other in parts if other is not part for element in other}
    kept = {id(element) for element in part}
    children = [
        shorn(child, others, kept, is_first) if child.tag == "itemBody" else child for child in root
    ]
    return replace(root, children=children)


def shorn(element: Element, others: set[int], kept: set[int], is_first: bool) -> Element:
    """Return an element without some, and without all that holds none of the others."""
    found = []
    for child in element:
        if id(child) in others:
            continue
        holds = any(id(within) in kept for within in child.walk())
        if id(child) in kept:
            found.append(child)
        elif holds or is_first:
            found.append(shorn(child, others, kept, is_first))
    text = element.text if is_first or any(id(child) in kept for child in element) else ""
    return replace(element, children=found, text=text)


def made(item: Item, root: Element, find: Finder) -> Document:
    """Return the document of an item, or raise `Refused`."""
    if root.all("templateDeclaration") or root.all("templateProcessing"):
        raise Refused("drawn_values")
    found = list(interactions(root.find("itemBody") or EMPTY))
    is_own = root.get("toolName") == OWN_TOOL
    reading = Reading(root, item, Texts(item, find, keeps_feeds=is_own))
    note_what_is_lost(reading)
    own = {"id": root.get("identifier").removeprefix(OWN_MARK)} if is_own else {}
    return asked(reading, found) | own


def asked(reading: Reading, found: list[Element]) -> Document:
    """Return what an item asks by its interactions."""
    if not found:
        return free.description(reading)
    if found[0].tag in INLINE:
        return gaps.inline(reading, found)
    make = KINDS.get(found[0].tag)
    if make is None:
        raise Refused("unknown_kind", found[0].line, kind=found[0].tag)
    return make(reading, found[0])


def note_what_is_lost(reading: Reading) -> None:
    """Note what an item does that no question here does."""
    if reading.root.get("adaptive") == "true":
        reading.item.changed("adaptive_once")
    if reading.rules.is_foreign() or reading.rules.has_unread_awards():
        reading.item.changed("scoring_replaced")
    within = {element.tag: element for element in reading.body.walk()}
    if "endAttemptInteraction" in within:
        reading.item.changed("part_left_out", part="endAttemptInteraction")
    if "mediaInteraction" in within:
        reading.item.changed("playing_not_counted")
