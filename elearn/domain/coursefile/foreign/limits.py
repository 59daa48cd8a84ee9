"""What every document must hold before it is kept: texts that are there and not endless."""

from collections.abc import Callable, Iterator
from typing import Any

from elearn.domain.coursefile.foreign.incoming import Document
from elearn.domain.coursefile.foreign.refusal import Refused

LONGEST_TEXT, LONGEST_LINE, LONGEST_UNIT = 20_000, 300, 40
MOST_PARTS = 200
LINES = {"accepted", "tags", "extra", "labels", "columns"}
LEAST = {
    "single_choice": ("options", 2, "few_options"),
    "multiple_choice": ("options", 2, "few_options"),
    "short_answer": ("accepted", 1, "no_right_answer"),
    "matching": ("rows", 2, "few_rows"),
    "ordering": ("items", 2, "few_items"),
    "gap_fill": ("gaps", 1, "no_gaps"),
    "gap_words": ("words", 1, "no_gaps"),
    "sorting": ("groups", 1, "few_groups"),
    "matrix": ("rows", 1, "few_rows"),
    "scale": ("labels", 2, "few_options"),
}


def check_limits(document: Document) -> None:
    """Raise `Refused` unless a document has a prompt, its parts, and texts of fair size."""
    if not document.get("prompt", "").strip():
        raise Refused("no_prompt")
    check_parts(document)
    for key, text in texts(document, ""):
        check_text(key, text)
    check_options(document)


def check_parts(document: Document) -> None:
    """Raise `Refused` for too few or too many parts."""
    key, least, code = LEAST.get(document["kind"], ("", 0, ""))
    if len(document.get(key, ())) < least:
        raise Refused(code)
    for value in document.values():
        if isinstance(value, list) and len(value) > MOST_PARTS:
            raise Refused("too_many_parts", most=MOST_PARTS)


def texts(value: Any, key: str) -> Iterator[tuple[str, str]]:  # noqa: ANN401 - JSON
    """Yield every text in a document with the key that it stands under."""
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, key)
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, name)


def check_text(key: str, text: str) -> None:
    """Raise `Refused` for a text that is empty or too long."""
    if not text.strip():
        raise Refused("empty_part", part=key)
    longest = LONGEST_UNIT if key == "unit" else LONGEST_LINE if key in LINES else LONGEST_TEXT
    if len(text) > longest:
        raise Refused("text_too_long", part=key, most=longest)


def check_options(document: Document) -> None:
    """Raise `Refused` for options of which none is right, or two are one."""
    rule: Callable[[list[Document]], None] | None = CHOICES.get(document["kind"])
    if rule:
        rule(document["options"])


def several(options: list[Document]) -> None:
    """Raise `Refused` unless an option is right and no two have one text."""
    if not any(option.get("right") for option in options):
        raise Refused("no_right_answer")
    seen: set[str] = set()
    for option in options:
        text = " ".join(option["text"].split())
        if text in seen:
            raise Refused("same_option", text=text)
        seen.add(text)


def single(options: list[Document]) -> None:
    """Raise `Refused` unless one option alone is right."""
    several(options)
    if sum(bool(option.get("right")) for option in options) > 1:
        raise Refused("two_right")


CHOICES: dict[str, Callable[[list[Document]], None]] = {
    "single_choice": single,
    "multiple_choice": several,
}
