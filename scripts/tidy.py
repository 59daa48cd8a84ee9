"""Small things no other tool looks at: `python -m scripts.tidy [FILE …]`.

Spaces at the end of a line, a missing last newline, merge markers, files of more than half
a megabyte. Without files, every file of the tree is looked at.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from scripts.leaks import ROOT, files

LARGEST = 512 * 1024
LOCKS = (".lock", "-lock.json")
TRAILING = re.compile(rb"[ \t]+$|\r$", re.MULTILINE)
# Written as counts, so that this file has none itself.
MARKER = re.compile(rb"^(<{7}|>{7}|\|{7})( |$)", re.MULTILINE)


def main(*names: str) -> int:
    """Print what is untidy; return 1 when something is."""
    chosen = [Path(name).absolute() for name in names] or files()
    found = [f"{file.relative_to(ROOT)}: {fault}" for file in chosen for fault in faults(file)]
    print("\n".join(found) or "Tidy.")
    return int(bool(found))


def faults(file: Path) -> Iterator[str]:
    """Yield what is untidy about a file."""
    content = file.read_bytes()
    if len(content) > LARGEST and not file.name.endswith(LOCKS):
        yield f"{len(content) // 1024} KB are too large to be committed"
    if b"\0" in content[:8000]:
        return  # a picture has no lines
    if match := MARKER.search(content):
        yield f"line {line_of(content, match)} is a merge marker"
    # Two spaces are a line break in Markdown.
    if file.suffix != ".md" and (match := TRAILING.search(content)):
        yield f"line {line_of(content, match)} ends in white space"
    if content and not content.endswith(b"\n"):
        yield "has no newline at its end"


def line_of(content: bytes, match: re.Match[bytes]) -> int:
    """Return the number of the line where a match begins."""
    return content.count(b"\n", 0, match.start()) + 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
