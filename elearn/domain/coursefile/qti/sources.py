"""From the bytes of an XML file to its tree, forgiving what exporters get wrong."""

import re
from dataclasses import dataclass
from html.entities import html5

from elearn.domain.coursefile.foreign.decoding import read_text
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element, parse_xml
from elearn.domain.coursefile.qti.mending import mended_tree
from elearn.domain.coursefile.qti.names import settle_names

DECLARATION = re.compile(r"\s*<\?xml(.*?)\?>", re.S)
ENCODING = re.compile(r"""encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
DOCTYPE = re.compile(r"<!DOCTYPE\s[^\[>]*(?:\[.*?\]\s*)?>", re.S)
COMMENT = re.compile(r"<!--.*?-->", re.S)
ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
OWN = {"amp", "lt", "gt", "quot", "apos"}
HEAD, PROLOGUE = 400, 20_000


@dataclass(frozen=True)
class Source:
    """The tree of a file, and what was mended in it: a code and its line."""

    root: Element
    mended: tuple[tuple[str, int | None], ...] = ()


def source_of(content: bytes) -> Source:
    """Return the tree of a file with the names of QTI 2, or raise `Refused`."""
    declared = ENCODING.search(content[:HEAD].decode("latin-1"))
    text = read_text(content, declared[1] if declared else "")
    notes: list[tuple[str, int | None]] = [(text.code, None)] if text.code else []
    settled = mended(text.text)
    try:
        root = parse_xml(settled)
    except Refused as why:
        if why.code != "broken_xml" or "<" not in settled:
            raise
        root = mended_tree(settled)
        notes.append(("xml_mended", why.line))
    return Source(settle_names(root), tuple(notes))


def mended(text: str) -> str:
    """Return a text without declaration and document type, each line at its place."""
    text = DECLARATION.sub(lambda found: lines_of(found[0]), text, count=1)
    if "<!DOCTYPE" in text[:PROLOGUE]:
        head = COMMENT.sub(lambda found: lines_of(found[0]), text[:PROLOGUE])
        text = DOCTYPE.sub(without_entities, head, count=1) + text[PROLOGUE:]
    return ENTITY.sub(known_entity, text)


def lines_of(text: str) -> str:
    """Return the line feeds of a text."""
    return "\n" * text.count("\n")


def without_entities(found: re.Match[str]) -> str:
    """Return what is left of a document type, or raise `Refused` if it defines entities."""
    if "<!ENTITY" in found[0]:
        raise Refused("xml_with_entities")
    return lines_of(found[0])


def known_entity(found: re.Match[str]) -> str:
    """Return the sign that HTML has for a name and XML has not."""
    if found[1] in OWN:
        return found[0]
    return html5.get(f"{found[1]};", found[0])
