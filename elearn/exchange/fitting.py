"""Questions of other programs, held to the form that a quiz file may have."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import Any

from elearn.domain.coursefile.schema_questions import QUESTIONS
from elearn.domain.quiz import FaultyQuestion
from elearn.quizzes.kinds import KINDS

Document = Mapping[str, Any]


def fitted(document: Document) -> tuple[dict[str, Any] | None, list[str]]:
    """Return a question without what its kind does not know, and the names of that.

    Without a form that could be asked there is no question.
    """
    lost: list[str] = []
    kind = document.get("kind", "")
    if kind not in KINDS:
        return None, lost
    kept = known(document, QUESTIONS[kind], lost)
    return (kept if is_asked(kept) else None), lost


def known(value: Any, schema: Mapping[str, Any], lost: list[str]) -> Any:  # noqa: ANN401 - JSON
    """Return a value with the keys of its schema alone; others are added to `lost`."""
    match value:
        case Mapping() if "properties" in schema:
            inner = schema["properties"]
            lost += [key for key in value if key not in inner]
            return {
                key: known(each, inner[key], lost) for key, each in value.items() if key in inner
            }
        case list() | tuple() if "items" in schema:
            return [known(each, schema["items"], lost) for each in value]
        case _:
            return value


def is_asked(document: Document) -> bool:
    """Whether a quiz file may hold a question, and learners can be asked it."""
    kind = document["kind"]
    try:
        KINDS[kind].from_document(document)
    except FaultyQuestion:
        return False
    return bool(validator(kind).is_valid(document))


@cache
def validator(kind: str) -> Any:  # noqa: ANN401 - the library has no types
    """Return what holds questions of a kind to their schema."""
    # Loaded when the first file comes: no other page needs it.
    return import_module("jsonschema").Draft202012Validator(QUESTIONS[kind])
