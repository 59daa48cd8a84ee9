"""Pairs, and things to put in order."""

from fractions import Fraction

from elearn.domain.coursefile.foreign.decimals import number_of
from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.moodle_xml.entry import Entry
from elearn.domain.coursefile.moodle_xml.kinds.answered import kept_order

CREDITS = {
    "ALL_OR_NOTHING": "all",
    "-1": "all",
    "ABSOLUTE_POSITION": "places",
    "0": "places",
    "RELATIVE_NEXT_EXCLUDE_LAST": "pairs",
    "1": "pairs",
}


def matching(entry: Entry) -> Document:
    """Return a question of pairs; an answer without its half fits nothing."""
    rows: list[Document] = []
    extra: list[str] = []
    for each in entry.element.all("subquestion"):
        half = each.find("answer")
        answer = entry.words(half) if half else ""
        text = entry.line(each)
        if text and answer:
            rows.append({"text": text, "answer": answer})
        elif answer:
            extra.append(answer)
        elif text:
            entry.item.changed("part_left_out", part=text)
    found: Document = {"kind": "matching", "rows": rows}
    return found | ({"extra": extra} if extra else {}) | kept_order(entry)


def ordering(entry: Entry) -> Document:
    """Return things in their right order."""
    answers = sorted(entry.element.all("answer"), key=place)
    for each in answers:
        feedback = each.find("feedback")
        if feedback and feedback.words().strip():
            entry.item.changed("part_left_out", part=feedback.words())
    found: Document = {"kind": "ordering", "items": [entry.line(each) for each in answers]}
    if entry.element.said("selecttype") not in {"", "ALL", "0"}:
        entry.item.changed("all_items", count=len(answers))
    return found | credit(entry)


def place(element: Element) -> Fraction:
    """Return the place of an item in the right order, or raise `Refused`."""
    return number_of(element.get("fraction", "0") or "0")


def credit(entry: Entry) -> Document:
    """Return how a half right order earns: the nearest of our ways."""
    written = entry.element.said("gradingtype") or "ABSOLUTE_POSITION"
    found = CREDITS.get(written, "pairs")
    if written not in CREDITS:
        entry.item.changed("credit_near", was=written)
    return {} if found == "places" else {"credit": found}
