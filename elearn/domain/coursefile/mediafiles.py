"""The files under `media/`: of an allowed sort, and of the sort that their name says."""

from elearn.domain.coursefile.findings import Report
from elearn.domain.filelooks import LOOKS_LIKE
from elearn.domain.markdown import svg
from elearn.domain.markdown.media import ALLOWED, ending, use_of

MOST_BYTES = 20 * 1_048_576


def check_medium(path: str, content: bytes, report: Report) -> None:
    """Note what is wrong with a file: its size, its sort, what it holds."""
    sort = ending(path)
    if len(content) > MOST_BYTES:
        size, most = len(content) // 1_048_576 + 1, MOST_BYTES // 1_048_576
        report.add(None, "media_too_large", size=size, most=most)
    elif not content:
        report.add(None, "media_empty")
    elif use_of(path) is None:
        report.add(None, "media_sort", sort=sort, known=tuple(ALLOWED))
    elif sort == "svg":
        check_drawing(content, report)
    elif not LOOKS_LIKE[sort](content):
        report.add(None, "media_content", sort=sort)


def check_drawing(content: bytes, report: Report) -> None:
    """Note what makes a drawing more than a drawing."""
    found = svg.examine(content)
    if found.danger == "XML":
        report.add(found.line, "broken_drawing")
    elif found.danger:
        report.add(found.line, "unsafe_drawing", what=found.danger)
