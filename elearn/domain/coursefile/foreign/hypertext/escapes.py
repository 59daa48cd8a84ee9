r"""Plain words as Markdown: no sign means more than itself, and formulas stay formulas."""

import re

from elearn.domain.coursefile.foreign.hypertext.around import Around

FORMULA = re.compile(
    r"\$\$(?P<a>(?:(?!\$\$).){1,1000}?)\$\$|\\\((?P<b>.{1,1000}?)\\\)|\\\[(?P<c>.{1,1000}?)\\\]",
    re.DOTALL,
)
SIGNS = re.compile(r"[\\`*\[$]|(?<![^\W_])_|_(?![^\W_])|<(?=[A-Za-z/!?])|&(?=#?\w+;)")
AT_START = re.compile(r"(?m)^([ \t]*)(?=#{1,6}(?:\s|$)|[-+](?:\s|$)|>|:::|[=-]+\s*$|~~~|\{dir)")
NUMBERED = re.compile(r"(?m)^([ \t]*\d{1,9})([.)])(?=\s|$)")
SPACES = re.compile(r"[ \t\f\v\u00a0]+")


def plain_markdown(text: str, around: Around) -> str:
    """Return a text without mark-up as Markdown with the same lines and paragraphs."""
    stripped = "\n".join(SPACES.sub(" ", line).strip() for line in text.strip().split("\n"))
    blocks = (block.strip("\n") for block in re.split(r"\n{2,}", stripped))
    return "\n\n".join(escaped(block, around).replace("\n", "\\\n") for block in blocks if block)


def escaped(text: str, around: Around) -> str:
    """Return words in which no sign is mark-up, at the start of lines neither."""
    return start_escaped(inline_escaped(text, around))


def inline_escaped(text: str, around: Around) -> str:
    """Return words in which no sign is mark-up, wherever in a line they come to stand."""
    parts: list[str] = []
    last = 0
    for found in FORMULA.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        parts += [spared(text[last : found.start()], around), formula(found, before, after)]
        last = found.end()
    return "".join([*parts, spared(text[last:], around)])


def formula(found: re.Match[str], before: str, after: str) -> str:
    """Return a formula between signs of ours, apart from digits that would make it money."""
    latex = " ".join(next(part for part in found.groups() if part is not None).split())
    is_alone = not before.strip() and not after.strip() and found["b"] is None
    if is_alone:
        return f"$${latex}$$"
    bare = latex.replace("$", r"\$")
    begin = " " if before[-1:].isdigit() or before.endswith("$") else ""
    return f"{begin}${bare}${' ' if after[:1].isdigit() else ''}"


def spared(text: str, around: Around) -> str:
    """Return words with escapes, save what the question keeps as it is."""
    parts: list[str] = []
    last = 0
    for found in around.keep.finditer(text):
        parts += [SIGNS.sub(r"\\\g<0>", text[last : found.start()]), found[0]]
        last = found.end()
    return "".join([*parts, SIGNS.sub(r"\\\g<0>", text[last:])])


def start_escaped(text: str) -> str:
    """Return lines whose first sign opens neither a list nor a heading."""
    return NUMBERED.sub(r"\1\\\2", AT_START.sub(r"\1\\", text))
