"""Faults of a course folder, said in the reader's language, with the page that mends each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from flask_babel import gettext
from flask_babel import lazy_gettext as _

from elearn.domain.coursefile.draft import Fault
from elearn.domain.coursefile.messages import say, sentence
from elearn.domain.coursefile.paths import name_of
from elearn.domain.markdown.media import Use, use_of
from elearn.exchange.operations import forbids_publishing
from elearn.web.language import manner

QUIZ, LESSON, MODULE = ".quiz.yaml", ".md", "module.yaml"
SEEN = {Use.PICTURE, Use.SOUND, Use.FILM}  # shown in the text; anything else is offered
WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
# Whoever writes in the browser sees no folder.
AT_THE_DESK = {
    "no_modules": _("The course has no modules yet. Write the first one."),
    "empty_module": _("The module has no lesson and no quiz. Add one, or remove the module."),
    "empty_lesson": _("The lesson has no text yet. Write it."),
    "no_questions": _("The quiz asks nothing yet. Add a question."),
    "unused_media": _("No lesson shows this file. Remove it, or paste its line into a lesson."),
}
Titles = Mapping[tuple[str, str], str]  # of the parts, by their page and short name


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


def findings_at_desk(faults: Iterable[Fault], titles: Titles) -> list[Finding]:
    """Return the same for the course's desk, where a part is called by its title."""
    return sorted((at_desk(fault, titles) for fault in faults), key=lambda one: not one.is_needed)


def at_desk(fault: Fault, titles: Titles) -> Finding:
    """Return one fault as the desk says it."""
    fault = without_keys(fault)
    found = finding(fault)
    if fault.code == "no_modules":
        found = replace(found, page="teach.modules.new")
    where = titles.get((found.page, found.slug), found.where if not found.page else "")
    if found.page == "teach.files.index":
        where = fault.file.removeprefix("media/")
    return replace(found, where=where, told=str(AT_THE_DESK.get(fault.code, found.told)))


def without_keys(fault: Fault) -> Fault:
    """Return the fault as a page may say it: there nobody knows the keys of a file."""
    if (fault.code, fault.values.get("key")) == ("missing_key", "questions"):
        return replace(fault, code="no_questions")
    return fault


def finding(fault: Fault) -> Finding:
    """Return one fault in words, its numbers in the reader's digits."""
    fault, language = without_keys(fault), manner().locale.language
    whole, told = (in_own_digits(words(fault, language)) for words in (say, sentence))
    where = whole.removesuffix(told).rstrip(" :،")
    return Finding(told, where, *page_of(fault.file), forbids_publishing(fault))


def in_own_digits(text: str) -> str:
    """Return a sentence for those who write Arabic with 0-9; names of files stay as they are."""
    return text if manner().arabic_digits else text.translate(WESTERN)


def line_for(path: str) -> str:
    """Return the line that shows or offers a file in a lesson."""
    described = gettext("what it shows")
    return f"{'!' if use_of(path) in SEEN else ''}[{described}]({path})"


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
