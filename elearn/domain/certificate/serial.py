"""The number a person reads aloud and types: MF-4K7Q-92XD.

Neither O, I, L, S, Z nor 0, 1 is used, so nothing is taken for something else; the 29
characters left are a prime number, so one check character finds every wrong character
and every two that changed places.
"""

ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY"
PREFIX = "MF"
DRAWN = 7  # characters by lot; the eighth checks them
HALF = 4

# What hands write and phones offer for the same characters.
ARABIC_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
TAKEN_FOR = str.maketrans("SZ", "52")


class Misread(ValueError):
    """A number that was never printed on a certificate."""


def new_serial(chance: bytes) -> str:
    """Return the number that these random bytes draw."""
    drawn = int.from_bytes(chance) % len(ALPHABET) ** DRAWN
    body = ""
    for _ in range(DRAWN):
        drawn, place = divmod(drawn, len(ALPHABET))
        body += ALPHABET[place]
    return written(body + check(body))


def read_serial(typed: str) -> str:
    """Return the number as it is printed, however it was typed, or raise `Misread`."""
    text = typed.upper().translate(ARABIC_DIGITS)
    text = "".join(c for c in text if c.isalnum()).translate(TAKEN_FOR)
    if len(text) > DRAWN + 1:  # a number may itself begin with M and F
        text = text.removeprefix(PREFIX)
    if len(text) != DRAWN + 1 or not set(text) <= set(ALPHABET) or not is_whole(text):
        raise Misread(typed)
    return written(text)


def is_whole(text: str) -> bool:
    """Whether the last character checks the others."""
    return check(text[:DRAWN]) == text[DRAWN]


def written(characters: str) -> str:
    """Return the characters in two groups behind the prefix."""
    return f"{PREFIX}-{characters[:HALF]}-{characters[HALF:]}"


def check(body: str) -> str:
    """Return the check character: the places weighed by 2, 3, 4 … modulo 29."""
    total = sum(weight * ALPHABET.index(c) for weight, c in enumerate(body, start=2))
    return ALPHABET[-total % len(ALPHABET)]
