"""Which letters a TrueType font can draw, read from its own table."""

import struct
from functools import cache
from pathlib import Path

SEGMENTS = 4  # the format of the table that every font for Windows carries
UNICODE = (3, 1)


@cache
def letters(font: Path) -> frozenset[int]:
    """Return the code points that a font has glyphs for, or raise `ValueError`."""
    content = font.read_bytes()
    start = table(content, b"cmap")
    (count,) = struct.unpack_from(">H", content, start + 2)
    for platform, encoding, offset in struct.iter_unpack(
        ">HHI", content[start + 4 : start + 4 + 8 * count]
    ):
        if (platform, encoding) == UNICODE:
            return frozenset(covered(content[start + offset :]))
    raise ValueError(font)


def table(content: bytes, tag: bytes) -> int:
    """Return where a table begins, or raise `ValueError`."""
    (count,) = struct.unpack_from(">H", content, 4)
    for name, _, offset, _ in struct.iter_unpack(">4sIII", content[12 : 12 + 16 * count]):
        if name == tag:
            return int(offset)
    raise ValueError(tag)


def covered(subtable: bytes) -> set[int]:
    """Return the code points of a segment table that lead to a glyph."""
    form, _, _, double = struct.unpack_from(">4H", subtable)
    if form != SEGMENTS:
        raise ValueError(form)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", subtable, 14)
    starts = struct.unpack_from(f">{count}H", subtable, 16 + double)
    deltas = struct.unpack_from(f">{count}h", subtable, 16 + 2 * double)
    ranges = struct.unpack_from(f">{count}H", subtable, 16 + 3 * double)
    found = set()
    for i, (first, last, delta, reach) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for point in range(first, last + 1):
            glyph = point
            if reach:
                place = 16 + 3 * double + 2 * i + reach + 2 * (point - first)
                (glyph,) = struct.unpack_from(">H", subtable, place)
            if glyph and (glyph + delta) % 0x10000:
                found.add(point)
    return found - {0xFFFF}
