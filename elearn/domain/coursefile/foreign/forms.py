"""The stored form of every kind of question: which keys it may have, of which sort."""

from collections.abc import Mapping
from typing import Any

from elearn.domain.coursefile.foreign.incoming import Document

# A sort, a list of one sort, or a table of keys.
Form = type | list[Any] | dict[str, Any]

SHARED: dict[str, Form] = {
    "id": str,
    "kind": str,
    "points": int,
    "prompt": str,
    "feedback": str,
    "hints": [str],
    "tags": [str],
}
OPTION: dict[str, Form] = {"text": str, "right": bool, "feedback": str, "share": str}
VERDICTS: dict[str, Form] = {"feedback_right": str, "feedback_wrong": str}
WORDS: dict[str, Form] = VERDICTS | {
    "accepted": [str],
    "level": int,
    "others": [{"text": str, "share": str, "feedback": str}],
}
NUMBER: dict[str, Form] = VERDICTS | {
    "answer": str,
    "tolerance": str,
    "significant": int,
    "unit": str,
    "units": [{"text": str, "factor": str}],
    "others": [{"answer": str, "tolerance": str, "share": str, "feedback": str}],
}
VARIABLE: Form = {"name": str, "from": str, "to": str, "step": str, "values": [str]}
RUBRIC: Form = [{"title": str, "levels": [{"text": str, "points": int}]}]
CHOICE: dict[str, Form] = {"options": [OPTION], "keep_order": bool}
# Words and numbers share a gap: which of them it is, its keys tell.
GAP: dict[str, Form] = {
    **WORDS,
    **NUMBER,
    "options": [OPTION],
    "weight": int,
    "others": [{"text": str, "answer": str, "tolerance": str, "share": str, "feedback": str}],
}
SPOT: Form = {"label": str, "shape": str, "points": str, "right": bool, "feedback": str}
OWN: Mapping[str, dict[str, Form]] = {
    "single_choice": CHOICE,
    "multiple_choice": CHOICE,
    "true_false": {"right": bool, "feedback_true": str, "feedback_false": str},
    "short_answer": WORDS,
    "numeric": NUMBER,
    "calculated": VERDICTS
    | {"variables": [VARIABLE], "formula": str, "tolerance": str, "significant": int}
    | {"decimals": int, "unit": str},
    "matching": {
        "rows": [{"text": str, "answer": str, "feedback": str}],
        "extra": [str],
        "keep_order": bool,
    },
    "ordering": {"items": [str], "credit": str},
    "gap_fill": {"gaps": [GAP]},
    "gap_words": {"words": [{"text": str, "group": str, "often": bool}]},
    "sorting": {"groups": [{"title": str, "items": [str]}], "keep_order": bool},
    "matrix": {"columns": [str], "rows": [{"text": str, "right": int, "feedback": str}]},
    "picture_place": {"picture": str, "alt": str, "spots": [SPOT]},
    "essay": {"least": int, "most": int, "lines": int, "start": str, "notes": str}
    | {"rubric": RUBRIC},
    "file": {"accepts": [str], "most": int, "notes": str, "rubric": RUBRIC},
    "scale": {"labels": [str]},
    "description": {},
}


def has_form(document: Document) -> bool:
    """Whether a document has no other keys and sorts than its kind allows."""
    kind = document.get("kind")
    own = OWN.get(kind) if isinstance(kind, str) else None
    return own is not None and fits(document, SHARED | own)


def fits(value: Any, form: Form) -> bool:  # noqa: ANN401 - JSON
    """Whether a value has a form."""
    if isinstance(form, dict):
        return isinstance(value, dict) and all(
            key in form and fits(inner, form[key]) for key, inner in value.items()
        )
    if isinstance(form, list):
        return isinstance(value, list) and all(fits(inner, form[0]) for inner in value)
    return type(value) is form  # a bool is an int, but no number of ours
