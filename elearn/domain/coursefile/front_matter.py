"""The head of a lesson, between two lines of three hyphens."""

from dataclasses import dataclass

from elearn.domain.coursefile.findings import Report

FENCE = "---"


@dataclass(frozen=True)
class Parts:
    """The head of a lesson, empty if it has none, and its body with its first line."""

    head: str
    body: str
    body_line: int


def split(text: str, report: Report) -> Parts:
    """Return head and body of a lesson, after noting a head that is missing or open."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        report.add(1, "no_front_matter")
        return Parts("", text, 1)
    end = next((at for at in range(1, len(lines)) if lines[at].rstrip() == FENCE), None)
    if end is None:
        report.add(1, "open_front_matter")
        return Parts("", "", 1)
    # A head of nothing but its fences is still a head; the schema says what it lacks.
    head = "\n".join(lines[1:end]) or "{}"
    return Parts(head, "\n".join(lines[end + 1 :]), end + 2)
