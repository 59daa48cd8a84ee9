"""Questions of ours as a package: what could not be written is noted, never dropped."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from xml.etree import ElementTree as Tree

from elearn.domain.coursefile.archive import pack
from elearn.domain.coursefile.foreign.gathering import Gathering
from elearn.domain.coursefile.foreign.incoming import Document, Note, Outgoing, Verdict
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.slugs import short
from elearn.domain.coursefile.qti.carefully import carefully
from elearn.domain.coursefile.qti.items.item import take_item
from elearn.domain.coursefile.qti.kept import (
    GONE,
    HASH,
    ITEM,
    KEPT,
    NAMESPACE,
    PATH,
    ROOT,
    TAG,
    Change,
    differences,
    digest,
)
from elearn.domain.coursefile.qti.packages import MANIFEST, Package
from elearn.domain.coursefile.qti.writing.drafts import Draft
from elearn.domain.coursefile.qti.writing.elements import (
    LOST,
    VERSIONS,
    Node,
    Version,
    file_of,
    node,
    written,
)
from elearn.domain.coursefile.qti.writing.kinds import KINDS
from elearn.domain.coursefile.qti.writing.languages import language_of
from elearn.domain.coursefile.qti.writing.manifest import manifest, test

TEST = "assessment.xml"


@dataclass
class Writing:
    """A package while it is written."""

    version: Version
    media: Mapping[str, bytes]
    files: dict[str, bytes] = field(default_factory=dict)
    kept: dict[str, Node] = field(default_factory=dict)
    categories: dict[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def add(self, document: Document, category: str) -> None:
        """Write one question, or note why not."""
        title = short(str(document.get("prompt", ""))) or str(document.get("id", ""))
        try:
            content = carefully(item_file, document, self.media, self.version)
        except Refused as why:
            self.notes.append(Note(title, None, Verdict.REFUSED, why.code, why.values))
            return
        path = self.free(f"q-{document['id']}")
        self.files[path] = content
        self.categories[path] = category
        changes = differences(document, self.read_back(path, content))
        if changes:
            self.kept[path] = kept_node(path, changes, content)
        values: Mapping[str, object] = {"kind": document["kind"], "id": document["id"]}
        self.notes.append(Note(title, None, Verdict.KEPT, "question_kept", values))
        for part in dict.fromkeys(str(change.path[0]) for change in changes):
            if part not in {"id", ""}:
                self.notes.append(Note(title, None, Verdict.CHANGED, "kept_for_us", {"part": part}))
        if LOST.search(json.dumps(document, ensure_ascii=False)):
            self.notes.append(Note(title, None, Verdict.CHANGED, "signs_lost"))

    def shown_in(self, item: str) -> list[str]:
        """Return the files that an item shows."""
        return [path for path in self.media if path.encode() in self.files[item]]

    def free(self, name: str) -> str:
        """Return a path that no other question has."""
        number, path = 1, f"{name}.xml"
        while path in self.files:
            number += 1
            path = f"{name}-{number}.xml"
        return path

    def read_back(self, path: str, content: bytes) -> Document:
        """Return what our own reader makes of an item."""
        package = Package({path: content, **self.media})
        root, gathering = package.tree(path), Gathering()
        if root is not None:
            take_item(gathering, root, package.finder(path))
        return gathering.documents[0] if len(gathering.documents) == 1 else {}


def write(
    documents: Sequence[Document],
    categories: Sequence[str] = (),
    files: Mapping[str, bytes] | None = None,
    version: str = "2.1",
    title: str = "",
) -> Outgoing:
    """Return questions as a package of QTI 2.1 or 3.0, and what others will not see of them."""
    writing = Writing(VERSIONS[version], dict(files or {}))
    places = [*categories, *[""] * len(documents)]
    for document, category in zip(documents, places, strict=False):
        writing.add(document, category)
    found, items = writing.version, {path: writing.shown_in(path) for path in writing.categories}
    shown = {path: writing.media[path] for paths in items.values() for path in paths}
    writing.files[TEST] = written(test(title, writing.categories), found)
    if writing.kept:
        writing.files[KEPT] = kept_file(writing.kept.values())
    others = [path for path in (KEPT,) if path in writing.files]
    writing.files[MANIFEST] = manifest(found, TEST, items, others)
    return Outgoing(pack(writing.files | shown), tuple(writing.notes))


def item_file(document: Document, media: Mapping[str, bytes], version: Version) -> bytes:
    """Return the file of an item, or raise `Refused`."""
    write_kind = KINDS.get(document["kind"])
    if write_kind is None:
        raise Refused("kind_not_carried", kind=document["kind"])
    draft = Draft(document, media)
    write_kind(draft)
    return written(draft.finished(version, language_of(document)), version)


def kept_file(nodes: Iterable[Node]) -> bytes:
    """Return the file of what QTI has no place for."""
    Tree.register_namespace("elearn", NAMESPACE)
    root = node(f"{{{NAMESPACE}}}{ROOT}")
    root.extend(nodes)
    return file_of(root)


def kept_node(path: str, changes: list[Change], content: bytes) -> Node:
    """Return what QTI has no place for as an element of the file for it."""
    made = node(f"{{{NAMESPACE}}}{TAG}", **{ITEM: path, HASH: digest(content)})
    for change in changes:
        place = "/".join(str(step) for step in change.path)
        value = Tree.SubElement(made, f"{{{NAMESPACE}}}value", {PATH: place})
        if change.is_gone:
            value.set(GONE, "true")
        else:
            value.text = json.dumps(change.value)
    return made
