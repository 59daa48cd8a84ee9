"""The questions of a file of Moodle, each cut out by itself: a broken one harms no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5

from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element, parse_xml

SIGN = re.compile(
    r"<!\[CDATA\[|<!--|<!DOCTYPE|<!ENTITY|<question\b[^<>]{0,2000}>|</question\s{0,20}>",
    re.IGNORECASE,
)
ENDS = {"<![cdata[": "]]>", "<!--": "-->"}
CDATA, CDATA_END = "<![CDATA[", "]]>"
NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
BARE = re.compile(r"&(?!(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);)")
XML_NAMES = {"amp", "lt", "gt", "quot", "apos"}
TITLE = re.compile(r"<name>\s*<text>(?:<!\[CDATA\[)?(.{0,500}?)(?:\]\]>)?</text>", re.DOTALL)


@dataclass(frozen=True)
class Chunk:
    """A question as text, and the line on which it begins."""

    line: int
    text: str

    @property
    def title(self) -> str:
        """What the question is called, as far as a broken text tells."""
        found = TITLE.search(self.text)
        return found[1] if found else ""


def chunks(text: str) -> Iterator[Chunk]:
    """Yield the questions of a file, or raise `Refused` where it defines entities."""
    begin: int | None = None
    line, counted = 1, 0
    for start, end, sign in signs(text):
        closes = sign.startswith("</")
        if begin is not None:
            yield Chunk(line, text[begin : end if closes else start])
            begin = None
        if not closes:
            begin = start
            line += text.count("\n", counted, begin)
            counted = begin
    if begin is not None:
        yield Chunk(line, text[begin:])


def signs(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where questions open and close, or raise `Refused` where entities are defined."""
    place = 0
    last = {end: text.rfind(end) for end in ENDS.values()}
    while found := SIGN.search(text, place):
        sign, place = found[0].lower(), found.end()
        if sign in ENDS:
            # What is wrapped or only noted opens no question; what never ends wraps nothing.
            end = ENDS[sign]
            place = text.find(end, place) if last[end] >= place else place
        elif sign.startswith("<!"):
            raise Refused("xml_with_entities", 1 + text.count("\n", 0, found.start()))
        elif not sign.endswith("/>"):
            yield found.start(), found.end(), sign


def parsed(chunk: Chunk) -> tuple[Element, bool]:
    """Return the tree of a question and whether its XML had to be mended, or raise `Refused`."""
    try:
        return parse_xml(chunk.text, chunk.line), False
    except Refused as why:
        mended_text = mended(chunk.text)
        if why.code != "broken_xml" or mended_text == chunk.text:
            raise
        return parse_xml(mended_text, chunk.line), True


def mended(text: str) -> str:
    """Return a text whose names of HTML are letters and whose lone `&` is one."""
    parts: list[str] = []
    place = 0
    while (begin := text.find(CDATA, place)) >= 0 and (end := text.find(CDATA_END, begin)) >= 0:
        parts += [spelt_out(text[place:begin]), text[begin : end + len(CDATA_END)]]
        place = end + len(CDATA_END)
    return "".join([*parts, spelt_out(text[place:])])


def spelt_out(text: str) -> str:
    """Return bare XML without names that only HTML knows."""
    return BARE.sub("&amp;", NAMED.sub(spelt, text))


def spelt(found: re.Match[str]) -> str:
    """Return the letter that a name of HTML stands for."""
    return found[0] if found[1] in XML_NAMES else html5.get(f"{found[1]};", found[0])
