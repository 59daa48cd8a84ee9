"""What a text between two keys means: a text of some form, a number, a switch."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from elearn.domain.coursefile import numbers
from elearn.domain.coursefile.findings import nearest
from elearn.domain.coursefile.texts import CONTROL

Schema = Mapping[str, Any]
SWITCHES = {
    "true": True,
    "yes": True,
    "on": True,
    "false": False,
    "no": False,
    "off": False,
}
AS_NUMBER: Mapping[str, Callable[[str], str | None]] = {
    "decimal": numbers.decimal,
    "tolerance": numbers.tolerance,
    "latin": numbers.latin,
    "share": numbers.share,
}


@dataclass(frozen=True)
class Misread:
    """Why a text is not what the schema asks for, and what the sentence names."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


def integer(text: str, schema: Schema) -> int | Misread:
    """Return a whole number within its bounds."""
    number = numbers.whole(text)
    low, high = schema["minimum"], schema["maximum"]
    if number is None:
        return Misread("not_a_number", {"value": text})
    if not low <= number <= high:
        return Misread("out_of_range", {"value": number, "low": low, "high": high})
    return number


def switch(text: str, _: Schema) -> bool | Misread:
    """Return true or false."""
    known = text.lower() in SWITCHES
    return SWITCHES[text.lower()] if known else Misread("not_a_switch", {"value": text})


def words(text: str, schema: Schema) -> str | Misread:
    """Return a text of the form asked for, a number in it with Latin digits."""
    if "x-number" in schema:
        text = AS_NUMBER[schema["x-number"]](text) or text
    if not text.strip():
        return Misread("empty_text")
    if CONTROL.search(text):
        return Misread("control_character")
    return formed(text, schema)


def formed(text: str, schema: Schema) -> str | Misread:
    """Return a text that is one of the words, of the length and of the form asked for."""
    known = schema.get("enum")
    if known and text not in known:
        near = nearest(text, known)
        return Misread("unknown_word", {"value": text, "near": near, "known": tuple(known)})
    longest = schema.get("maxLength", len(text))
    if len(text) > longest:
        return Misread("too_long", {"most": longest, "count": len(text)})
    if not re.fullmatch(schema.get("pattern", ".*"), text, re.DOTALL):
        return Misread(schema["x-fault"], {"value": text})
    return text


READERS: Mapping[str, Callable[[str, Schema], Any]] = {
    "string": words,
    "integer": integer,
    "boolean": switch,
}
