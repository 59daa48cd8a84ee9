"""The words of a formula, in Arabic or Western signs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from elearn.domain.formula.faults import FaultyFormula

LONGEST, MOST_WORDS = 1000, 200
MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\u00a0\u202f"
OURS = str.maketrans(
    "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫×÷−٪،؛;" + MARKS,  # noqa: RUF001 - the signs themselves
    "01234567890123456789.*/-%,,," + " " * len(MARKS),
)  # sign for sign, so that columns stay
SAME = {"**": "^", "==": "=", "<>": "!=", "≠": "!=", "≤": "<=", "≥": ">="}
WORDS = re.compile(
    r"(?P<number>\d+(?:٬\d{3})*(?:\.\d+)?|\.\d+)"
    r"|(?P<name>[^\W\d]\w*)"
    r"|(?P<sign>\*\*|[<>=!]=|<>|[-+*/^%(),<>=≤≥≠])"
    r"|(?P<space>\s+)"
)


@dataclass(frozen=True)
class Token:
    """One word of a formula."""

    sort: str  # number, name, sign or end
    text: str
    column: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the words and an end, or raise `FaultyFormula`."""
    if len(text) > LONGEST:
        raise FaultyFormula("too_long", LONGEST)
    said, place = text.translate(OURS), 0
    while place < len(said):
        found = WORDS.match(said, place)
        if found is None:
            raise FaultyFormula("unknown_sign", place + 1)
        if found.lastgroup != "space":
            yield Token(str(found.lastgroup), told(found[0]), place + 1)
        place = found.end()
    yield Token("end", "", len(said) + 1)


def told(word: str) -> str:
    """Return the one way in which a word is written."""
    return SAME.get(word, word.replace("٬", ""))
