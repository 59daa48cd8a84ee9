"""Numbers as other programs write them, and as our documents hold them."""

import re
from fractions import Fraction

from elearn.domain.coursefile.foreign.refusal import Refused

NUMBER = re.compile(r"([+-]?)([0-9]*)(?:[.,]([0-9]*))?(?:[eE]([+-]?[0-9]{1,2}))?")
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫\u2212", "01234567890123456789.-")
LONGEST, PLACES = 30, 12
# In «36,000» the sign may part thousands or decimals: nobody can tell.
THOUSANDS = re.compile(r"[+-]?[0-9]{1,3}(?:,[0-9]{3})+")


def number_of(text: str) -> Fraction:
    """Return the value of a decimal number, Arabic digits included, or raise `Refused`."""
    bare = "".join(text.split()).translate(DIGITS)
    found = NUMBER.fullmatch(bare)
    is_one = found and (found[2] or found[3]) and len(bare) <= LONGEST
    if found is None or not is_one or THOUSANDS.fullmatch(bare):
        raise Refused("not_a_number", value=text)
    digits = Fraction(int(found[2] + (found[3] or "") or 0), 10 ** len(found[3] or ""))
    value = digits * Fraction(10) ** int(found[4] or 0)
    if value >= 10**LONGEST or places_of(value) > LONGEST:
        raise Refused("not_a_number", value=text)
    return -value if found[1] == "-" else value


def places_of(value: Fraction) -> int:
    """Return how many decimals a number has, too many where it never ends."""
    return next((n for n in range(LONGEST + 1) if 10**n % value.denominator == 0), LONGEST + 1)


def decimal_text(value: Fraction, places: int = PLACES) -> str:
    """Return a number in digits, rounded to `places` only where it would never end."""
    exact = places_of(value)
    kept = exact if exact <= LONGEST else places
    shifted = round(abs(value) * 10**kept)
    whole, part = divmod(shifted, 10**kept)
    end = f".{part:0{kept}d}" if kept else ""
    sign = "-" if value < 0 and shifted else ""
    return f"{sign}{whole}{end.rstrip('0').rstrip('.')}"


def share_text(percent: Fraction) -> str:
    """Return a share as documents hold it: `33.33333%`."""
    return f"{decimal_text(percent, 7)}%"


def share_of(text: str) -> Fraction:
    """Return the percents of a share, or raise `Refused`."""
    return number_of(text.strip().removesuffix("%").replace(",", "."))
