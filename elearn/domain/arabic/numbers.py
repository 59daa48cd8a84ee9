"""Numbers as people type them, read exactly, and written as a country writes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import dropwhile, takewhile
from typing import Literal

from elearn.domain.arabic.number_tokens import Kind, Token, tokenise
from elearn.domain.arabic.number_words import Term, after_comma, total
from elearn.domain.arabic.numerals import NotANumber, Reason
from elearn.domain.arabic.text import norm
from elearn.domain.arabic.units import Unit, is_dual, unit_of

__all__ = ["NotANumber", "Number", "Reason", "parse_number", "split_number", "write_number"]

MAX_LENGTH = 80
PLACES = 6
MINUS = "\u2212"
ARAB = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩\u066b\u066c")


@dataclass(frozen=True)
class Number:
    """An exact value; of a percentage the ratio, so that 50% is 1/2."""

    value: Fraction
    is_percent: bool = False
    unit: Unit | None = None
    is_ambiguous: bool = False


def parse_number(text: str, unit: str = "") -> Number:
    """Read one number, with a known unit or `unit` beside it, or raise `NotANumber`."""
    number, rest = split_number(text)
    if rest and rest != norm(unit):
        raise NotANumber(Reason.UNKNOWN_UNIT, rest)
    return number


def split_number(text: str) -> tuple[Number, str]:
    """Return a number and the words beside it that are no unit, or raise `NotANumber`."""
    if len(text) > MAX_LENGTH:
        raise NotANumber(Reason.TOO_LONG)
    tokens = tokenise(text)
    if not tokens:
        raise NotANumber(Reason.EMPTY)
    sign = _sign(tokens)
    is_percent = _is_percent(tokens)
    counted = [token for token in tokens if token.kind not in {Kind.SIGN, Kind.PERCENT}]
    value, unit, rest = _counted(counted)
    ratio = Fraction(1, 100) if is_percent else Fraction(1)
    is_ambiguous = any(token.is_ambiguous for token in counted)
    return Number(sign * value * ratio, is_percent, unit, is_ambiguous), rest


def _sign(tokens: Sequence[Token]) -> int:
    """Return 1 or -1; a sign stands first, or last as right-to-left keyboards leave it."""
    signs = "".join(token.text for token in tokens if token.kind is Kind.SIGN)
    kinds = [token.kind for token in tokens if token.kind is not Kind.PERCENT]
    if signs == "()" and kinds[0] is kinds[-1] is Kind.SIGN:
        return -1  # a loss, in books
    if signs not in {"", "-", "+"}:
        raise NotANumber(Reason.BAD_SIGN)
    if signs and kinds[-1] is not Kind.SIGN:
        following = dropwhile(lambda kind: kind is not Kind.SIGN, kinds)
        if Kind.TERM in takewhile(lambda kind: kind is not Kind.SIGN, kinds):
            reason = Reason.TWO_NUMBERS if Kind.TERM in following else Reason.BAD_SIGN
            raise NotANumber(reason)
    return -1 if signs == "-" else 1


def _is_percent(tokens: Sequence[Token]) -> bool:
    signs = [token for token in tokens if token.kind is Kind.PERCENT]
    if len(signs) > 1:
        raise NotANumber(Reason.NO_NUMBER, "%")
    return bool(signs)


def _counted(tokens: Sequence[Token]) -> tuple[Fraction, Unit | None, str]:
    """Read «٥ سنوات ونصف»: words, terms, words, and perhaps a part of one more."""
    before, left = _taken(tokens, {Kind.WORD})
    numeric, left = _taken(left, {Kind.TERM, Kind.POINT})
    after, part = _taken(left, {Kind.WORD})
    words = [token.text for token in (*before, *after)]
    unit = unit_of(words)
    value = _value([*_told_by_the_noun(before, numeric), *numeric]) + _part(part)
    return value, unit, "" if unit else " ".join(words)


def _told_by_the_noun(before: Sequence[Token], numeric: Sequence[Token]) -> list[Token]:
    """Return the two of «شهران», the one of «سنة ونصف», nothing for «شهر واحد»."""
    if [is_dual(token.text) for token in before] == [True]:
        return [Token(Kind.TERM, "", Term(Fraction(2)))]
    if before and numeric and numeric[0].term.is_part and numeric[0].term.is_joined:
        return [Token(Kind.TERM, "", Term(Fraction(1)))]
    return []


def _taken(tokens: Sequence[Token], kinds: set[Kind]) -> tuple[list[Token], list[Token]]:
    taken = list(takewhile(lambda token: token.kind in kinds, tokens))
    return taken, list(tokens[len(taken) :])


def _value(tokens: Sequence[Token]) -> Fraction:
    whole, point = _taken(tokens, {Kind.TERM})
    if not whole or [token.kind for token in point].count(Kind.POINT) > 1:
        raise NotANumber(Reason.NO_NUMBER)
    terms = [token.term for token in whole]
    if terms[0].is_joined and not terms[0].is_part and "/" not in whole[0].text:
        raise NotANumber(Reason.NO_NUMBER)
    return total(terms) + _after_point(point)


def _after_point(tokens: Sequence[Token]) -> Fraction:
    match tokens:
        case []:
            return Fraction(0)
        case [_, Token(text=digits, term=Term(value=value))] if digits.isdigit():
            return value / Fraction(10) ** len(digits)
        case [_, _, *_]:
            return after_comma([token.term for token in tokens[1:]])
        case _:
            raise NotANumber(Reason.NO_NUMBER)


def _part(tokens: Sequence[Token]) -> Fraction:
    match tokens:
        case []:
            return Fraction(0)
        case [Token(term=Term(is_joined=True, is_part=True) as term)]:
            return term.value
        case _:
            raise NotANumber(Reason.TWO_NUMBERS)


def write_number(
    value: Fraction | int, digits: Literal["arab", "latn"] = "latn", places: int = PLACES
) -> str:
    """Return the number in groups of three: «36,000.5», or «٣٦٬٠٠٠٫٥» in Arabic."""
    scaled = round(abs(Fraction(value)) * 10**places)
    whole, part = divmod(scaled, 10**places)
    shown = f"{whole:,}"
    if part:
        shown += "." + f"{part:0{places}}".rstrip("0")
    sign = MINUS if value < 0 and scaled else ""
    return sign + (shown.translate(ARAB) if digits == "arab" else shown)
