"""What stands between the braces of GIFT: answers, weights, feedback."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from elearn.domain.coursefile.foreign.answers import Answer
from elearn.domain.coursefile.foreign.decimals import decimal_text, number_of, share_of
from elearn.domain.coursefile.foreign.formatted import formatted
from elearn.domain.coursefile.foreign.hypertext import Around
from elearn.domain.coursefile.foreign.refusal import Refused
from elearn.domain.coursefile.gift.signs import FORMAT, WEIGHT, shown

FULL, NOTHING = Fraction(100), Fraction(0)


@dataclass(frozen=True)
class Piece:
    """One answer as it was typed: its sign, its weight, its text, what it is told."""

    sign: str
    weight: Fraction | None
    text: str
    feedback: str

    @property
    def share(self) -> Fraction:
        """What the answer earns, in percents."""
        if self.weight is not None:
            return self.weight
        return FULL if self.sign == "=" else NOTHING


@dataclass(frozen=True)
class Voice:
    """How the texts of one question are to be read."""

    form: str
    around: Around

    def said(self, text: str, in_line: bool = False) -> str:
        """Return a text in Markdown; it may name a format of its own."""
        found = FORMAT.match(text)
        if found is None:
            return self.spoken(text, in_line)
        own = Voice(found[1].lower(), self.around)
        return own.spoken(text[found.end() :], in_line)

    def spoken(self, text: str, in_line: bool = False) -> str:
        """Return a text in Markdown that has the format of the question."""
        return formatted(shown(text).strip(), self.form, self.around, in_line)


def pieces(text: str, first: str) -> Iterator[Piece]:
    """Yield the answers of a question; what stands before any sign has the `first` one."""
    parts = re.split("([=~])", text)
    for sign, part in zip([first, *parts[1::2]], parts[::2], strict=True):
        if part.strip():
            yield piece(sign, part)


def piece(sign: str, text: str) -> Piece:
    """Return an answer that was typed after a sign."""
    found = WEIGHT.match(text)
    weight = share_of(found[1]) if found else None
    told, _, feedback = (text[found.end() :] if found else text).partition("#")
    return Piece(sign, weight, told.strip(), feedback.strip())


def options(text: str, voice: Voice) -> list[Answer]:
    """Return the answers of a choice."""
    return [
        Answer(voice.said(each.text, True), each.share, voice.said(each.feedback, True))
        for each in pieces(text, "~")
    ]


def words(text: str, voice: Voice) -> list[Answer]:
    """Return the answers of a question in words, which know no format."""
    return [
        Answer(bare(each.text), each.share, voice.said(each.feedback, True))
        for each in pieces(text, "=")
    ]


def bare(text: str) -> str:
    """Return a text as it was meant, without the format that it may name."""
    return shown(FORMAT.sub("", text, count=1)).strip()


def numbers(text: str, voice: Voice) -> list[Answer]:
    """Return the answers of a question in numbers, or raise `Refused`."""
    return [number(each, voice) for each in pieces(text, "=")]


def number(piece: Piece, voice: Voice) -> Answer:
    """Return an answer in numbers: a value, one with a tolerance, a range, or anything."""
    feedback = voice.said(piece.feedback, True)
    text = shown(piece.text)
    if not text or text == "*":
        return Answer("*", piece.weight or NOTHING, feedback)
    low, dots, high = text.partition("..")
    if dots:
        middle = (number_of(low) + number_of(high)) / 2
        far = abs(number_of(high) - number_of(low)) / 2
        return Answer(decimal_text(middle), piece.share, feedback, decimal_text(far))
    value, _, far_text = text.partition(":")
    return Answer(value, piece.share, feedback, far_text.strip())


def pairs(text: str) -> Iterator[tuple[str, str]]:
    """Yield what belongs together, or raise `Refused`."""
    for each in pieces(text, "="):
        left, arrow, right = each.text.partition("->")
        if not arrow:
            raise Refused("gift_no_arrow", text=shown(each.text))
        yield left.strip(), bare(right)
