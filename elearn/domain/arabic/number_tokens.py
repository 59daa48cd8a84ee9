"""The pieces of a written number: what counts, what signs, what is only a word."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction

from elearn.domain.arabic.number_words import AND, Term, term
from elearn.domain.arabic.numerals import DECIMAL, GROUP, NotANumber, Reason, read_numeral
from elearn.domain.arabic.text import norm
from elearn.domain.arabic.units import TOLD_BY_HAMZA

NO_TERM = Term(Fraction(0))


class Kind(Enum):
    """What a piece is for."""

    TERM = "term"
    WORD = "word"
    SIGN = "sign"
    PERCENT = "percent"
    POINT = "point"


@dataclass(frozen=True)
class Token:
    """One piece, folded; a term also with what it counts."""

    kind: Kind
    text: str
    term: Term = NO_TERM
    is_ambiguous: bool = False


_ALIKE = {
    "-": "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d",
    "%": "\u066a\ufe6a\uff05",
    ",": "\u060c\u201a\uff0c",
    "/": "\u2044\u2215\u00f7",
    GROUP: "'\u2019\u02bc",
}
_ALIKE_MAP = {ord(other): sign for sign, others in _ALIKE.items() for other in others}
_WRAPPING = re.compile(r"^[\s«»\"“”„\[\]]+|[\s«»\"“”„\[\].!?؟;؛:,=]+$")
_HYPHENATED = re.compile(r"[^\W\d_]-[0-9]")
_COUNTED = re.compile(r"(?<=[0-9])-(?=[a-z])")  # 30-day
_RAISED = ("<super>", "<sub>")

_SEPARATOR = rf"[.,{DECIMAL}{GROUP}]"
_PIECE = re.compile(
    rf"""
    (?P<numeral> [0-9]{{1,3}}(?:[ ][0-9]{{3}})+(?![0-9])(?:[.,{DECIMAL}][0-9]+)?
               | [0-9]*(?:{_SEPARATOR}[0-9]+)+ | [0-9]+ )
  | (?P<dotted> [^\W\d_](?:\.[ ]?[^\W\d_])+\.? )
  | (?P<word> [^\W\d_]+\$? | [$£€₪] )
  | (?P<percent> % )
  | (?P<sign> [-+()] )
  | (?P<slash> / )
  | (?P<space> \s+ )
  | (?P<strange> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_SIGN_WORDS = {"سالب": "-", "ناقص": "-", "minus": "-", "moins": "-", "negative": "-"}
_PERCENT_WORDS = {"بالميه", "بالمايه", "percent", "pct", "pourcent"}
_PERCENT_PAIRS = {"في": {"الميه", "المايه"}, "per": {"cent"}, "pour": {"cent"}}
_POINT = "فاصله"


def tokenise(text: str) -> list[Token]:
    """Return the pieces in order, or raise `NotANumber` for what no number has."""
    pieces = list(_pieces(_prepared(text)))
    return _joined(_with_fractions(pieces))


def _prepared(text: str) -> str:
    for written, code in TOLD_BY_HAMZA.items():
        text = text.replace(written, code)
    spelled = "".join(_spelled(character) for character in text)
    text = _WRAPPING.sub("", norm(spelled.translate(_ALIKE_MAP)).translate(_ALIKE_MAP))
    text = _COUNTED.sub(" ", text)
    if _HYPHENATED.search(text):  # the dash of PAR-30 takes nothing away
        raise NotANumber(Reason.BAD_SIGN)
    return text


def _spelled(character: str) -> str:
    """Part ½ from a digit before it, and refuse digits that stand raised, such as ²."""
    meaning = unicodedata.decomposition(character)
    if meaning.startswith("<fraction>"):
        return f" {unicodedata.normalize('NFKC', character)} "
    if meaning.startswith(_RAISED):
        raise NotANumber(Reason.NO_NUMBER, character)
    return character


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    for found in _PIECE.finditer(text):
        kind, piece = str(found.lastgroup), found.group()
        if kind == "strange":
            raise NotANumber(Reason.NO_NUMBER, piece)
        if kind == "dotted":
            yield "word", piece.replace(" ", "").rstrip(".")
        elif kind != "space":
            yield kind, piece


def _with_fractions(pieces: Sequence[tuple[str, str]]) -> Iterator[Token]:
    """Read `a/b` as one term that may stand after a whole number."""
    left = list(pieces)
    while left:
        match left:
            case [("numeral", above), ("slash", _), ("numeral", below), *_]:
                yield _fraction(above, below)
                del left[:3]
            case [("word", first), ("word", second), *_] if second in _PERCENT_PAIRS.get(first, ()):
                yield Token(Kind.PERCENT, second)
                del left[:2]
            case _:
                yield _token(*left.pop(0))


def _fraction(above: str, below: str) -> Token:
    divisor = read_numeral(below).value
    if not divisor:
        raise NotANumber(Reason.ZERO_BELOW)
    value = read_numeral(above).value / divisor
    return Token(Kind.TERM, f"{above}/{below}", Term(value, is_joined=True))


def _token(kind: str, text: str) -> Token:
    match kind:
        case "numeral":
            value, is_ambiguous = read_numeral(text)
            return Token(Kind.TERM, text, Term(value), is_ambiguous)
        case "percent" | "sign":
            return Token(Kind(kind), text)
        case "slash":
            raise NotANumber(Reason.NO_NUMBER, text)
        case _:
            return _word(text)


def _word(text: str) -> Token:
    if text in _SIGN_WORDS:
        return Token(Kind.SIGN, _SIGN_WORDS[text])
    if text in _PERCENT_WORDS:
        return Token(Kind.PERCENT, text)
    if text == _POINT:
        return Token(Kind.POINT, text)
    counted = term(text)
    return Token(Kind.TERM, text, counted) if counted else Token(Kind.WORD, text)


def _joined(tokens: Iterator[Token]) -> list[Token]:
    """Let a lone «و» join the term that follows it."""
    result: list[Token] = []
    is_after_and = False
    for token in tokens:
        if is_after_and and token.kind is Kind.TERM:
            result[-1] = replace(token, term=replace(token.term, is_joined=True))
        else:
            result.append(token)
        is_after_and = token.kind is Kind.WORD and token.text == AND
    return result
