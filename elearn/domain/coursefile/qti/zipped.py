"""A package out of its archive, under the limits that course archives have too."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from elearn.domain.coursefile import archive
from elearn.domain.coursefile.archive import BadArchive
from elearn.domain.coursefile.foreign.gathering import Gathering
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.layout import MOST_BYTES, MOST_FILES, shown
from elearn.domain.coursefile.paths import is_junk

LONGEST_PATH, DEEPEST = 600, 20


def unzipped(content: bytes, gathering: Gathering) -> dict[str, bytes]:
    """Return the files of a package, or raise `Refused`; what is passed over is noted."""
    try:
        archive.check_end(content)
        with ZipFile(BytesIO(content)) as opened:
            entries = opened.infolist()
            check_sizes(entries, len(content))
            files = dict(pair for entry in entries if (pair := taken(opened, entry, gathering)))
    except BadArchive as bad:
        raise Refused(bad.code, name=bad.name, most=MOST_FILES) from bad
    except archive.BROKEN as bad:
        if isinstance(bad, Refused):
            raise
        raise Refused("archive_broken") from bad
    return archive.without_top(files)


def check_sizes(entries: list[ZipInfo], size: int) -> None:
    """Raise `BadArchive` for an archive that holds too much, or says what cannot be."""
    if len(entries) > MOST_FILES:
        raise BadArchive("archive_too_many")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise BadArchive("archive_too_large")
    if sum(entry.compress_size for entry in entries) > size:
        raise BadArchive("archive_lying")


def taken(opened: ZipFile, entry: ZipInfo, gathering: Gathering) -> tuple[str, bytes] | None:
    """Return path and bytes of an entry; nothing for folders, leftovers and archives."""
    path = path_of(entry)
    if entry.is_dir() or path.endswith("/") or is_junk(path):
        return None
    check_packing(entry)
    try:
        return path, archive.content(opened, entry)
    except BadArchive as bad:
        if bad.code != "archive_nested":
            raise
        gathering.changed(None, "entry_left_out", name=shown(path))
        return None


def path_of(entry: ZipInfo) -> str:
    """Return the path of an entry, or raise `BadArchive` if it leads out or hides."""
    name = entry.orig_filename.replace("\\", "/")
    parts = name.split("/")
    is_long = len(name.encode("utf-8", "replace")) > LONGEST_PATH or len(parts) > DEEPEST
    if is_long or "\0" in name or not parts[0] or ".." in parts or ":" in parts[0]:
        raise BadArchive("archive_unsafe_name", name)
    return name


def check_packing(entry: ZipInfo) -> None:
    """Raise `BadArchive` unless an entry is a plain file, packed as files are."""
    mode = entry.external_attr >> 16 & 0o170000
    if mode not in {0, 0o100000}:
        raise BadArchive("archive_link", entry.filename)
    if entry.flag_bits & archive.ENCRYPTED:
        raise BadArchive("archive_encrypted", entry.filename)
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise BadArchive("archive_broken", entry.filename)
    if entry.file_size > archive.MOST_RATIO * entry.compress_size + archive.SLACK:
        raise BadArchive("archive_ratio", entry.filename)
