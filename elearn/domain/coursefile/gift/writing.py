"""Documents of ours as questions in GIFT."""

import re
from collections.abc import Mapping, Sequence

from elearn.domain.coursefile.foreign.carrying import rest_of, title_of, told_rest, written_rest
from elearn.domain.coursefile.foreign.categories import written_path
from elearn.domain.coursefile.foreign.decoding import as_read
from elearn.domain.coursefile.foreign.incoming import Document, Note, Outgoing, Verdict
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.gift.bodies import WRITERS, opening
from elearn.domain.coursefile.gift.reading import question, titled
from elearn.domain.coursefile.gift.signs import escaped, is_label
from elearn.domain.coursefile.gift.splitting import split
from elearn.domain.markdown.render import plain

PICTURE = re.compile(r"media/[^\s)]+")


def write(
    documents: Sequence[Document],
    categories: Sequence[str] = (),
    files: Mapping[str, bytes] | None = None,
) -> Outgoing:
    """Return a file in GIFT, and what it cannot carry; `files` stay behind."""
    parts: list[str] = []
    notes: list[Note] = []
    last = ""
    for place, document in enumerate(documents):
        category = categories[place] if place < len(categories) else ""
        try:
            text, told = written(document)
        except Refused as why:
            notes.append(Note(title_of(document), None, Verdict.REFUSED, why.code, why.values))
            continue
        if category != last:
            parts.append(f"$CATEGORY: {written_path(category)}\n")
            last = category
        parts.append(text)
        notes += told
    return Outgoing("\n".join(parts).encode(), tuple(notes))


def written(document: Document) -> tuple[str, list[Note]]:
    """Return a question in GIFT and what it leaves out, or raise `Refused`."""
    kind = document["kind"]
    if kind not in WRITERS:
        raise Refused("kind_not_carried", kind=kind)
    tags = [tag for tag in document.get("tags", ()) if is_label(tag)]
    labels = "".join(f" [tag:{tag}]" for tag in tags)
    head = f"// [id:{document['id']}]{labels}\n" if "id" in document else ""
    body = f"::{escaped(name(document))}::[markdown]{opening(document['prompt'])}"
    text = head + body + WRITERS[kind](document) + "\n"
    rest = left_out(document, text)
    told = told_rest(document, rest) + stay_behind(document)
    return (f"// elearn {written_rest(rest)}\n" if rest else "") + text, told


def name(document: Document) -> str:
    """Return what Moodle calls a question: the beginning of its words."""
    return " ".join(plain(title_of(document)).split()) or str(document.get("id", "-"))


def left_out(document: Document, text: str) -> Document:
    """Return what of a document its text does not give back, or raise `Refused`."""
    raws = list(split(as_read(text)))
    if len(raws) != 1:
        raise Refused("kind_not_carried", kind=document["kind"])
    raw = raws[0]
    rest = rest_of(document, lambda item: question(raw, titled(raw)[1], item))
    if "kind" in rest:
        raise Refused("kind_not_carried", kind=document["kind"])
    return rest


def stay_behind(document: Document) -> list[Note]:
    """Return a note for each file that a question shows: GIFT holds words alone."""
    shown = dict.fromkeys(PICTURE.findall(str(document)))
    return [
        Note(title_of(document), None, Verdict.CHANGED, "part_not_carried", {"part": path})
        for path in shown
    ]
