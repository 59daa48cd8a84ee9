"""Files of QTI 1.2: assessments with sections, banks, items that stand alone."""

from dataclasses import dataclass

from elearn.domain.coursefile.foreign.gathering import Gathering
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.declarations import value_of
from elearn.domain.coursefile.qti.old.items import take_old_item
from elearn.domain.coursefile.qti.old.reading import metadata
from elearn.domain.coursefile.qti.packages import Package

# What Canvas calls the one section of every quiz.
ROOT = "root_section"
WHOLE = {"assessment", "objectbank"}
REFERENCES = {"itemref", "sectionref", "bankentry_item"}


@dataclass
class Banks:
    """Reads the files of QTI 1.2 in a package."""

    package: Package
    gathering: Gathering

    def read(self, paths: list[str]) -> None:
        """Read files; of one quiz that was packed twice the fuller form."""
        for path in self.once(paths):
            root = self.package.tree(path)
            if root is not None:
                self.within(root, path, "")

    def once(self, paths: list[str]) -> list[str]:
        """Return the paths without those whose quiz stands in a fuller file, too."""
        fuller = {ident for path in paths if path.endswith(".qti") for ident in self.idents(path)}
        return [
            path
            for path in paths
            if path.endswith(".qti") or not self.idents(path) or not self.idents(path) <= fuller
        ]

    def idents(self, path: str) -> set[str]:
        """Return the names of the quizzes and banks in a file."""
        root = self.package.tree(path)
        return {child.get("ident") for child in root or () if child.tag in WHOLE}

    def within(self, element: Element, path: str, category: str) -> None:
        """Read the items in an element and in its sections."""
        for child in element:
            if child.tag == "item":
                take_old_item(self.gathering, child, self.package.finder(path), category)
            elif child.tag in WHOLE:
                self.within(child, path, bank_title(child))
            elif child.tag == "section":
                self.note_draw(child)
                self.within(child, path, below(category, child))
            elif child.tag in REFERENCES:
                self.note_reference(child)

    def note_draw(self, section: Element) -> None:
        """Note that some of a section's questions were drawn by chance."""
        orders = section.all("selection_ordering")
        for selection in (inner for order in orders for inner in order.walk()):
            if selection.tag == "selection_number":
                number, title = int(value_of(selection.words())), section.get("title")
                self.gathering.changed(selection.line, "draw_noted", number=number, title=title)
            elif selection.tag == "sourcebank_ref" and not section.all("item"):
                self.gathering.refuse(
                    section.get("title"),
                    selection.line,
                    "bank_elsewhere",
                    name=selection.words().strip(),
                )

    def note_reference(self, element: Element) -> None:
        """Note a question that stands in a bank, unless the bank came along."""
        bank = element.get("sourcebank_ref")
        here = {ident for path in self.package.trees for ident in self.idents(path)}
        if bank in here:
            return
        name = element.get("item_ref") or element.get("linkrefid") or bank
        self.gathering.refuse(name, element.line, "bank_elsewhere", name=bank or name)


def bank_title(element: Element) -> str:
    """Return the title of a bank as a category; that of a quiz is none."""
    if element.tag != "objectbank":
        return ""
    fields = dict(metadata(Element("", {}, 0, children=element.all("qtimetadata"))))
    return one_step(fields.get("bank_title") or element.get("title"))


def below(category: str, section: Element) -> str:
    """Return the category of a section."""
    title = "" if section.get("ident") == ROOT else one_step(section.get("title"))
    return f"{category}/{title}".strip("/")


def one_step(title: str) -> str:
    """Return a title that is one step of a path."""
    return " ".join(title.replace("/", " ").split())
