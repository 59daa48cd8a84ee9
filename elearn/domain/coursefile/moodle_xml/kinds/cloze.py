"""Answers embedded in a text, which Moodle calls cloze: `{1:SHORTANSWER:=Paris#Yes}`."""

import re
from dataclasses import dataclass, replace

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.moodle_xml.entry import Entry
from elearn.domain.coursefile.moodle_xml.kinds.embedded import gap

# Private signs stand for a gap until the text is Markdown.
OPEN, CLOSE = "\ue040", "\ue041"
MARKED = re.compile(f"{OPEN}([0-9]+){CLOSE}")
BEGIN = re.compile(r"\{\s{0,9}([0-9]{0,4})\s{0,9}:\s{0,9}([A-Za-z_]{2,20})\s{0,9}:")
MOST_POINTS = 100


@dataclass(frozen=True)
class Embedded:
    """A gap as it stands in a text: its weight, its kind, its answers."""

    weight: int
    kind: str
    answers: str


def multianswer(entry: Entry) -> Document:
    """Return a text with gaps, or raise `Refused`."""
    element = entry.element.find("questiontext")
    words = element.find("text") if element else None
    if element is None or words is None:
        raise Refused("no_prompt")
    text, found = parted(words.words())
    if not found:
        raise Refused("no_gaps")
    gaps = [gap(each.kind, each.answers, each.weight, entry) for each in found]
    prompt = replace(entry, keep=MARKED).text(element, raw=text)
    numbered = MARKED.sub(r"[[\1]]", prompt)
    if len(set(MARKED.findall(prompt))) < len(gaps):
        raise Refused("gap_lost")
    whole = {"points": min(MOST_POINTS, sum(each.weight for each in found))}
    points = whole if not entry.element.find("defaultgrade") and whole["points"] > 1 else {}
    return {"kind": "gap_fill", "prompt": numbered, "gaps": gaps} | points


def parted(text: str) -> tuple[str, list[Embedded]]:
    """Return a text with signs for its gaps, and the gaps."""
    parts: list[str] = []
    found: list[Embedded] = []
    last = 0
    while begin := BEGIN.search(text, last):
        end = end_of(text, begin.end())
        if end < 0:
            break
        weight = int(begin[1] or 1)
        found.append(Embedded(weight, begin[2].upper(), text[begin.end() : end]))
        parts += [text[last : begin.start()], f"{OPEN}{len(found)}{CLOSE}"]
        last = end + 1
    return "".join([*parts, text[last:]]), found


def end_of(text: str, start: int) -> int:
    """Return where the brace closes that no stroke escapes, less than nothing if none does."""
    place = start
    while place < len(text):
        if text[place] == "\\":
            place += 1
        elif text[place] == "}":
            return place
        place += 1
    return -1
