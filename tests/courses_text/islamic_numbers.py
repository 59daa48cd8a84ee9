"""How numbers are found in the course on Islamic microfinance, and which are explained.

A number is explained when it is a term of the case, a count up to twelve, a cell of a
table that is recomputed, a figure that is recomputed, or the result of a sum in the text
whose operands are themselves explained.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from tests.courses_text.pricing_numbers import FREE, NUMBER, numbers, prose

MINUS, TIMES, DIVIDED = "\N{MINUS SIGN}", "\N{MULTIPLICATION SIGN}", "\N{DIVISION SIGN}"
SUM = re.compile(
    rf"{NUMBER.pattern}(?:\s[+{DIVIDED}{MINUS}{TIMES}]\s{NUMBER.pattern})+\s=\s{NUMBER.pattern}"
)
PLAIN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.", "٬٪")


@dataclass(frozen=True)
class Worked:
    """The numbers that a lesson may show."""

    given: set[str]
    computed: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)


def value(text):
    """Return a number of the text; per cent are hundredths."""
    amount = Fraction(Decimal(text.translate(PLAIN)))
    return amount / 100 if text.endswith("٪") else amount


def sums(text):
    """Return the sums written out in a text."""
    return SUM.findall(prose(text))


def comes_out(sum_):
    """Whether what stands after the sign of equality is the sum, rounded as it is shown."""
    left, shown = re.split(r"\s=\s", sum_)
    first, *rest = left.split()
    total, term = Fraction(0), value(first)
    for sign, operand in zip(rest[::2], rest[1::2], strict=True):
        if sign == TIMES:
            term *= value(operand)
        elif sign == DIVIDED:
            term /= value(operand)
        else:
            total += term
            term = value(operand) * (-1 if sign == MINUS else 1)
    places = len(shown.partition("٫")[2].rstrip("٪"))
    unit = Fraction(1, 10**places) / (100 if shown.endswith("٪") else 1)
    return abs(total + term - value(shown)) <= unit / 2


def unexplained(text, known):
    """Return the numbers of a text that neither the known ones nor its sums explain."""
    explained, waiting = known | FREE, [NUMBER.findall(sum_) for sum_ in sums(text)]
    while ready := [sum_ for sum_ in waiting if set(sum_[:-1]) <= explained]:
        explained = explained | {sum_[-1] for sum_ in ready}
        waiting = [sum_ for sum_ in waiting if sum_ not in ready]
    return set(numbers(text)) - explained


def unread(text):
    """Return the signs of equality beside a number that no sum of ours contains."""
    rest = SUM.sub(" ", prose(text))
    return re.findall(r"[٠-٩٪]\s=|=\s[٠-٩]", rest)
