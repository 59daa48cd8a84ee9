"""A file of GIFT as questions, each with its line, its category, and the comments before it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from elearn.domain.coursefile.gift.signs import ID, TAG, hidden

CATEGORY = re.compile(r"\$CATEGORY:\s*(.*)", re.IGNORECASE)
NAMED = re.compile(r"//\s*question:.*?\bname:\s*(.+)")
REST = re.compile(r"//\s*elearn (\{.*\})\s*")
BRACE = re.compile(r"[{}]")


@dataclass
class Raw:
    """A question as it stands in the file."""

    line: int
    category: str
    lines: list[str] = field(default_factory=list)
    name: str = ""
    id: str = ""
    tags: list[str] = field(default_factory=list)
    rest: str = ""
    is_open: bool = False
    closes: int = 0  # the line of the brace that closes, once somebody looked for it

    @property
    def is_titling(self) -> bool:
        """Whether a title was begun that goes on in the next line."""
        return self.text.startswith("::") and "::" not in self.text[2:]

    @property
    def text(self) -> str:
        """Return the question without comments, escaped signs hidden."""
        return "\n".join(self.lines).strip()


def split(text: str) -> Iterator[Raw]:
    """Yield the questions of a text."""
    lines = text.split("\n")
    raw = Raw(1, "")
    for number, line in enumerate(lines, start=1):
        bare = line.strip()
        if ends_here(raw, bare, lines, number):
            if raw.lines:
                yield raw
            raw = begun(raw)
        take(line, number, raw)
    if raw.lines:
        yield raw


def take(line: str, number: int, raw: Raw) -> None:
    """Take a line for what it is: a comment, a category, or a part of the question."""
    bare = line.strip()
    if bare.startswith("//"):
        comment(bare, raw)
    elif found := CATEGORY.match(bare):
        raw.category = found[1].strip()
    elif bare or raw.lines:
        add(raw, line, number)


def begun(raw: Raw) -> Raw:
    """Return the next question: a new one, or the same while only comments were read."""
    return Raw(raw.line, raw.category) if raw.lines else raw


def comment(line: str, raw: Raw) -> None:
    """Keep of a comment what other programs and we put there."""
    raw.tags += [tag.replace(r"\]", "]").strip() for tag in TAG.findall(line)]
    ids, named, rest = ID.search(line), NAMED.match(line), REST.fullmatch(line)
    raw.id = ids[1].strip() if ids else raw.id
    raw.name = named[1].strip() if named else raw.name
    raw.rest = rest[1] if rest else raw.rest


def ends_here(raw: Raw, line: str, lines: list[str], number: int) -> bool:
    """Whether a question that was begun ends before this line."""
    if CATEGORY.match(line):
        return True
    begins = line.startswith("::") and not raw.is_titling
    if not raw.is_open:
        return not line or begins or line.startswith("//")
    if line and not begins:
        return False
    if number >= raw.closes:
        raw.closes = closes_later(lines, number - begins)
    return number >= raw.closes


def closes_later(lines: list[str], start: int) -> int:
    """Return the line on which the open brace closes, 0 if another question begins before."""
    for number in range(start, len(lines)):
        line = lines[number]
        bare = line.strip()
        if bare.startswith("//"):
            continue
        if bare.startswith("::") or CATEGORY.match(bare):
            return 0
        found = BRACE.search(hidden(line))
        if found:
            return number + 1 if found[0] == "}" else 0
    return 0


def add(raw: Raw, line: str, number: int) -> None:
    """Add a line to a question."""
    if not raw.lines:
        raw.line = number
    safe = hidden(line)
    for brace in BRACE.findall(safe):
        raw.is_open = brace == "{"
    raw.lines.append(safe)
