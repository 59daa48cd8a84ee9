"""The few forms that schemas are made of."""

from collections.abc import Mapping, Sequence
from typing import Any

Schema = dict[str, Any]

ONE_LINE = r"^[^\n]*$"
SLUG_FORM = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TEXT: Schema = {"type": "string", "minLength": 1, "maxLength": 20_000}
SLUG: Schema = {
    "type": "string",
    "minLength": 1,
    "maxLength": 64,
    "pattern": SLUG_FORM,
    "x-fault": "bad_id",
}


def line(
    description: str,
    longest: int = 300,
    pattern: str = ONE_LINE,
    fault: str = "one_line",
    reads: str = "",
) -> Schema:
    """Return the schema of a text on one line."""
    form = {
        "type": "string",
        "description": description,
        "minLength": 1,
        "maxLength": longest,
        "pattern": pattern,
        "x-fault": fault,
    }
    return form | ({"x-number": reads} if reads else {})


def choice(words: Sequence[str], description: str) -> Schema:
    """Return the schema of one of several words."""
    return {"type": "string", "description": description, "enum": list(words)}


def number(low: int, high: int, description: str) -> Schema:
    """Return the schema of a whole number within bounds."""
    return {"type": "integer", "description": description, "minimum": low, "maximum": high}


def switch(description: str) -> Schema:
    """Return the schema of a true or false."""
    return {"type": "boolean", "description": description}


def items(schema: Schema, description: str, least: int = 0, few: str = "too_few") -> Schema:
    """Return the schema of a list."""
    form = {"type": "array", "description": description, "items": schema}
    return form | ({"minItems": least, "x-fault": few} if least else {})


def table(properties: Mapping[str, Schema], required: Sequence[str] = ()) -> Schema:
    """Return the schema of named values; other names are refused."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(required),
        "additionalProperties": False,
    }


def alternatives(*schemas: Schema) -> Schema:
    """Return the schema of a value of one of several sorts."""
    return {"oneOf": list(schemas)}
