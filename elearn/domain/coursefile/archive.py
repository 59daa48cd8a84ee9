"""Course folders in one file: ZIP archives, unpacked in memory under limits of our own."""

import stat
import struct
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import (
    ZIP_DEFLATED,
    ZIP_STORED,
    BadZipFile,
    LargeZipFile,
    ZipFile,
    ZipInfo,
)

from elearn.domain.coursefile.draft import Fault
from elearn.domain.coursefile.layout import MOST_BYTES, MOST_FILES, shown
from elearn.domain.coursefile.paths import folded, is_junk, unsafe

MOST_RATIO, SLACK = 100, 65_536
PIECE = 1_048_576
END, END_64, END_SIZE = b"PK\x05\x06", b"PK\x06\x07", 22
FURTHEST_END = END_SIZE + 65_535
LARGEST_DIRECTORY = 4 * PIECE
ENCRYPTED = 0x1
DRIVE = 2
ARCHIVES = (".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".jar", ".iso")
MAGIC = (b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
ZIPPED = b"PK\x03\x04"
# Documents of office programs are archives too; they are handed out as they are.
OFFICE = (".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp")
BROKEN = (BadZipFile, LargeZipFile, NotImplementedError, RuntimeError, EOFError, OSError,
          ValueError, struct.error, zlib.error, IndexError)  # fmt: skip
# The first day that the format knows: the same files give the same bytes on any day.
NO_DATE = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = (stat.S_IFREG | 0o644) << 16
UNIX = 3


class BadArchive(ValueError):
    """An archive is refused; `code` says why, `name` which entry."""

    def __init__(self, code: str, name: str = "") -> None:
        super().__init__(code)
        self.code, self.name = code, shown(name)

    @property
    def fault(self) -> Fault:
        """The refusal as a fault, so that it is said like one."""
        return Fault(self.name, None, self.code, {"most": MOST_FILES, "ratio": MOST_RATIO})


def unpack(data: bytes) -> dict[str, bytes]:
    """Return the files of an archive without a single top folder, or raise `BadArchive`."""
    check_end(data)
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = list(admitted(archive.infolist(), len(data)))
            files = {entry.filename: content(archive, entry) for entry in entries}
    except BadArchive:
        raise
    except BROKEN as error:
        raise BadArchive("archive_broken") from error
    return without_top(files)


def pack(files: Mapping[str, bytes]) -> bytes:
    """Return an archive of files; the same files give the same bytes."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for path, data in sorted(files.items()):
            entry = ZipInfo(path, NO_DATE)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, UNIX
            entry.external_attr = PLAIN_FILE
            archive.writestr(entry, data)
    return written.getvalue()


def check_end(data: bytes) -> None:
    """Raise `BadArchive` unless the directory is of a size worth reading."""
    if len(data) > MOST_BYTES:
        raise BadArchive("archive_too_large")
    at = data.rfind(END, max(0, len(data) - FURTHEST_END))
    if at < 0 or len(data) < at + END_SIZE:
        raise BadArchive("archive_broken")
    count, size = struct.unpack_from("<HI", data, at + 10)
    if count > MOST_FILES:
        raise BadArchive("archive_too_many")
    # Nothing that we admit needs the large form, in which every size is said twice.
    if size > LARGEST_DIRECTORY or END_64 in data[max(0, at - 20) : at]:
        raise BadArchive("archive_broken")


def admitted(entries: list[ZipInfo], size: int) -> Iterator[ZipInfo]:
    """Yield the entries that are files, or raise `BadArchive` at the first bad one."""
    if len(entries) > MOST_FILES:
        raise BadArchive("archive_too_many")
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise BadArchive("archive_too_large")
    # Entries that share their bytes would let a small archive hold a large one many times.
    if sum(entry.compress_size for entry in entries) > size:
        raise BadArchive("archive_lying")
    taken: set[str] = set()
    for entry in entries:
        check_entry(entry)
        if entry.is_dir() or is_junk(entry.filename):
            continue
        if folded(entry.filename) in taken:
            raise BadArchive("archive_duplicate", entry.filename)
        taken.add(folded(entry.filename))
        yield entry


def check_entry(entry: ZipInfo) -> None:
    """Raise `BadArchive` unless an entry is a plain file or folder under a safe name."""
    name = entry.orig_filename
    if is_unsafe(name):
        raise BadArchive("archive_unsafe_name", name)
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise BadArchive("archive_link", name)
    if entry.flag_bits & ENCRYPTED:
        raise BadArchive("archive_encrypted", name)
    if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise BadArchive("archive_broken", name)
    if entry.file_size > MOST_RATIO * entry.compress_size + SLACK:
        raise BadArchive("archive_ratio", name)
    if name.lower().endswith(ARCHIVES):
        raise BadArchive("archive_nested", name)


def is_unsafe(name: str) -> bool:
    """Whether a name leads out of a folder or hides what it is."""
    path = name.removesuffix("/")
    if "\\" in name or "\0" in name or name.startswith("/") or path[1:DRIVE] == ":":
        return True
    return not is_junk(path) and bool(unsafe(path))


def content(archive: ZipFile, entry: ZipInfo) -> bytes:
    """Return what an entry holds, no more than it says that it does."""
    pieces, left = [], entry.file_size
    with archive.open(entry) as packed:
        while piece := packed.read(PIECE):
            left -= len(piece)
            if left < 0:
                raise BadArchive("archive_lying", entry.filename)
            pieces.append(piece)
    if left:
        raise BadArchive("archive_lying", entry.filename)
    data = b"".join(pieces)
    is_zip = data.startswith(ZIPPED) and not entry.filename.lower().endswith(OFFICE)
    if is_zip or data.startswith(MAGIC):
        raise BadArchive("archive_nested", entry.filename)
    return data


def without_top(files: dict[str, bytes]) -> dict[str, bytes]:
    """Return files without the one folder that they all stand in."""
    tops = {path.partition("/")[0] for path in files}
    if len(tops) != 1 or any("/" not in path for path in files):
        return files
    return {path.partition("/")[2]: data for path, data in files.items()}
