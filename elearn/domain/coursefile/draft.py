"""A course as values: what its folder says, and what is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from elearn.domain.coursefile.severity import WARNINGS

Question = dict[str, Any]


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: where, what, and the values that its sentence names."""

    file: str
    line: int | None
    code: str
    values: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def is_warning(self) -> bool:
        """Whether the course can be imported all the same."""
        return self.code in WARNINGS


class FaultyCourse(ValueError):
    """A folder is not a course; `faults` says why, warnings included."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = tuple(faults)


@dataclass(frozen=True)
class TrainerDraft:
    """Who teaches."""

    name: str
    about: str = ""


@dataclass(frozen=True)
class SourceDraft:
    """What a course or a lesson rests on."""

    title: str
    author: str = ""
    year: str = ""
    publisher: str = ""
    pages: str = ""
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class CoverDraft:
    """Which composition of dots, in which dye."""

    pattern: str = "steps"
    colour: str = "a"


@dataclass(frozen=True)
class CourseCompletion:
    """The rule that ends a course."""

    lessons: str = "all"
    quizzes: str = "passed"


@dataclass(frozen=True)
class LessonCompletion:
    """The rule that ends a lesson: reading it, or staying for so many seconds."""

    seconds: int | None = None


@dataclass(frozen=True)
class TermDraft:
    """A term of the glossary in three languages."""

    ar: str = ""
    en: str = ""
    fr: str = ""
    meaning: str = ""


@dataclass(frozen=True)
class BandDraft:
    """What learners read after finishing from this percentage on."""

    start: int
    text: str


@dataclass(frozen=True)
class LessonDraft:
    """A lesson; `text` is Markdown as written, its lines ended by a line feed."""

    slug: str
    title: str
    minutes: int | None = None
    completion: LessonCompletion = LessonCompletion()
    colophon: tuple[str, ...] = ()
    audio: str | None = None
    sources: tuple[SourceDraft, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class QuizDraft:
    """A quiz; its questions are documents with the keys of the format."""

    slug: str
    title: str
    minutes: int | None = None
    pass_mark: int | None = None
    attempts: int | None = None
    wait: int = 0
    grade: str = "highest"
    time_limit: int | None = None
    draw: int | None = None
    shuffle: bool = True
    final: bool = False
    bands: tuple[BandDraft, ...] = ()
    opens: str | None = None  # ISO 8601, with its zone
    closes: str | None = None
    grace: int = 30  # seconds
    overdue: str = "submit"
    password: str = ""
    on_pass: str = ""
    behaviour: str = "deferred"
    tries: int = 3
    penalty: int | None = None
    again: bool = False
    withheld: Mapping[str, Sequence[str]] | None = None  # from the review, by moment
    questions: tuple[Question, ...] = ()

    @property
    def asked(self) -> int:
        """How many questions one paper holds."""
        return min(self.draw or len(self.questions), len(self.questions))


Activity = LessonDraft | QuizDraft


@dataclass(frozen=True)
class ModuleDraft:
    """A module with its lessons and quizzes, in order."""

    slug: str
    title: str
    summary: str = ""
    activities: tuple[Activity, ...] = ()


@dataclass(frozen=True)
class MediaDraft:
    """A file that lessons show, under its path in the folder: `media/…`."""

    path: str
    content: bytes = field(repr=False)


@dataclass(frozen=True)
class CourseDraft:
    """A whole course.

    `origin` holds the text files as their author wrote them, so that export gives them
    back; it is no part of the value.
    """

    slug: str
    title: str
    summary: str
    language: str
    level: str
    topic: str
    hours: int
    audience: str = ""
    outcomes: tuple[str, ...] = ()
    trainers: tuple[TrainerDraft, ...] = ()
    licence: str = ""
    edition_of: str = ""  # the slug of the same course in its first language
    cover: CoverDraft = CoverDraft()
    enrolment: str = "open"
    enrolment_key: str | None = None
    completion: CourseCompletion = CourseCompletion()
    certificate: bool = True
    sources: tuple[SourceDraft, ...] = ()
    unverified: tuple[str, ...] = ()
    modules: tuple[ModuleDraft, ...] = ()
    media: tuple[MediaDraft, ...] = ()
    glossary: tuple[TermDraft, ...] = ()
    origin: Mapping[str, bytes] = field(default_factory=dict, compare=False, repr=False)
