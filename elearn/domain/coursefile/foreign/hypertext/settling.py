"""A finished line: its private signs become marks where marks will be read as such."""

import re

from elearn.domain.coursefile.foreign.hypertext.around import Around
from elearn.domain.coursefile.foreign.hypertext.escapes import start_escaped
from elearn.domain.coursefile.foreign.hypertext.lines import (
    BREAK,
    END_SOFT,
    END_STRONG,
    SOFT,
    STRONG,
)

MARK = {STRONG: "**", END_STRONG: "**", SOFT: "*", END_SOFT: "*"}
PRIVATE = "".join(MARK)
SPAN = re.compile(f"[{STRONG}{SOFT}]|[{END_STRONG}{END_SOFT}]")


def paragraphs(line: str, around: Around) -> list[str]:
    """Return the paragraphs of a line: two line ends in a row part them."""
    tidy = re.sub(rf" *{BREAK} *", BREAK, re.sub(" +", " ", line)).strip(f" {BREAK}")
    found = [settled(part.strip(), around) for part in re.split(f"{BREAK}{{2,}}", tidy)]
    return [part for part in found if part]


def settled(text: str, around: Around) -> str:
    """Return a paragraph with marks in place of private signs."""
    lines = start_escaped(text.replace(BREAK, "\n")).replace("\n", BREAK)
    opened: list[tuple[int, str]] = []
    dropped: set[int] = set()
    for found in SPAN.finditer(lines):
        if found[0] in (STRONG, SOFT):
            opened.append((found.start(), found[0]))
        elif opened:
            begin, _ = opened.pop()
            if not may_stand(lines, begin, found.start()):
                dropped |= {begin, found.start()}
    if dropped:
        around.item.changed("markup_dropped", tag="b, i")
    marked = "".join(
        "" if place in dropped else MARK.get(sign, sign) for place, sign in enumerate(lines)
    )
    return marked.replace(BREAK, "\\\n")


def may_stand(text: str, begin: int, end: int) -> bool:
    """Whether marks at these places are read as such."""
    before = text[:begin].rstrip(PRIVATE)[-1:]
    inside = text[begin + 1 : end].strip(PRIVATE)
    after = text[end + 1 :].lstrip(PRIVATE)[:1]
    opens = is_word(inside[:1]) or not is_word(before)
    closes = is_word(inside[-1:]) or not is_word(after)
    return bool(inside.strip()) and opens and closes


def is_word(sign: str) -> bool:
    """Whether a sign is neither space nor punctuation."""
    return bool(sign) and sign.isalnum()
