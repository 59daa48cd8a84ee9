"""The questions of a file of Moodle, each cut out by itself: a broken one harms no other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5

from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element, parse_xml

SIGN = re.compile(
    r"<!\[CDATA\[.*?\]\]>|<!--.*?-->|<!DOCTYPE|<!ENTITY|<question\b[^>]*>|</question\s*>",
    re.DOTALL | re.IGNORECASE,
)
CDATA = re.compile(r"(<!\[CDATA\[.*?\]\]>)", re.DOTALL)
NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
BARE = re.compile(r"&(?!(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|amp|lt|gt|quot|apos);)")
XML_NAMES = {"amp", "lt", "gt", "quot", "apos"}
TITLE = re.compile(r"<name>\s*<text>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</text>", re.DOTALL)


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
    for found in SIGN.finditer(text):
        sign = found[0].lower()
        if sign.startswith(("<!doctype", "<!entity")):
            raise Refused("xml_with_entities", 1 + text.count("\n", 0, found.start()))
        if sign.startswith("<!") or sign.endswith("/>"):
            continue
        if begin is not None:
            closes = sign.startswith("</")
            yield Chunk(line, text[begin : found.end() if closes else found.start()])
            begin = None
        if not sign.startswith("</"):
            begin = found.start()
            line += text.count("\n", counted, begin)
            counted = begin
    if begin is not None:
        yield Chunk(line, text[begin:])


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
    parts = CDATA.split(text)
    return "".join(
        part if part.startswith("<![CDATA[") else BARE.sub("&amp;", NAMED.sub(spelt, part))
        for part in parts
    )


def spelt(found: re.Match[str]) -> str:
    """Return the letter that a name of HTML stands for."""
    return found[0] if found[1] in XML_NAMES else html5.get(f"{found[1]};", found[0])
