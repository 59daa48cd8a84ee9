"""A package of questions: what is in it, in which order it is read, what leads where."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.qti.prose.pictures import Finder
from elearn.domain.coursefile.qti.sources import source_of

MANIFEST = "imsmanifest.xml"
TREES = (".xml", ".qti")
# What Canvas and others write instead of the folder that their files stand in.
BASES = re.compile(r"^(?:\$|%24)IMS[-_]CC[-_]FILE_?BASE(?:\$|%24)/*", re.I)
FOLDERS = ("", "web_resources/", "Uploaded Media/")
MAGIC = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"GIF8": "gif", b"<svg": "svg"}


@dataclass
class Package:
    """The files of a package, or one file that stands alone."""

    files: Mapping[str, bytes]
    trees: dict[str, Element] = field(default_factory=dict)
    broken: dict[str, Refused] = field(default_factory=dict)
    mended: list[tuple[str, str, int | None]] = field(default_factory=list)

    def tree(self, path: str) -> Element | None:
        """Return the tree of a file, or nothing where it is none; why is kept."""
        if path not in self.trees and path not in self.broken and path in self.files:
            try:
                source = source_of(self.files[path])
                self.trees[path] = source.root
                self.mended += [(path, code, line) for code, line in source.mended]
            except Refused as why:
                self.broken[path] = why
        return self.trees.get(path)

    def manifest(self) -> Element | None:
        """Return the manifest."""
        return self.tree(MANIFEST)

    def finder(self, base: str) -> Finder:
        """Return how addresses in a file lead to other files."""

        def find(address: str) -> tuple[str, bytes] | None:
            path = self.resolve(base, address)
            return (named(path, self.files[path]), self.files[path]) if path else None

        return find

    def resolve(self, base: str, address: str) -> str:
        """Return the path that an address in a file means, or nothing; never one outside."""
        bare = unquote(BASES.sub("", address.partition("#")[0].partition("?")[0]))
        if not bare or ":" in bare.partition("/")[0]:
            return ""
        near = joined(base.rpartition("/")[0], bare)
        far = [joined("", folder + bare.lstrip("/")) for folder in FOLDERS]
        return next((path for path in (near, *far) if path and path in self.files), "")


def joined(folder: str, address: str) -> str:
    """Return a path without `.` and `..`, or nothing where it would lead out."""
    parts = [] if address.startswith("/") else [part for part in folder.split("/") if part]
    for part in address.split("/"):
        if part == ".." and not parts:
            return ""
        if part == "..":
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts)


def named(path: str, content: bytes) -> str:
    """Return a path with the ending that its bytes ask for, where it has none."""
    if "." in path.rpartition("/")[2]:
        return path
    sort = next((sort for start, sort in MAGIC.items() if content.startswith(start)), "")
    return f"{path}.{sort}" if sort else path


@dataclass(frozen=True)
class Resource:
    """A line of the manifest: what it is, where it stands."""

    identifier: str
    sort: str
    paths: tuple[str, ...]
    element: Element


def resources(package: Package) -> Iterator[Resource]:
    """Yield what the manifest names, in its order."""
    manifest = package.manifest()
    for element in manifest.walk() if manifest else ():
        if element.tag == "resource":
            hrefs = [element.get("href"), *(file.get("href") for file in element.all("file"))]
            base = element.get("base")
            paths = dict.fromkeys(joined(base, unquote(href)) for href in hrefs if href)
            yield Resource(element.get("identifier"), element.get("type"), tuple(paths), element)


def question_paths(package: Package) -> list[str]:
    """Return the files that may hold questions: those of the manifest first."""
    listed = [path for resource in resources(package) for path in resource.paths]
    others = sorted(path for path in package.files if path.lower().endswith(TREES))
    found = dict.fromkeys(path for path in [*listed, *others] if path.lower().endswith(TREES))
    return [path for path in found if path != MANIFEST and path in package.files]
