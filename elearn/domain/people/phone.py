"""Telephone numbers in their one international form."""

import re
import unicodedata

# The states of the Arab League, as people dial them.
CALLING_CODES = {
    "AE": "971", "BH": "973", "DJ": "253", "DZ": "213", "EG": "20", "IQ": "964",
    "JO": "962", "KM": "269", "KW": "965", "LB": "961", "LY": "218", "MA": "212",
    "MR": "222", "OM": "968", "PS": "970", "QA": "974", "SA": "966", "SD": "249",
    "SO": "252", "SY": "963", "TN": "216", "YE": "967",
}  # fmt: skip
SEPARATORS = re.compile(r"[\s().\-\u2013/\u200e\u200f\u202a-\u202e\u2066-\u2069]")
INTERNATIONAL = re.compile(r"\+[1-9]\d{7,14}")
NATIONAL = re.compile(r"[1-9]\d{5,11}")


class BadPhone(ValueError):
    """No telephone number can be read from the text."""


def western(text: str) -> str:
    """Write every decimal digit of whatever script as 0 to 9."""
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def phone_number(text: str, country: str) -> str:
    """Return +, country code and number, or raise `BadPhone`.

    `country` is where a number belongs that does not say so itself.
    """
    plain = dialled(text)
    if not plain.startswith("+"):
        if country not in CALLING_CODES:
            raise BadPhone
        plain = f"+{CALLING_CODES[country]}{national(plain)}"
    if not INTERNATIONAL.fullmatch(plain):
        raise BadPhone
    return without_trunk(plain)


def dialled(text: str) -> str:
    """Return the digits of a number, after a + if it names its country."""
    plain = SEPARATORS.sub("", western(text)).replace("\uff0b", "+")
    return "+" + plain[2:] if plain.startswith("00") else plain


def national(plain: str) -> str:
    """Return a number as dialled from abroad: without the 0 of calls inside a country."""
    number = plain.removeprefix("0")
    if not NATIONAL.fullmatch(number):
        raise BadPhone
    return number


def without_trunk(plain: str) -> str:
    """Take out the inner 0 of a number written as +967 0777 …"""
    for code in CALLING_CODES.values():
        if plain.startswith(f"+{code}0"):
            return f"+{code}{plain[len(code) + 2 :]}"
    return plain


def possible_phones(text: str) -> list[str]:
    """Return every number of the Arab states that `text` may stand for."""
    countries = [""] if dialled(text).startswith("+") else list(CALLING_CODES)
    try:
        return [phone_number(text, country) for country in countries]
    except BadPhone:
        return []
