"""What becomes of the questions of a file, as the trainer reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from flask_babel import gettext as _

from elearn.domain.coursefile.foreign.incoming import Incoming, Note, Verdict
from elearn.domain.coursefile.foreign.messages import sentence
from elearn.domain.quiz import FaultyQuestion
from elearn.exchange.formats import FORMATS
from elearn.exchange.sentences import in_own_digits
from elearn.quizzes.kinds import KINDS
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
    found = enumerate(zip(incoming.documents, places, strict=False))
    lines = [Line(place, document, category) for place, (document, category) in found]
    faulty = [line for line in lines if not is_asked(line.document)]
    return Report(
        name,
        tuple(line for line in lines if line not in faulty),
        said(incoming.of(Verdict.CHANGED)),
        (*said(incoming.of(Verdict.REFUSED)), *map(cannot_be_asked, faulty)),
        incoming.files,
    )


def is_asked(document: Mapping[str, Any]) -> bool:
    """Whether a question can be asked here as it was read."""
    try:
        KINDS[document["kind"]].from_document(document)
    except (FaultyQuestion, KeyError):
        return False
    return True


def cannot_be_asked(line: Line) -> Said:
    """Return why a question that was read is left out all the same."""
    sentence = _("It lacks something without which it cannot be asked.")
    return Said(str(line.document.get("prompt", "")), None, Verdict.REFUSED, sentence)


def said(notes: Iterable[Note]) -> tuple[Said, ...]:
    """Return notes in the reader's words."""
    language = manner().language
    return tuple(
        Said(note.title, note.line, note.verdict, in_own_digits(sentence(note, language)))
        for note in notes
    )
