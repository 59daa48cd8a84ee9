"""How the course on portfolio quality writes numbers and sums, and how they are checked.

A number of the text is known when the case gives it, when a table that is recomputed shows
it, or when a sum that comes out ends in it.
"""

import re
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from tests.courses_text.pricing_numbers import ARABIC, money, percent, prose

MINUS, TIMES, DECIMAL = "\N{MINUS SIGN}", "\N{MULTIPLICATION SIGN}", "\u066b"
TERM = rf"[٠-٩][٠-٩٬]*(?:{DECIMAL}[٠-٩]+)?٪?"
SUM = re.compile(rf"{TERM}(?:\s[+÷{MINUS}{TIMES}]\s{TERM})+\s=\s{TERM}")
PLAIN = str.maketrans(f"٠١٢٣٤٥٦٧٨٩{DECIMAL}", "0123456789.", "٬٪")


@dataclass(frozen=True)
class Worked:
    """The numbers that a lesson may show."""

    given: set[str] = field(default_factory=set)
    computed: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)


def value(text):
    """Return the number that a text shows; per cent are hundredths."""
    number = Fraction(Decimal(text.translate(PLAIN)))
    return number / 100 if text.endswith("٪") else number


def comes_out(sum_):
    """Tell whether a sum of the text is what it shows, rounded to the places that it shows."""
    left, shown = (side.strip() for side in sum_.rsplit("=", 1))
    first, *rest = left.split()
    product, terms = value(first), Fraction(0)
    for sign, operand in zip(rest[::2], rest[1::2], strict=True):
        if sign == TIMES:
            product *= value(operand)
        elif sign == "÷":
            product /= value(operand)
        else:
            terms += product
            product = value(operand) * (-1 if sign == MINUS else 1)
    unit = Fraction(1, 10 ** len(shown.partition(DECIMAL)[2].rstrip("٪")))
    unit /= 100 if shown.endswith("٪") else 1
    return abs(terms + product - value(shown)) <= unit / 2


def sums(text):
    """Return the sums of a text."""
    return SUM.findall(prose(text))


def results(text):
    """Return what the sums of a text end in."""
    return {sum_.rsplit("=", 1)[1].strip() for sum_ in sums(text)}


def row(*cells):
    """Return a row as shown: words are split, numbers are money; None is an empty cell."""
    shown = []
    for cell in cells:
        if isinstance(cell, str):
            shown += [word.translate(ARABIC) for word in cell.split()]
        elif cell is not None:
            shown.append(money(cell))
    return shown


def share(part, whole, places=1):
    """Return one number as per cent of another, as shown."""
    return percent(Fraction(part) / Fraction(whole), places)


def total(rows):
    """Return the sums of columns."""
    return [sum(column) for column in zip(*rows, strict=True)]
