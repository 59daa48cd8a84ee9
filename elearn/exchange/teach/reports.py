"""What becomes of the questions of a file, as the trainer reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _

from elearn.domain.coursefile.foreign.incoming import Incoming, Note, Verdict
from elearn.domain.coursefile.foreign.messages import sentence
from elearn.exchange.fitting import fitted
from elearn.exchange.formats import FORMATS
from elearn.exchange.sentences import in_own_digits
from elearn.web.language import manner


@dataclass(frozen=True)
class Said:
    """One sentence of a report."""

    title: str
    line: int | None
    verdict: Verdict
    told: str


@dataclass(frozen=True)
class Line:
    """A question that can be taken."""

    place: int
    document: Mapping[str, Any]
    category: str


@dataclass(frozen=True)
class Report:
    """A file that was read."""

    format: str
    lines: tuple[Line, ...]
    changed: tuple[Said, ...]
    refused: tuple[Said, ...]
    files: Mapping[str, bytes]


def report(name: str, content: bytes) -> Report:
    """Return what becomes of the questions of a file in this format."""
    read = FORMATS[name].read
    incoming = read(content) if read else Incoming()
    places = [*incoming.categories, *[""] * len(incoming.documents)]
    lines, changed, refused = [], [], []
    for place, (document, category) in enumerate(zip(incoming.documents, places, strict=False)):
        fits, lost = fitted(document)
        if fits is None:
            refused.append(
                of_ours(document, _("It lacks something without which it cannot be asked."))
            )
            continue
        lines.append(Line(place, fits, category))
        changed += [of_ours(document, left_out(key)) for key in dict.fromkeys(lost)]
    return Report(
        name,
        tuple(lines),
        (*said(incoming.of(Verdict.CHANGED)), *changed),
        (*said(incoming.of(Verdict.REFUSED)), *refused),
        incoming.files,
    )


def left_out(key: str) -> str:
    """Say which part of a question stays behind."""
    return str(_("“%(part)s” has no place here and is left out.", part=key))


def of_ours(document: Mapping[str, Any], told: str) -> Said:
    """Return what we say of a question that the file's reader had understood."""
    return Said(str(document.get("prompt", "")), None, Verdict.CHANGED, told)


def said(notes: Iterable[Note]) -> tuple[Said, ...]:
    """Return notes in the reader's words."""
    language = manner().language
    return tuple(
        Said(note.title, note.line, note.verdict, in_own_digits(sentence(note, language)))
        for note in notes
    )
