"""Archives: what is packed comes back, and a hostile one is refused whole."""

import io
import stat
import struct
import tracemalloc
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elearn.domain.coursefile.archive import BadArchive, pack, unpack
from elearn.domain.coursefile.folder import read, write
from elearn.domain.coursefile.messages import say
from tests.domain.coursefile.builders import sample

MEGABYTE = 1_048_576


def packed(*entries, compression=zipfile.ZIP_DEFLATED):
    """Return an archive of (name, content) pairs, without any care."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", compression) as archive:
        for name, content in entries:
            archive.writestr(name, content)
    return written.getvalue()


def entry(name, **parts):
    """Return an entry with parts that no honest program writes."""
    made = zipfile.ZipInfo(name)
    for part, value in parts.items():
        setattr(made, part, value)
    return made


def renamed(data, old, new):
    """Return an archive in whose two directories a name was changed for one as long."""
    assert len(old) == len(new)
    return data.replace(old, new)


def in_directory(data, offset, form, value):
    """Return an archive whose central directory says something else of its first entry."""
    at = data.index(b"PK\x01\x02") + offset
    changed = bytearray(data)
    struct.pack_into(form, changed, at, value)
    return bytes(changed)


def overlapping():
    """Return an archive whose entries all share the bytes of the first."""
    data = bytearray(packed(*((f"media/{at}.txt", b"a" * 60_000) for at in range(50))))
    at = data.index(b"PK\x01\x02")
    for _ in range(50):
        name, extra, comment = struct.unpack_from("<HHH", data, at + 28)
        struct.pack_into("<I", data, at + 42, 0)
        at += 46 + name + extra + comment
    return bytes(data)


def pretended_count():
    """Return an archive whose end says that it holds as many entries as can be said."""
    data = bytearray(packed(("a.md", b"x")))
    struct.pack_into("<HH", data, len(data) - 14, 65_535, 65_535)
    return bytes(data)


TEXT = ("01-unit/01-first.md", "نص".encode())
LINK = (stat.S_IFLNK | 0o777) << 16
DEVICE = (stat.S_IFCHR | 0o666) << 16
HOSTILE = {
    "a way out": (packed(("../evil.md", b"x")), "archive_unsafe_name"),
    "a way out further in": (packed(("media/../../evil.md", b"x")), "archive_unsafe_name"),
    "an absolute path": (packed(("/etc/passwd", b"x")), "archive_unsafe_name"),
    "a drive": (packed(("C:/evil.md", b"x")), "archive_unsafe_name"),
    "a backslash": (
        renamed(packed(("..xevil.md", b"x")), b"..xevil.md", b"..\\evil.md"),
        "archive_unsafe_name",
    ),
    "a NUL": (
        renamed(packed(("evilx.md.png", b"x")), b"evilx.md.png", b"evil\0.md.png"),
        "archive_unsafe_name",
    ),
    "a turned name": (packed(("media/\u202egnp.exe", b"x")), "archive_unsafe_name"),
    "a name of 4 kB": (packed(("a" * 4_096, b"x")), "archive_unsafe_name"),
    "a name of no letters": (packed(("media/\u200b.svg", b"x")), "archive_unsafe_name"),
    "a symbolic link": (
        packed((entry("media/a.svg", external_attr=LINK), b"/etc/passwd")),
        "archive_link",
    ),
    "a device": (packed((entry("media/a.svg", external_attr=DEVICE), b"")), "archive_link"),
    "a password": (in_directory(packed(TEXT), 8, "<H", 0x1), "archive_encrypted"),
    "a bomb": (packed(("media/a.txt", b"\0" * 20 * MEGABYTE)), "archive_ratio"),
    "too much": (
        in_directory(packed(TEXT), 24, "<I", 201 * MEGABYTE),
        "archive_too_large",
    ),
    "too many": (
        packed(*((f"media/{at}.txt", b"x") for at in range(2_001))),
        "archive_too_many",
    ),
    "a pretended count": (pretended_count(), "archive_too_many"),
    "an archive inside": (packed(("media/a.zip", packed(TEXT))), "archive_nested"),
    "an archive under another name": (
        packed(("media/a.png", packed(TEXT))),
        "archive_nested",
    ),
    "a name twice": (packed(TEXT, ("01-UNIT/01-first.md", b"y")), "archive_duplicate"),
    "a size too small": (in_directory(packed(TEXT), 24, "<I", 1), "archive_broken"),
    "a size too large": (in_directory(packed(TEXT), 24, "<I", 90), "archive_lying"),
    "another name inside": (
        packed(TEXT).replace(b"01-first", b"99-other", 1),
        "archive_broken",
    ),
    "shared bytes": (overlapping(), "archive_broken"),
    "shared bytes of one name": (
        in_directory(packed(TEXT), 20, "<I", 1_000_000),
        "archive_lying",
    ),
    "a rare compression": (packed(TEXT, compression=zipfile.ZIP_LZMA), "archive_broken"),
    "half an archive": (packed(TEXT)[:-30], "archive_broken"),
    "no archive": (b"<html>", "archive_broken"),
    "nothing": (b"", "archive_broken"),
}


@pytest.mark.parametrize(("data", "code"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_archive_is_refused(data, code):
    with pytest.raises(BadArchive) as refusal:
        unpack(data)

    assert refusal.value.code == code
    assert say(refusal.value.fault, "ar")


def test_a_bomb_costs_little_memory():
    bomb = HOSTILE["a bomb"][0]

    tracemalloc.start()
    with pytest.raises(BadArchive):
        unpack(bomb)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < MEGABYTE


def test_a_course_goes_into_an_archive_and_comes_back():
    files = write(read(sample(), "sample"))

    assert unpack(pack(files)) == files


def test_the_same_files_give_the_same_bytes_in_any_order():
    files = sample()

    assert pack(dict(reversed(files.items()))) == pack(files)


def test_a_single_top_folder_is_left_out():
    entries = [(f"sample-main/{path}", content) for path, content in sample().items()]
    entries += [("sample-main/", b""), ("__MACOSX/sample-main/._x", b"x")]

    assert unpack(packed(*entries)) == sample()


def test_office_documents_are_handed_out_as_they_are():
    sheet = packed(("[Content_Types].xml", b"<x/>"))

    assert unpack(packed(("media/a.xlsx", sheet), TEXT))["media/a.xlsx"] == sheet


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 400))
def test_damage_anywhere_is_refused_or_harmless(noise, at):
    files = {"a.md": b"x" * 50, "media/b.txt": b"y" * 50}
    data = pack(files)
    damaged = data[:at] + noise + data[at + len(noise) :]

    try:
        unpacked = unpack(damaged)
    except BadArchive:
        return
    assert set(unpacked) <= set(files) | {"b.txt"}
