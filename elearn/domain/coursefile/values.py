"""From drafts to the values that their files say; what is as by default is left out."""

from dataclasses import asdict, fields
from typing import Any

from elearn.domain.coursefile import schema
from elearn.domain.coursefile.draft import (
    CourseDraft,
    LessonDraft,
    ModuleDraft,
    QuizDraft,
    SourceDraft,
    TermDraft,
)
from elearn.domain.coursefile.schema_parts import Schema

Values = dict[str, Any]
ELSEWHERE = {"slug", "modules", "media", "glossary", "origin", "text", "activities"}


def course_values(draft: CourseDraft) -> Values:
    """Return what `course.yaml` says."""
    return ordered({"format": 1} | changed(draft), schema.COURSE)


def module_values(draft: ModuleDraft) -> Values:
    """Return what `module.yaml` says."""
    return ordered(changed(draft), schema.MODULE)


def lesson_values(draft: LessonDraft) -> Values:
    """Return what the head of a lesson says."""
    return ordered(changed(draft), schema.LESSON)


def quiz_values(draft: QuizDraft) -> Values:
    """Return what a quiz says."""
    values = changed(draft)
    bands = [{"from": band.start, "text": band.text} for band in draft.bands]
    values |= {"pass": values.pop("pass_mark", None), "bands": bands}
    return ordered(values, schema.QUIZ)


def glossary_values(terms: tuple[TermDraft, ...]) -> list[Values]:
    """Return what `glossary.yaml` says."""
    return [ordered(asdict(term), schema.TERM) for term in terms]


def source_values(source: SourceDraft) -> Values:
    """Return what is said of a source."""
    return ordered(asdict(source), schema.SOURCE)


def changed(draft: Any) -> Values:  # noqa: ANN401 - any of the drafts
    """Return the fields of a draft that are not as by default."""
    return {
        part.name: plain(getattr(draft, part.name))
        for part in fields(draft)
        if part.name not in ELSEWHERE and getattr(draft, part.name) != part.default
    }


def plain(value: Any) -> Any:  # noqa: ANN401 - as YAML and JSON have it
    """Return a value without drafts inside."""
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return asdict(value) if hasattr(value, "__dataclass_fields__") else value


def ordered(values: Values, form: Schema) -> Values:
    """Return values in the order of their schema, without those that say nothing."""
    known = form["properties"]
    return {
        key: arranged(values[key], known[key])
        for key in known
        if key in values and not says_nothing(values[key])
    }


def says_nothing(value: Any) -> bool:  # noqa: ANN401 - as YAML and JSON have it
    """Whether a value need not be written."""
    return value is None or value in ("", [], {}) or value == ()


def arranged(value: Any, form: Schema) -> Any:  # noqa: ANN401 - as YAML and JSON have it
    """Return a value whose parts stand in the order of their schema."""
    if isinstance(value, dict):
        choices = form.get("x-kinds", {})
        form = choices.get(value.get("kind"), form)
        table = next((one for one in form.get("oneOf", [form]) if one["type"] == "object"), form)
        return ordered(value, table) if "properties" in table else value
    if isinstance(value, list | tuple):
        return [arranged(item, form["items"]) for item in value]
    return value
