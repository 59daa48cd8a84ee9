"""What of our own questions QTI has no place for, kept in a file beside the items.

It counts only while the item is as we wrote it: whoever edits the item is right.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from elearn.domain.coursefile.foreign.forms import has_form
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.limits import check_limits
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.qti.packages import Package

NAMESPACE = "urn:elearn:questions"
KEPT = "elearn-kept.xml"
ROOT, TAG, ITEM, HASH, PATH, GONE = "kept", "item", "href", "of", "path", "gone"
MOST = 200_000


@dataclass(frozen=True)
class Change:
    """A value at a path of a document; no value where there is to be none."""

    path: tuple[str | int, ...]
    value: Any
    is_gone: bool = False


@dataclass(frozen=True)
class Kept:
    """The changes by the path of the item that they belong to."""

    changes: Mapping[str, tuple[Change, ...]]

    def whole(self, path: str) -> Document:
        """Return a document that is kept from end to end, else nothing."""
        found = self.restored(path, {})
        return found if {"kind", "prompt"} <= found.keys() else {}

    def restored(self, path: str, document: Document) -> Document:
        """Return a document as it was before it was written."""
        found = document
        try:
            for change in self.changes.get(path, ()):
                found = changed(found, change)
            is_ours = has_form(found)
            check_limits(found)
        # Not of our making: what the item says stands.
        except (LookupError, TypeError, AttributeError, Refused):
            is_ours = False
        return found if is_ours else document


def kept_of(package: Package) -> Kept:
    """Return what a package keeps of items that are as they were written."""
    found: dict[str, tuple[Change, ...]] = {}
    root = package.tree(KEPT)
    for element in root.all(TAG) if root and root.tag == ROOT else ():
        path = element.get(ITEM)
        is_ours = element.get(HASH) == digest(package.files.get(path, b""))
        if is_ours and len(element.words()) <= MOST:
            found[path] = tuple(
                parsed(value.get(PATH), value.words(), value.get(GONE)) for value in element
            )
    return Kept(found)


def parsed(path: str, text: str, gone: str) -> Change:
    """Return a change as it was written."""
    steps = tuple(int(step) if step.isdecimal() else step for step in path.split("/"))
    try:
        return Change(steps, None if gone else json.loads(text), bool(gone))
    except ValueError:
        return Change(("",), None, is_gone=True)


def digest(content: bytes) -> str:
    """Return by what a file is known."""
    return hashlib.sha256(content).hexdigest()[:32]


def changed(value: Any, change: Change) -> Any:  # noqa: ANN401 - JSON
    """Return a value with one change."""
    if not change.path:
        return change.value
    step, rest = change.path[0], Change(change.path[1:], change.value, change.is_gone)
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    if change.is_gone and not rest.path:
        del copy[step]
    elif isinstance(copy, dict):
        copy[step] = changed(copy.get(step), rest)
    else:
        copy[step] = changed(copy[step], rest)
    return copy


def differences(was: Any, now: Any, path: tuple[str | int, ...] = ()) -> list[Change]:  # noqa: ANN401 - JSON
    """Return the changes that make what is now what it was."""
    if isinstance(was, dict) and isinstance(now, dict):
        gone = [Change((*path, key), None, is_gone=True) for key in now if key not in was]
        found = [differences(value, now.get(key), (*path, key)) for key, value in was.items()]
        return [*gone, *(change for changes in found for change in changes)]
    if isinstance(was, list) and isinstance(now, list) and len(was) == len(now):
        pairs = enumerate(zip(was, now, strict=True))
        return [change for n, (a, b) in pairs for change in differences(a, b, (*path, n))]
    return [] if was == now and type(was) is type(now) else [Change(path, was)]
