"""Sums inside the text of the social course, «٢٤ ÷ ٤٨ = ٥٠٪», read and worked again."""

import re
from decimal import Decimal
from fractions import Fraction

from tests.courses_text.pricing_numbers import numbers, prose

MINUS, TIMES, POINT = "\N{MINUS SIGN}", "\N{MULTIPLICATION SIGN}", "\u066b"
AMOUNT = rf"[٠-٩]+(?:٬[٠-٩]{{3}})*(?:{POINT}[٠-٩]+)?٪?"
SUM = re.compile(rf"{AMOUNT}(?:\s[+÷{MINUS}{TIMES}]\s{AMOUNT})+\s=\s{AMOUNT}")
WESTERN = str.maketrans(f"٠١٢٣٤٥٦٧٨٩{POINT}", "0123456789.", "٬٪")


def value(text):
    """Return what a number of the text is worth; per cent are hundredths."""
    worth = Fraction(Decimal(text.translate(WESTERN)))
    return worth / 100 if text.endswith("٪") else worth


def sums(text):
    """Return the sums of a text as they are written."""
    return SUM.findall(prose(text))


def parts(written):
    """Return the operands of a sum and its result, as they are written."""
    *operands, result = re.findall(AMOUNT, written)
    return operands, result


def comes_out(written):
    """Whether a sum gives what stands after its sign, rounded to the places shown."""
    left, result = written.rsplit(" = ", 1)
    first, *rest = left.split()
    term, total = value(first), Fraction(0)
    for sign, operand in zip(rest[::2], rest[1::2], strict=True):
        if sign == TIMES:
            term *= value(operand)
        elif sign == "÷":
            term /= value(operand)
        else:
            total += term
            term = value(operand) * (-1 if sign == MINUS else 1)
    places = len(result.partition(POINT)[2].rstrip("٪"))
    step = Fraction(1, 10**places) / (100 if result.endswith("٪") else 1)
    return abs(total + term - value(result)) <= step / 2


def outside_sums(text):
    """Return the numbers of a text that stand in no sum."""
    return numbers(SUM.sub(" ", prose(text)))
