"""Documents of ours as Moodle XML."""

from collections.abc import Mapping, Sequence
from html import escape

from elearn.domain.coursefile.foreign.carrying import rest_of, title_of, told_rest, written_rest
from elearn.domain.coursefile.foreign.categories import written_path
from elearn.domain.coursefile.foreign.decoding import as_read
from elearn.domain.coursefile.foreign.incoming import Document, Note, Outgoing, Verdict
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.foreign.slugs import short
from elearn.domain.coursefile.foreign.trees import parse_xml
from elearn.domain.coursefile.moodle_xml.entry import Entry
from elearn.domain.coursefile.moodle_xml.reading import question
from elearn.domain.coursefile.moodle_xml.written import WRITERS
from elearn.domain.coursefile.moodle_xml.written.drawn import with_formulas
from elearn.domain.coursefile.moodle_xml.written.gaps import with_gaps
from elearn.domain.coursefile.moodle_xml.written.page import Page, said
from elearn.domain.markdown.render import plain

HEAD, FOOT = '<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n', "</quiz>\n"


def write(
    documents: Sequence[Document],
    categories: Sequence[str] = (),
    files: Mapping[str, bytes] | None = None,
    descriptions: Mapping[str, str] | None = None,
) -> Outgoing:
    """Return a file in Moodle XML, and what it cannot carry."""
    parts: list[str] = []
    notes: list[Note] = []
    last = ""
    for place, document in enumerate(documents):
        category = categories[place] if place < len(categories) else ""
        try:
            text, told = written(document, files or {})
        except Refused as why:
            notes.append(Note(title_of(document), None, Verdict.REFUSED, why.code, why.values))
            continue
        if category != last:
            parts.append(category_element(category, (descriptions or {}).get(category, "")))
            last = category
        parts.append(text)
        notes += told
    return Outgoing((HEAD + "".join(parts) + FOOT).encode(), tuple(notes))


def category_element(path: str, description: str) -> str:
    """Return what says into which category the questions from here on belong."""
    page = Page({})
    page.plain("category", written_path(path))
    if description:
        page.markdown("info", description)
    return element("category", page)


def element(kind: str, page: Page, rest: str = "") -> str:
    """Return a question, or a category, as an element."""
    lines = [*page.lines, *([f"<elearn>{escape(rest, quote=False)}</elearn>"] if rest else [])]
    body = "".join(f"    {line}\n" for line in lines)
    return f'  <question type="{kind}">\n{body}  </question>\n'


def written(document: Document, files: Mapping[str, bytes]) -> tuple[str, list[Note]]:
    """Return a question in XML and what it leaves out, or raise `Refused`."""
    kind, own = WRITERS.get(document["kind"], ("", None))
    if own is None:
        raise Refused("kind_not_carried", kind=document["kind"])
    page = Page(files)
    opened(document, page)
    own(document, page)
    closed(document, page)
    rest = left_out(document, element(kind, page))
    told = told_rest(document, rest) + [
        Note(title_of(document), None, Verdict.CHANGED, "part_not_carried", {"part": path})
        for path in page.missing
    ]
    return element(kind, page, written_rest(rest) if rest else ""), told


def opened(document: Document, page: Page) -> None:
    """Write what stands before the answers."""
    name = " ".join(plain(title_of(document)).split()) or str(document.get("id", "-"))
    page.plain("name", short(name))
    page.markdown("questiontext", prompt(document))
    page.markdown("generalfeedback", document.get("feedback", ""))
    if document["kind"] != "description":
        page.setting("defaultgrade", document.get("points", 1))
    page.setting("penalty", 0)
    page.setting("hidden", 0)
    page.setting("idnumber", document.get("id", ""))


def prompt(document: Document) -> str:
    """Return the text of a question with what is embedded in it."""
    match document["kind"]:
        case "gap_fill":
            return with_gaps(document)
        case "calculated":
            return with_formulas(document["prompt"])
        case _:
            return str(document["prompt"])


def closed(document: Document, page: Page) -> None:
    """Write what stands after the answers."""
    for text in document.get("hints", ()):
        page.markdown("hint", text)
    if document.get("tags"):
        tags = "".join(f"<tag><text>{said(tag)}</text></tag>" for tag in document["tags"])
        page.add(f"<tags>{tags}</tags>")


def left_out(document: Document, text: str) -> Document:
    """Return what of a document its XML does not give back, or raise `Refused`."""
    tree = parse_xml(as_read(text))
    rest = rest_of(document, lambda item: question(Entry(tree, item)))
    if "kind" in rest:
        raise Refused("kind_not_carried", kind=document["kind"])
    return rest
