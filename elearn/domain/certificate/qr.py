"""The QR code of a certificate, as one path for a page or a printer."""

from dataclasses import dataclass

import segno

# A signature looks like noise under every mask, so trying all eight would find nothing that
# reads better, and take four times as long.
MASK = 2


@dataclass(frozen=True)
class Drawing:
    """Black modules as an SVG path, one unit each, without a quiet zone."""

    modules: int  # along one side
    path: str


def drawing(text: str) -> Drawing:
    """Return the code of `text`; a quarter-creased copy (level M) can still be read."""
    code = segno.make_qr(text, error="m", boost_error=False, mask=MASK)
    rows = list(code.matrix)
    path = "".join(run for y, row in enumerate(rows) for run in runs(row, y))
    return Drawing(modules=len(rows), path=path)


def runs(row: bytes | bytearray, y: int) -> list[str]:
    """Return one rectangle for each run of black modules in a row."""
    found, start = [], None
    for x, black in enumerate([*row, 0]):
        if black and start is None:
            start = x
        elif not black and start is not None:
            found.append(f"M{start} {y}h{x - start}v1h-{x - start}z")
            start = None
    return found
