"""Values as canonical YAML: one way to write each value, safe for every reader of YAML."""

import re
from collections.abc import Iterator, Mapping, Sequence

Value = str | int | bool | Sequence["Value"] | Mapping[str, "Value"]

# Beginnings and words that YAML, in one version or another, takes for something else.
SPEAKING = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`~=<+.0-9\s]|$")
WORDS = {"true", "false", "yes", "no", "on", "off", "y", "n", "null"}
INSIDE = re.compile(r": |:$| #|\s$")
# What a reader may refuse, take for a line's end, or lose.
ODD = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
ODD_IN_BLOCK = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}


def document(values: Mapping[str, Value]) -> str:
    """Return named values as a YAML text."""
    return "".join(f"{line}\n" for line in table(values, ""))


def listing(values: Sequence[Value]) -> str:
    """Return a list as a YAML text."""
    return "".join(f"{line}\n" for line in items(values, ""))


def table(values: Mapping[str, Value], indent: str) -> Iterator[str]:
    """Yield the lines of named values."""
    for key, value in values.items():
        yield from named(f"{indent}{key}:", value, indent)


def named(head: str, value: Value, indent: str) -> Iterator[str]:
    """Yield the lines of a value after its key."""
    deeper = f"{indent}  "
    if isinstance(value, str):
        yield from text(head, value, deeper)
    elif isinstance(value, bool | int):
        yield f"{head} {str(value).lower()}"
    elif isinstance(value, Mapping):
        yield head
        yield from table(value, deeper)
    else:
        yield head
        yield from items(value, deeper)


def items(values: Sequence[Value], indent: str) -> Iterator[str]:
    """Yield the lines of a list."""
    for value in values:
        if isinstance(value, Mapping):
            lines = table(value, f"{indent}  ")
            yield f"{indent}- {next(lines).lstrip(' ')}"
            yield from lines
        else:
            yield from named(f"{indent}-", value, indent)


def text(head: str, value: str, indent: str) -> Iterator[str]:
    """Yield the lines of a text: plain, as a block of lines, or in quotation marks."""
    if is_block(value):
        yield f"{head} |{chomping(value)}"
        for line in value.removesuffix("\n").split("\n"):
            yield f"{indent}{line}" if line else ""
    else:
        yield f"{head} {value if is_plain(value) else quoted(value)}"


def is_block(value: str) -> bool:
    """Whether a text of several lines can stand as it is."""
    return "\n" in value.strip("\n") and value[0] not in " \n" and not ODD_IN_BLOCK.search(value)


def chomping(value: str) -> str:
    """Return the sign that says how many line feeds end a block."""
    if value.endswith("\n\n"):
        return "+"
    return "" if value.endswith("\n") else "-"


def is_plain(value: str) -> bool:
    """Whether a text of one line needs no quotation marks."""
    return not (
        SPEAKING.match(value) or INSIDE.search(value) or ODD.search(value) or value.lower() in WORDS
    )


def quoted(value: str) -> str:
    """Return a text in quotation marks."""
    signs = (ESCAPES.get(sign) or escaped(sign) for sign in value)
    return f'"{"".join(signs)}"'


def escaped(sign: str) -> str:
    """Return a sign, by its number where a reader may stumble over it."""
    return f"\\u{ord(sign):04x}" if ODD.match(sign) else sign
