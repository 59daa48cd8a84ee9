"""Questions in Moodle XML as documents of ours."""

import re

from elearn.domain.coursefile.foreign.carrying import with_rest
from elearn.domain.coursefile.foreign.categories import path_of
from elearn.domain.coursefile.foreign.decoding import read_text
from elearn.domain.coursefile.foreign.gathering import Gathering, Item
from elearn.domain.coursefile.foreign.incoming import Document, Incoming
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.trees import Element
from elearn.domain.coursefile.moodle_xml.chunks import Chunk, chunks, parsed
from elearn.domain.coursefile.moodle_xml.common import common, noted_settings
from elearn.domain.coursefile.moodle_xml.entry import Entry
from elearn.domain.coursefile.moodle_xml.kinds import KINDS

DECLARED = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{1,40})[\"']")


def read(content: bytes) -> Incoming:
    """Return the questions of a file in Moodle XML, and what became of each."""
    gathering = Gathering()
    try:
        read_into(gathering, content)
    except Refused as why:
        gathering.refuse("", why.line, why.code, **why.values)
    return gathering.done()


def read_into(gathering: Gathering, content: bytes) -> None:
    """Gather the questions of a file, or raise `Refused` for the whole of it."""
    declared = DECLARED.search(content[:400].replace(b"\0", b""))
    found = read_text(content, declared[1].decode() if declared else "")
    if found.code:
        gathering.changed(None, found.code)
    settings: set[str] = set()
    category = ""
    for chunk in chunks(found.text):
        category = take(chunk, category, settings, gathering)
    if settings:
        gathering.changed(None, "settings_dropped", names=tuple(sorted(settings)))
    if not gathering.documents and not gathering.notes:
        gathering.refuse("", None, "no_questions")


def take(chunk: Chunk, category: str, settings: set[str], gathering: Gathering) -> str:
    """Keep one question, or learn of a category; return the category from here on."""
    try:
        element, was_mended = parsed(chunk)
    except Refused as why:
        gathering.refuse(chunk.title, why.line or chunk.line, why.code, **why.values)
        return category
    if element.get("type") == "category":
        return new_category(element, gathering)

    def make(item: Item) -> Document:
        if was_mended:
            item.changed("xml_mended")
        return question(Entry(element, item, settings))

    name = element.find("name", "text")
    gathering.take(name.words() if name else "", chunk.line, make, category)
    return category


def new_category(element: Element, gathering: Gathering) -> str:
    """Return the path of a category, and keep what the file says of it."""
    path = path_of(element.said("category", "text"), gathering, element.line)
    info = element.find("info")
    if info and path:
        item = Item(path, element.line, pictures=gathering.pictures)
        try:
            described = Entry(element, item).text(info)
        except Refused:
            described = ""
        if described:
            gathering.descriptions[path] = described
    return path


def question(entry: Entry) -> Document:
    """Return a question as a document, or raise `Refused`."""
    kind = entry.element.get("type").strip().lower()
    if kind not in KINDS:
        raise Refused("unknown_kind", kind=kind or "?")
    own = KINDS[kind](entry)
    shared = common(entry, own)
    noted_settings(entry)
    return with_rest(shared | own, entry.element.said("elearn"))
