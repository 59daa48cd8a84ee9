"""The files of QTI 2 and 3 in a package: each item once, where its test names it."""

from dataclasses import dataclass, field, replace

from elearn.domain.coursefile.foreign.gathering import Gathering
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.items.item import take_item
from elearn.domain.coursefile.qti.items.tests import references
from elearn.domain.coursefile.qti.kept import Kept, kept_of
from elearn.domain.coursefile.qti.packages import Package


@dataclass
class Items:
    """Reads items, and remembers which it has read."""

    package: Package
    gathering: Gathering
    done: set[str] = field(default_factory=set)
    kept: Kept = field(init=False)

    def __post_init__(self) -> None:
        """Find what of our own questions the manifest keeps."""
        self.kept = kept_of(self.package)

    def read_test(self, path: str) -> None:
        """Read the items of a test."""
        root = self.package.tree(path)
        for named in references(self.package, path, root, self.gathering) if root else ():
            item = self.package.tree(named.path) if named.path else None
            if item is not None and item.tag == "assessmentItem":
                self.read_item(named.path, named.category)
            elif named.path in self.package.broken:
                self.done.add(named.path)
            else:
                self.gathering.refuse("", named.line, "file_missing", name=named.href)

    def read_item(self, path: str, category: str = "") -> None:
        """Read an item unless it was read already."""
        root = self.package.tree(path)
        if root is None or path in self.done:
            return
        self.done.add(path)
        before = len(self.gathering.documents)
        take_item(
            self.gathering, self.with_stimuli(path, root), self.package.finder(path), category
        )
        for number in range(before, len(self.gathering.documents)):
            restored = self.kept.restored(path, self.gathering.documents[number])
            self.gathering.documents[number] = restored

    def with_stimuli(self, path: str, root: Element) -> Element:
        """Return an item with the texts that it shares with others at its beginning."""
        shared = []
        for reference in root.all("assessmentStimulusRef"):
            found = self.package.resolve(path, reference.get("href"))
            stimulus = self.package.tree(found) if found else None
            body = stimulus.find("stimulusBody") if stimulus else None
            if body is None:
                self.gathering.refuse(
                    "", reference.line, "file_missing", name=reference.get("href")
                )
            else:
                shared.append(body)
        if not shared:
            return root
        children = [
            replace(child, children=[*shared, *child.children])
            if child.tag == "itemBody"
            else child
            for child in root
        ]
        return replace(root, children=children)
