"""What browsers send: one file for a course, or a whole course in an archive."""

import re
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import ZipFile

from elearn.domain.coursefile.archive import BadArchive, unpack
from elearn.domain.coursefile.draft import CourseDraft, Fault, MediaDraft
from elearn.domain.coursefile.findings import Findings
from elearn.domain.coursefile.folder import read
from elearn.domain.coursefile.mediafiles import check_medium
from elearn.domain.coursefile.paths import is_junk, is_slug, unsafe

UNWANTED = re.compile(r"[^\w.-]+")
LONGEST_NAME = 80
COPY = re.compile(r"\s*\(\d+\)$")  # what browsers add to a second download


class BadFile(ValueError):
    """A file is refused; `faults` say why."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def received(name: str, content: bytes) -> MediaDraft:
    """Return a file under a cleaned name, or raise `BadFile`."""
    path = f"media/{cleaned(name)}"
    findings = Findings()
    if unsafe(path):
        raise BadFile(Fault(path, None, unsafe(path)))
    check_medium(path, content, findings.report(path))
    if findings.has_errors:
        raise BadFile(*(fault for fault in findings.faults if not fault.is_warning))
    return MediaDraft(path, content)


def cleaned(name: str) -> str:
    """Return a file's name as an address can hold it, its ending in small letters."""
    last = PurePosixPath(name.replace("\\", "/")).name
    stem, dot, sort = last.rpartition(".")
    clean = UNWANTED.sub("-", stem if dot else last).strip("-._")[:LONGEST_NAME] or "file"
    return f"{clean}.{sort.lower()}" if dot else clean


def course_in(data: bytes, filename: str, asked: str = "") -> CourseDraft:
    """Return the course in an archive, or raise `BadFile` or `FaultyCourse`."""
    try:
        files = unpack(data)
    except BadArchive as bad:
        raise BadFile(bad.fault) from bad
    return read(files, asked or top(data) or stem_of(filename))


def top(data: bytes) -> str:
    """Return the folder in which everything of an admitted archive stands, if it is a slug."""
    with ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if not is_junk(name)]
    folders = {name.partition("/")[0] for name in names if "/" in name}
    loose = any("/" not in name for name in names)
    name = folders.pop() if len(folders) == 1 and not loose else ""
    return name if is_slug(name) and name != "media" else ""


def stem_of(filename: str) -> str:
    """Return what an archive's own name calls the course."""
    return COPY.sub("", PurePosixPath(filename.replace("\\", "/")).stem)
