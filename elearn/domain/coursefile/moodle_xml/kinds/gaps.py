"""Words that are missing from a text: chosen from lists, or moved into it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.moodle_xml.entry import Entry

GAP = re.compile(r"\[\[([0-9]{1,3})\]\]")


@dataclass(frozen=True)
class Word:
    """A word that may stand in a gap, the group that it belongs to, how often it may."""

    text: str
    group: str
    often: bool


def words(entry: Entry, tag: str) -> list[Word]:
    """Return the words of a question."""
    return [
        Word(
            entry.words(each),
            each.said("group") or each.said("draggroup") or "1",
            each.find("infinite") is not None and each.said("infinite") not in {"0", "false"},
        )
        for each in entry.element.all(tag)
    ]


def prompt_of(entry: Entry, known: Sequence[Word]) -> str:
    """Return the text with its gaps, or raise `Refused` for a gap that no word fills."""
    text = replace(entry, keep=GAP).said("questiontext")
    numbers = [int(number) for number in GAP.findall(text)]
    if entry.flag("shuffleanswers", otherwise=False):
        entry.settings.add("shuffleanswers")
    if not numbers:
        raise Refused("no_gaps")
    if not all(1 <= number <= len(known) for number in numbers):
        raise Refused("gap_without_word", number=max(numbers))
    return text


def gapselect(entry: Entry) -> Document:
    """Return a text whose gaps have a list each: the words of one group."""
    known = words(entry, "selectoption") or words(entry, "dragbox")
    text = prompt_of(entry, known)
    gaps: list[Document] = []

    def numbered(found: re.Match[str]) -> str:
        gaps.append({"options": options(known, int(found[1]) - 1)})
        return f"[[{len(gaps)}]]"

    prompt = GAP.sub(numbered, text)
    return {"kind": "gap_fill", "prompt": prompt, "gaps": gaps}


def options(known: Sequence[Word], right: int) -> list[Document]:
    """Return the list of a gap, each text once."""
    found: dict[str, Document] = {}
    for place, word in enumerate(known):
        if word.group == known[right].group and word.text:
            option = found.setdefault(word.text, {"text": word.text})
            if place == right:
                option["right"] = True
    return list(found.values())


def ddwtos(entry: Entry) -> Document:
    """Return a text into which words are moved."""
    known = words(entry, "dragbox") or words(entry, "selectoption")
    prompt = prompt_of(entry, known)
    listed = [
        {"text": word.text}
        | ({"group": word.group} if word.group != "1" else {})
        | ({"often": True} if word.often else {})
        for word in known
    ]
    return {"kind": "gap_words", "prompt": prompt, "words": listed}
