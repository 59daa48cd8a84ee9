"""Pairs, and things to put in order."""

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.moodle_xml.written.answered import shuffled
from elearn.domain.coursefile.moodle_xml.written.page import Page, said

CREDITS = {
    "places": "ABSOLUTE_POSITION",
    "pairs": "RELATIVE_NEXT_EXCLUDE_LAST",
    "all": "ALL_OR_NOTHING",
}


def matching(document: Document, page: Page) -> None:
    """Write pairs, then answers that fit nothing."""
    shuffled(document, page)
    for row in document["rows"]:
        page.markdown("subquestion", row["text"], half(row["answer"]))
    for text in document.get("extra", ()):
        page.markdown("subquestion", "", half(text))


def half(text: str) -> str:
    """Return the answer of a pair."""
    return f"<answer><text>{said(text)}</text></answer>"


def ordering(document: Document, page: Page) -> None:
    """Write things in their right order."""
    page.setting("layouttype", "VERTICAL")
    page.setting("selecttype", "ALL")
    page.setting("gradingtype", CREDITS[document.get("credit", "places")])
    for place, text in enumerate(document["items"], start=1):
        page.markdown("answer", text, fraction=str(place))
