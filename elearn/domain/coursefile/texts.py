"""From bytes to text: size, encoding, and signs that no text holds."""

import re

from elearn.domain.coursefile.findings import Report

MOST_BYTES = 1_048_576
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
# Embeddings and overrides make a line read other than it is; isolates and marks do not.
BIDI = re.compile(r"[\u202a-\u202e]")


def text_of(content: bytes, report: Report) -> str | None:
    """Return the text of a file with line feeds, or nothing after noting why not."""
    if len(content) > MOST_BYTES:
        report.add(None, "file_too_large", most=MOST_BYTES // 1024, size=len(content) // 1024)
        return None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as bad:
        report.add(1 + content.count(b"\n", 0, bad.start), "not_utf8")
        return None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if is_readable(text, report) else None


def is_readable(text: str, report: Report) -> bool:
    """Whether a text is free of control characters, after noting where they stand."""
    is_clean = True
    for number, line in enumerate(text.split("\n") if has_controls(text) else (), start=1):
        if CONTROL.search(line):
            is_clean = False
            report.add(number, "nul" if "\0" in line else "control_character")
        elif BIDI.search(line):
            report.add(number, "bidi_control")
    return is_clean


def has_controls(text: str) -> bool:
    """Whether a text is worth walking through line by line."""
    return bool(CONTROL.search(text) or BIDI.search(text))
