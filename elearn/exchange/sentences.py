"""Faults of a course folder, said in the reader's language, with the page that mends each."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from elearn.domain.coursefile.draft import Fault
from elearn.domain.coursefile.messages import say, sentence
from elearn.domain.coursefile.paths import name_of
from elearn.exchange.operations import forbids_publishing
from elearn.web.language import manner

QUIZ, LESSON, MODULE = ".quiz.yaml", ".md", "module.yaml"


@dataclass(frozen=True)
class Finding:
    """One fault as a page says it."""

    told: str  # without the place
    where: str  # the file, and its line
    page: str  # the endpoint that mends it; empty where only the folder does
    slug: str
    is_needed: bool


def findings(faults: Iterable[Fault]) -> list[Finding]:
    """Return faults in words, those that forbid publishing first."""
    told = [finding(fault) for fault in faults]
    return sorted(told, key=lambda one: not one.is_needed)


def finding(fault: Fault) -> Finding:
    """Return one fault in words; on a page nobody knows the keys of a file."""
    if (fault.code, fault.values.get("key")) == ("missing_key", "questions"):
        fault = replace(fault, code="no_questions")
    language = manner().locale.language
    whole, told = say(fault, language), sentence(fault, language)
    where = whole.removesuffix(told).rstrip(" :،")
    return Finding(told, where, *page_of(fault.file), forbids_publishing(fault))


def page_of(file: str) -> tuple[str, str]:
    """Return the endpoint and the short name of the part that a file is about."""
    folder, _slash, name = file.partition("/")
    if folder == "media":
        return "teach.files.index", ""
    for ending, page in ((QUIZ, "teach.quizzes.edit"), (LESSON, "teach.lessons.edit")):
        found = name_of(name.removesuffix(ending)) if name.endswith(ending) else None
        if found:
            return page, found.slug
    module = name_of(folder)
    if module and name in {"", MODULE}:
        return "teach.modules.edit", module.slug
    return ("teach.about.edit", "") if file == "course.yaml" else ("", "")
