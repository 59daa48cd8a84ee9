"""How the course on client protection works its sums, and what a lesson may show."""

import re
from dataclasses import dataclass, field
from fractions import Fraction

from tests.courses_text.pricing_numbers import NUMBER, money, percent

MINUS, TIMES = "\N{MINUS SIGN}", "\N{MULTIPLICATION SIGN}"
SIGN = rf"[+÷{MINUS}{TIMES}]"
SUM = re.compile(rf"{NUMBER.pattern}(?:\s{SIGN}\s{NUMBER.pattern})+\s=\s{NUMBER.pattern}")
WESTERN = str.maketrans("٠١٢٣٤٥٦٧٨٩٫", "0123456789.", "٬٪")
YEAR_IN_WEEKS, YEAR_IN_MONTHS = 52, 12


@dataclass(frozen=True)
class Worked:
    """The numbers that a lesson may show."""

    given: set[str]
    computed: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)


def value(text):
    """Return a number of the text; per cent are hundredths."""
    plain = Fraction(text.translate(WESTERN))
    return plain / 100 if text.endswith("٪") else plain


def shows(text, amount):
    """Whether a number of the text is the amount, rounded to the places that it has."""
    places = len(text.partition("٫")[2].rstrip("٪"))
    unit = Fraction(1, 10**places) / (100 if text.endswith("٪") else 1)
    return abs(Fraction(amount) - value(text)) <= unit / 2


def worked_out(sum_):
    """Return what a sum as written comes to, and the result that the text shows."""
    left, result = sum_.rsplit(" = ", 1)
    first, *rest = left.split()
    total, term = Fraction(0), value(first)
    for sign, word in zip(rest[::2], rest[1::2], strict=True):
        if sign == TIMES:
            term *= value(word)
        elif sign == "÷":
            term /= value(word)
        else:
            total += term
            term = value(word) * (-1 if sign == MINUS else 1)
    return total + term, result


def a_month(amount, times_a_year):
    """Return what a payment comes to in a month."""
    return Fraction(amount) * times_a_year / YEAR_IN_MONTHS


def share(part, whole, places=1):
    """Return a part of a whole as the course shows it."""
    return percent(Fraction(part) / Fraction(whole), places)


def row(*amounts):
    """Return amounts, whole or already as text, as a row shows them."""
    return [each if isinstance(each, str) else money(Fraction(each)) for each in amounts]
