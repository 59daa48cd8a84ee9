"""The files of QTI 2 and 3 in a package: each item once, where its test names it."""

from dataclasses import dataclass, field, replace

from elearn.domain.coursefile.foreign.gathering import Gathering
from elearn.domain.coursefile.foreign.incoming import Document, Note, Verdict
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
        before, noted = len(self.gathering.documents), len(self.gathering.notes)
        find = self.package.finder(path)
        whole = self.kept.whole(path)
        if whole:
            self.gathering.take("", root.line, lambda _item: whole, category)
            return
        take_item(self.gathering, self.with_stimuli(path, root), find, category)
        if path in self.kept.changes and len(self.gathering.documents) == before + 1:
            self.restore(path, noted)

    def restore(self, path: str, noted: int) -> None:
        """Give a question of ours back as it was, and report it so."""
        taken = self.gathering
        taken.documents[-1] = self.kept.restored(path, taken.documents[-1])
        first, kind = taken.notes[noted], taken.documents[-1].get("kind")
        values: Document = {**first.values, "kind": kind}
        taken.notes[noted:] = [Note(first.title, first.line, Verdict.KEPT, "question_kept", values)]

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
