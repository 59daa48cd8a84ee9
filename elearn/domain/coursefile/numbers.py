"""Numbers as people write them: Arabic, Persian or Latin digits."""

import re

DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
SEPARATORS = str.maketrans({"\N{ARABIC DECIMAL SEPARATOR}": ".", "٬": None})
MARKS = str.maketrans({"٪": "%", "\N{MINUS SIGN}": "-", "\N{ARABIC LETTER MARK}": None})
WHOLE = re.compile(r"[+-]?[0-9]{1,15}")
DECIMAL = re.compile(r"[+-]?[0-9]{1,30}(?:\.[0-9]{1,30})?")
LOOSE = re.compile(r"[\u200e\u200f\u2066-\u2069]")


def latin(text: str) -> str:
    """Return a number's text with Latin digits, a point and no grouping."""
    plain = LOOSE.sub("", text.strip()).translate(DIGITS)
    return plain.translate(SEPARATORS).translate(MARKS)


def whole(text: str) -> int | None:
    """Return the whole number that a text says, or nothing."""
    plain = latin(text)
    return int(plain) if WHOLE.fullmatch(plain) else None


def decimal(text: str) -> str | None:
    """Return the decimal number that a text says, as its plainest text, or nothing."""
    plain = latin(text)
    return plain.removeprefix("+") if DECIMAL.fullmatch(plain) else None


def tolerance(text: str) -> str | None:
    """Return how far an answer may lie: a number, or a share with its percent sign."""
    plain = latin(text).replace(" ", "")
    is_share = plain.endswith("%")
    number = decimal(plain.removesuffix("%"))
    if number is None or number.startswith("-"):
        return None
    return f"{number}%" if is_share else number


def share(text: str) -> str | None:
    """Return a share of the points with its percent sign, which may be left out."""
    number = decimal(latin(text).replace(" ", "").removesuffix("%"))
    return None if number is None else f"{number}%"
