"""Documents of ours as questions in Aiken: one right option, plain words."""

from collections.abc import Mapping, Sequence
from string import ascii_uppercase

from elearn.domain.coursefile.aiken.reading import question, split
from elearn.domain.coursefile.foreign.carrying import rest_of, title_of
from elearn.domain.coursefile.foreign.decoding import as_read
from elearn.domain.coursefile.foreign.incoming import Document, Note, Outgoing, Verdict
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.markdown.render import plain

TEXTS = {"prompt", "options"}


def write(
    documents: Sequence[Document],
    categories: Sequence[str] = (),
    files: Mapping[str, bytes] | None = None,
) -> Outgoing:
    """Return a file in Aiken, and what it cannot carry, `categories` and `files` among it."""
    parts: list[str] = []
    notes: list[Note] = []
    for document in documents:
        title = title_of(document)
        try:
            text, lost = written(document)
        except Refused as why:
            notes.append(Note(title, None, Verdict.REFUSED, why.code, why.values))
            continue
        parts.append(text)
        codes = ((key, "text_flattened" if key in TEXTS else "part_not_carried") for key in lost)
        notes += [Note(title, None, Verdict.CHANGED, code, {"part": key}) for key, code in codes]
    return Outgoing("\n".join(parts).encode(), tuple(notes))


def written(document: Document) -> tuple[str, list[str]]:
    """Return a question in Aiken and the keys that it does not carry, or raise `Refused`."""
    if document["kind"] != "single_choice" or len(document["options"]) > len(ascii_uppercase):
        raise Refused("kind_not_carried", kind=document["kind"])
    options = list(zip(ascii_uppercase, document["options"], strict=False))
    lines = [words(document["prompt"])]
    lines += [f"{name}) {words(option['text'])}" for name, option in options]
    lines += [f"ANSWER: {name}" for name, option in options if option.get("right")]
    text = "\n".join(lines) + "\n"
    return text, lost(document, text)


def words(text: str) -> str:
    """Return Markdown as bare words on one line."""
    return " ".join(plain(text).split())


def lost(document: Document, text: str) -> list[str]:
    """Return what a text does not give back, or raise `Refused` when it is another question."""
    raws = list(split(as_read(text)))
    rest = rest_of(document, lambda item: question(raws[0], item))
    if len(raws) != 1 or "kind" in rest:
        raise Refused("kind_not_carried", kind=document["kind"])
    return [key for key in rest if key not in {"id", "-"}]
