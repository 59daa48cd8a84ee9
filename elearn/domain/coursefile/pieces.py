"""The files of a course, each for itself: from text to a draft and what it refers to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from elearn.domain.coursefile import schema
from elearn.domain.coursefile.draft import (
    BandDraft,
    CourseCompletion,
    CourseDraft,
    CoverDraft,
    LessonCompletion,
    LessonDraft,
    ModuleDraft,
    QuizDraft,
    SourceDraft,
    TermDraft,
    TrainerDraft,
)
from elearn.domain.coursefile.findings import Report
from elearn.domain.coursefile.front_matter import split
from elearn.domain.coursefile.questions import check_quiz
from elearn.domain.coursefile.shape import Path, Shaped, shaped
from elearn.domain.coursefile.yamltree import tree

T_co = TypeVar("T_co", covariant=True)
Values = dict[str, Any]
SAID = (
    "text",
    "prompt",
    "feedback",
    "feedback_true",
    "feedback_false",
    "feedback_right",
    "feedback_wrong",
    "on_pass",
)


@dataclass(frozen=True)
class Passage:
    """A run of Markdown and the line at which it begins."""

    text: str
    line: int
    is_lesson: bool = False


@dataclass(frozen=True)
class Piece(Generic[T_co]):
    """One file: its draft unless it is at fault, and what the other files must bear out."""

    draft: T_co | None
    passages: tuple[Passage, ...] = ()
    files: tuple[tuple[str, int], ...] = ()


def read_values(text: str, name: str, report: Report, line: int = 1) -> Shaped | None:
    """Return what of a YAML text fits the schema of this name."""
    root = tree(text, report, line)
    return shaped(root, schema.DOCUMENTS[name], report) if root else None


def read_course(text: str, report: Report, slug: str) -> Piece[CourseDraft]:
    """Read `course.yaml`: the course without its modules."""
    found = read_values(text, "course", report)
    if found is None:
        return Piece(None)
    values = found.value
    if values.get("enrolment") == "key" and "enrolment_key" not in values:
        report.add(found.line("enrolment"), "no_key")
    if values.get("edition_of") == slug:
        line = found.line("edition_of")
        report.add(line, "edition_of_itself")
    if report.has_errors:
        return Piece(None)
    values.pop("format")
    return Piece(CourseDraft(slug=slug, **values | course_parts(values)))


def course_parts(values: Values) -> Values:
    """Return the parts of a course that have parts themselves."""
    return {
        "outcomes": tuple(values.get("outcomes", ())),
        "trainers": tuple(TrainerDraft(**item) for item in values.get("trainers", ())),
        "cover": CoverDraft(**values.get("cover", {})),
        "completion": CourseCompletion(**values.get("completion", {})),
        "sources": tuple(SourceDraft(**item) for item in values.get("sources", ())),
        "unverified": tuple(values.get("unverified", ())),
    }


def read_module(text: str, report: Report, slug: str) -> Piece[ModuleDraft]:
    """Read `module.yaml`: the module without its lessons and quizzes."""
    found = read_values(text, "module", report)
    if found is None or report.has_errors:
        return Piece(None)
    return Piece(ModuleDraft(slug=slug, **found.value))


def read_glossary(text: str, report: Report) -> Piece[tuple[TermDraft, ...]]:
    """Read `glossary.yaml`."""
    found = read_values(text, "glossary", report)
    if found is None or report.has_errors:
        return Piece(None)
    return Piece(tuple(TermDraft(**item) for item in found.value))


def read_lesson(text: str, report: Report, slug: str) -> Piece[LessonDraft]:
    """Read a lesson; its text is looked at even where its head is at fault."""
    parts = split(text, report)
    passages = (Passage(parts.body, parts.body_line, is_lesson=True),)
    found = read_values(parts.head, "lesson", report, line=2) if parts.head else None
    if found is None:
        return Piece(None, passages)
    values = found.value
    files = ((values["audio"], found.line("audio")),) if "audio" in values else ()
    if report.has_errors:
        return Piece(None, passages, files)
    if not parts.body.strip():
        report.add(parts.body_line, "empty_lesson")
    rule = values.get("completion")
    values["completion"] = LessonCompletion(**rule if isinstance(rule, dict) else {})
    values["colophon"] = tuple(values.get("colophon", ()))
    values["sources"] = tuple(SourceDraft(**item) for item in values.get("sources", ()))
    return Piece(LessonDraft(slug=slug, text=parts.body, **values), passages, files)


def read_quiz(text: str, report: Report, slug: str) -> Piece[QuizDraft]:
    """Read a quiz."""
    found = read_values(text, "quiz", report)
    if found is None:
        return Piece(None)
    check_quiz(found, report)
    passages = tuple(passages_of(found))
    if report.has_errors:
        return Piece(None, passages)
    values = found.value
    pass_mark = values.pop("pass", None)
    bands = tuple(BandDraft(item["from"], item["text"]) for item in values.pop("bands", ()))
    files = tuple(pictures_of(found))
    values["questions"] = tuple(values["questions"])
    return Piece(QuizDraft(slug=slug, pass_mark=pass_mark, bands=bands, **values), passages, files)


def pictures_of(found: Shaped) -> Iterator[tuple[str, int]]:
    """Yield the pictures of questions, and where they are named."""
    for number, question in enumerate(found.value.get("questions", ())):
        if "picture" in question:
            yield question["picture"], found.line("questions", number, "picture")


def passages_of(found: Shaped) -> Iterator[Passage]:
    """Yield the runs of Markdown in a quiz."""
    for path, values in said_in(found.value):
        for key in (key for key in SAID if key in values):
            yield Passage(values[key], found.line(*path, key))
        for place, hint in enumerate(values.get("hints", ())):
            yield Passage(hint, found.line(*path, "hints", place))


def said_in(quiz: Values) -> Iterator[tuple[Path, Values]]:
    """Yield the parts of a quiz that say something to learners."""
    yield (), quiz
    for number, band in enumerate(quiz.get("bands", ())):
        yield ("bands", number), band
    for number, question in enumerate(quiz.get("questions", ())):
        yield from tables_in(("questions", number), question)


def tables_in(path: Path, values: Values) -> Iterator[tuple[Path, Values]]:
    """Yield a table and those in its lists: options, rows, gaps and their options."""
    yield path, values
    for key, rows in values.items():
        for place, row in enumerate(rows if isinstance(rows, list) else ()):
            if isinstance(row, dict):
                yield from tables_in((*path, key, place), row)
