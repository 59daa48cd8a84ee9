"""From the bytes of a QTI file or package to questions and a report."""

from elearn.domain.coursefile.archive import ZIPPED
from elearn.domain.coursefile.foreign.gathering import Gathering
from elearn.domain.coursefile.foreign.incoming import Incoming, Note, Verdict
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.qti.itemfiles import Items
from elearn.domain.coursefile.qti.old.files import Banks
from elearn.domain.coursefile.qti.packages import MANIFEST, Package, question_paths, resources
from elearn.domain.coursefile.qti.zipped import unzipped

ALONE = "questions.xml"
OLD, ITEM, TEST = "questestinterop", "assessmentItem", "assessmentTest"
STIMULUS, SECTION = "assessmentStimulus", "assessmentSection"
KNOWN = {OLD, ITEM, TEST, STIMULUS, SECTION}


def read(content: bytes) -> Incoming:
    """Return the questions of a file, an item, a test or a package, and a report of each."""
    gathering = Gathering()
    try:
        if content.startswith(ZIPPED):
            read_package(Package(unzipped(content, gathering)), gathering)
        else:
            read_alone(Package({ALONE: content}), gathering)
    except Refused as why:
        gathering.refuse("", why.line, why.code, **why.values)
    if not gathering.documents and not refusals(gathering):
        gathering.refuse("", None, "no_questions")
    return gathering.done()


def refusals(gathering: Gathering) -> bool:
    """Whether something was refused already."""
    return any(note.verdict is Verdict.REFUSED for note in gathering.notes)


def read_alone(package: Package, gathering: Gathering) -> None:
    """Read a file that came without others, or raise `Refused`."""
    root = package.tree(ALONE)
    if root is None:
        raise package.broken[ALONE]
    if root.tag == "manifest":
        raise Refused("manifest_alone")
    if root.tag not in KNOWN:
        raise Refused("not_qti", root.line, name=root.tag)
    read_files(package, [ALONE], gathering)


def read_package(package: Package, gathering: Gathering) -> None:
    """Read what a package holds: first what its tests name, in their order."""
    if MANIFEST not in package.files:
        gathering.changed(None, "no_manifest")
    elif package.manifest() is None:
        why = package.broken[MANIFEST]
        gathering.changed(why.line, "broken_manifest")
    note_missing(package, gathering)
    paths = [path for path in question_paths(package) if is_ours(package, path, gathering)]
    if not paths:
        raise Refused("no_qti_in_package")
    read_files(package, paths, gathering)


def note_missing(package: Package, gathering: Gathering) -> None:
    """Note the files that the manifest names and nobody packed."""
    for resource in resources(package):
        for path in resource.paths:
            if path and path not in package.files and "://" not in path:
                gathering.refuse("", resource.element.line, "file_missing", name=path)


def is_ours(package: Package, path: str, gathering: Gathering) -> bool:
    """Whether a file holds questions, after noting that it should and cannot be read."""
    root = package.tree(path)
    if root is None:
        why = package.broken[path]
        gathering.refuse(path, why.line, why.code, **why.values)
        return False
    return root.tag in KNOWN


def read_files(package: Package, paths: list[str], gathering: Gathering) -> None:
    """Read files of questions by their sort."""
    roots = {path: package.tree(path) for path in paths}
    for path, code, line in package.mended:
        title = "" if path == ALONE else path
        gathering.add(Note(title, line, Verdict.CHANGED, code))
    tests = [path for path, root in roots.items() if root and root.tag == TEST]
    items = Items(package, gathering)
    for path in tests:
        items.read_test(path)
    singles = [path for path, root in roots.items() if root and root.tag == ITEM]
    if singles and not tests and MANIFEST in package.files:
        gathering.changed(None, "no_test")
    for path in singles:
        items.read_item(path)
    Banks(package, gathering).read(
        [path for path, root in roots.items() if root and root.tag == OLD]
    )
