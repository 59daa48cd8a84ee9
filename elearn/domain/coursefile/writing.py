"""From a draft to a folder.

A file that still says what the draft says is given back byte for byte, so that comments,
order and spacing of its author survive; any other file is written canonically.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256

from elearn.domain.coursefile import values, yamlout
from elearn.domain.coursefile.draft import (
    Activity,
    CourseDraft,
    LessonDraft,
    ModuleDraft,
    QuizDraft,
    TermDraft,
)
from elearn.domain.coursefile.findings import Findings
from elearn.domain.coursefile.front_matter import FENCE
from elearn.domain.coursefile.layout import COURSE, GLOSSARY, LESSON, MODULE, QUIZ
from elearn.domain.coursefile.paths import Name
from elearn.domain.coursefile.reading import Pieces, pieces_of

Hashable = CourseDraft | ModuleDraft | LessonDraft | QuizDraft


@dataclass(frozen=True)
class Kept:
    """A file as its author wrote it: its number, what it says and its bytes."""

    number: int
    draft: Activity | ModuleDraft
    content: bytes
    prefix: str


@dataclass
class Archive:
    """What is known of the files that a course came from."""

    course: CourseDraft | None = None
    glossary: tuple[TermDraft, ...] = ()
    modules: dict[str, Kept] = field(default_factory=dict)
    activities: dict[str, Kept] = field(default_factory=dict)


def write(draft: CourseDraft) -> dict[str, bytes]:
    """Return the files of a course."""
    origin, kept = draft.origin, archive_of(draft)
    head = replace(draft, modules=(), media=(), glossary=(), origin={})
    files = {COURSE: origin[COURSE] if kept.course == head else course_file(head)}
    folders = numbered([module.slug for module in draft.modules], kept.modules)
    for module, folder in zip(draft.modules, folders, strict=True):
        files |= {f"{folder}/{name}": text for name, text in module_files(module, kept)}
    if GLOSSARY in origin and kept.glossary == draft.glossary:
        files[GLOSSARY] = origin[GLOSSARY]
    elif draft.glossary:
        files[GLOSSARY] = glossary_file(draft.glossary)
    return files | {medium.path: medium.content for medium in draft.media}


def content_hash(draft: Hashable) -> str:
    """Return a hash of what a course, a module, a lesson or a quiz says.

    Comments and spacing of its files do not change it.
    """
    match draft:
        case CourseDraft():
            files = write(replace(draft, origin={}))
        case ModuleDraft():
            files = dict(module_files(draft, Archive()))
        case LessonDraft() | QuizDraft():
            files = {draft.slug: activity_file(draft)}
    hashed = sha256()
    for path, content in sorted(files.items()):
        for part in (path.encode(), content):
            hashed.update(len(part).to_bytes(8, "big") + part)
    return hashed.hexdigest()


def archive_of(draft: CourseDraft) -> Archive:
    """Return what the files say that a draft came from."""
    if COURSE not in draft.origin:
        return Archive()
    pieces = pieces_of(draft.origin, draft.slug, Findings())
    archive = Archive(pieces.course, pieces.glossary)
    for unit in pieces.layout.units:
        module = pieces.modules.get(unit.folder)
        if module:
            content = draft.origin[f"{unit.folder}/{MODULE}"]
            archive.modules[module.slug] = kept_as(unit.name, unit.folder, module, content)
    archive.activities = {kept.draft.slug: kept for kept in kept_activities(pieces, draft)}
    return archive


def kept_activities(pieces: Pieces, draft: CourseDraft) -> Iterator[Kept]:
    """Yield the lessons and quizzes as they were written."""
    for place in pieces.layout.activities:
        piece = pieces.activities.get(place.path)
        if piece and piece.draft:
            file = place.path.rpartition("/")[2]
            yield kept_as(place.name, file, piece.draft, draft.origin[place.path])


def kept_as(name: Name, file: str, draft: Activity | ModuleDraft, content: bytes) -> Kept:
    """Return a file as it was written, with the digits that its name begins with."""
    return Kept(name.number, draft, content, file.partition("-")[0])


def numbered(slugs: Sequence[str], kept: Mapping[str, Kept]) -> list[str]:
    """Return names of modules or activities, with old numbers if these still sort."""
    names: list[str] = []
    numbers: list[tuple[int, str]] = []
    for slug in slugs:
        old = kept.get(slug)
        number = old.number if old else (numbers[-1][0] + 1 if numbers else 1)
        names.append(f"{old.prefix if old else f'{number:02}'}-{slug}")
        numbers.append((number, slug))
    if numbers == sorted(numbers):
        return names
    return [f"{place:02}-{slug}" for place, slug in enumerate(slugs, start=1)]


def module_files(module: ModuleDraft, kept: Archive) -> Iterator[tuple[str, bytes]]:
    """Yield the files of a module by their names in its folder."""
    head = replace(module, activities=())
    yield MODULE, unchanged(kept.modules, head) or module_file(head)
    names = numbered([activity.slug for activity in module.activities], kept.activities)
    for activity, name in zip(module.activities, names, strict=True):
        ending = QUIZ if isinstance(activity, QuizDraft) else LESSON
        yield name + ending, unchanged(kept.activities, activity) or activity_file(activity)


def unchanged(kept: Mapping[str, Kept], draft: Activity | ModuleDraft) -> bytes | None:
    """Return the bytes of a file that still says what the draft says."""
    old = kept.get(draft.slug)
    return old.content if old and old.draft == draft else None


def course_file(head: CourseDraft) -> bytes:
    """Return `course.yaml`."""
    return yamlout.document(values.course_values(head)).encode()


def module_file(head: ModuleDraft) -> bytes:
    """Return `module.yaml`."""
    return yamlout.document(values.module_values(head)).encode()


def glossary_file(terms: tuple[TermDraft, ...]) -> bytes:
    """Return `glossary.yaml`."""
    return yamlout.listing(values.glossary_values(terms)).encode()


def activity_file(draft: Activity) -> bytes:
    """Return a lesson or a quiz."""
    if isinstance(draft, QuizDraft):
        return yamlout.document(values.quiz_values(draft)).encode()
    head = yamlout.document(values.lesson_values(draft))
    return f"{FENCE}\n{head}{FENCE}\n{draft.text}".encode()
