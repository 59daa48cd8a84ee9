"""From a folder to a draft."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from elearn.domain.coursefile.draft import (
    Activity,
    CourseDraft,
    Fault,
    FaultyCourse,
    MediaDraft,
    ModuleDraft,
    QuizDraft,
    TermDraft,
)
from elearn.domain.coursefile.findings import Findings, Report
from elearn.domain.coursefile.layout import (
    COURSE,
    GLOSSARY,
    MODULE,
    Layout,
    arrange,
    is_bearable,
)
from elearn.domain.coursefile.mediafiles import check_medium
from elearn.domain.coursefile.passages import Reader, Surroundings
from elearn.domain.coursefile.pieces import (
    Piece,
    read_course,
    read_glossary,
    read_lesson,
    read_module,
    read_quiz,
)
from elearn.domain.coursefile.texts import text_of

T = TypeVar("T")
Files = Mapping[str, bytes]
Reads = Callable[[str, Report], Piece[T]]


@dataclass
class Pieces:
    """The files of a folder, each read for itself; one at fault is missing."""

    layout: Layout
    course: CourseDraft | None = None
    glossary: tuple[TermDraft, ...] = ()
    modules: dict[str, ModuleDraft] = field(default_factory=dict)
    activities: dict[str, Piece[Activity]] = field(default_factory=dict)


def read(files: Files, slug: str) -> CourseDraft:
    """Return the course that a folder holds, or raise `FaultyCourse`."""
    draft, faults = examine(files, slug)
    if draft is None:
        raise FaultyCourse(faults)
    return draft


def check(files: Files, slug: str) -> tuple[Fault, ...]:
    """Return all faults of a folder, warnings included, by file and line."""
    return examine(files, slug)[1]


def examine(files: Files, slug: str) -> tuple[CourseDraft | None, tuple[Fault, ...]]:
    """Return the course, unless there are errors, and all faults."""
    findings = Findings()
    if not is_bearable(files, findings):
        return None, findings.in_order()
    pieces = pieces_of(files, slug, findings)
    check_whole(pieces, files, findings)
    faults = findings.in_order()
    if pieces.course is None or findings.has_errors:
        return None, faults
    return assembled(pieces, pieces.course, files), faults


def pieces_of(files: Files, slug: str, findings: Findings) -> Pieces:
    """Return the files of a folder, each read for itself."""
    pieces = Pieces(arrange(files, slug, findings))
    shelf = Shelf(files, findings)
    layout = pieces.layout
    if layout.has_course:
        pieces.course = shelf.draft(COURSE, partial(read_course, slug=slug))
    if layout.has_glossary:
        pieces.glossary = shelf.draft(GLOSSARY, read_glossary) or ()
    for unit in layout.units:
        read_one = partial(read_module, slug=unit.name.slug)
        path = f"{unit.folder}/{MODULE}"
        module = shelf.draft(path, read_one) if unit.has_file else None
        pieces.modules |= {unit.folder: module} if module else {}
    for place in layout.activities:
        reader: Callable[..., Piece[Activity]] = read_quiz if place.is_quiz else read_lesson
        piece = shelf.piece(place.path, partial(reader, slug=place.name.slug))
        pieces.activities |= {place.path: piece} if piece else {}
    return pieces


@dataclass
class Shelf:
    """The files of a folder and where their faults are noted."""

    files: Files
    findings: Findings

    def draft(self, path: str, read_one: Reads[T]) -> T | None:
        """Return what a file says, or nothing where it is at fault."""
        piece = self.piece(path, read_one)
        return piece.draft if piece else None

    def piece(self, path: str, read_one: Reads[T]) -> Piece[T] | None:
        """Return a file as it was read, or nothing where it is no text."""
        report = self.findings.report(path)
        text = text_of(self.files[path], report)
        return None if text is None else read_one(text, report)


def check_whole(pieces: Pieces, files: Files, findings: Findings) -> None:
    """Note what one file says and another does not bear out."""
    used = check_texts(pieces, findings)
    finals = [path for path, piece in pieces.activities.items() if is_final(piece.draft)]
    for path in finals[1:]:
        findings.add(path, None, "two_finals", other=finals[0])
    for path in pieces.layout.media:
        check_medium(path, files[path], findings.report(path))
        if path not in used:
            findings.add(path, None, "unused_media")


def check_texts(pieces: Pieces, findings: Findings) -> set[str]:
    """Note what the texts say and the course does not have; return the files they use."""
    surroundings = Surroundings(frozenset(pieces.layout.media), pieces.layout.slugs)
    used: set[str] = set()
    for path, piece in pieces.activities.items():
        reader = Reader(surroundings, findings.report(path))
        for passage in piece.passages:
            reader.read(passage)
        for file, line in piece.files:
            reader.playable(line, file)
        used |= reader.used
    return used


def is_final(draft: Activity | None) -> bool:
    """Whether a draft is the final quiz of its course."""
    return isinstance(draft, QuizDraft) and draft.final


def assembled(pieces: Pieces, course: CourseDraft, files: Files) -> CourseDraft:
    """Return the whole course, with its text files as they were written."""
    modules = []
    for unit in pieces.layout.units:
        inside: list[Activity] = []
        for place in unit.activities:
            draft = pieces.activities[place.path].draft
            inside += [draft] if draft else []
        modules.append(replace(pieces.modules[unit.folder], activities=tuple(inside)))
    media = tuple(MediaDraft(path, files[path]) for path in pieces.layout.media)
    return replace(
        course,
        modules=tuple(modules),
        media=media,
        glossary=pieces.glossary,
        origin=written(pieces.layout, files),
    )


def written(layout: Layout, files: Files) -> dict[str, bytes]:
    """Return the text files of a course, which export gives back as they are."""
    modules = [f"{unit.folder}/{MODULE}" for unit in layout.units]
    paths = [COURSE, *modules, *(place.path for place in layout.activities)]
    paths += [GLOSSARY] if layout.has_glossary else []
    return {path: files[path] for path in paths}
