"""A test: which items in which order, in which sections."""

from collections.abc import Iterator
from dataclasses import dataclass

from elearn.domain.coursefile.foreign.gathering import Gathering
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import value_of
from elearn.domain.coursefile.qti.packages import Package


@dataclass(frozen=True)
class Reference:
    """Where a test names an item."""

    path: str
    href: str
    category: str
    line: int


def references(
    package: Package, path: str, root: Element, gathering: Gathering
) -> Iterator[Reference]:
    """Yield the items of a test in order, after noting what of its rules is not taken."""
    for part in root.all("testPart"):
        yield from within(package, path, part, "", gathering)
    yield from within(package, path, root, "", gathering)


def within(
    package: Package, path: str, element: Element, category: str, gathering: Gathering
) -> Iterator[Reference]:
    """Yield the items of a section and of the sections in it."""
    note_rules(element, gathering)
    for child in element:
        if child.tag == "assessmentItemRef":
            href = child.get("href")
            yield Reference(package.resolve(path, href), href, category, child.line)
        elif child.tag == "assessmentSection":
            title = " ".join(child.get("title").replace("/", " ").split())
            inner = f"{category}/{title}".strip("/") if title else category
            yield from within(package, path, child, inner, gathering)
        elif child.tag == "assessmentSectionRef":
            yield from elsewhere(package, path, child, category, gathering)


def elsewhere(
    package: Package, path: str, reference: Element, category: str, gathering: Gathering
) -> Iterator[Reference]:
    """Yield the items of a section that stands in a file of its own."""
    found = package.resolve(path, reference.get("href"))
    section = package.trees.pop(found, None) or package.tree(found) if found else None
    if section is None or section.tag != "assessmentSection":
        gathering.refuse("", reference.line, "file_missing", name=reference.get("href"))
        return
    yield from within(package, found, section, category, gathering)


def note_rules(element: Element, gathering: Gathering) -> None:
    """Note that a section draws, has a time limit or conditions."""
    for child in element:
        if child.tag == "selection":
            title = element.get("title") or element.get("identifier")
            number = int(value_of(child.get("select")))
            gathering.changed(child.line, "draw_noted", number=number, title=title)
        elif child.tag in {"timeLimits", "preCondition", "branchRule", "rubricBlock"}:
            gathering.changed(child.line, "rule_left_out", part=child.tag)
