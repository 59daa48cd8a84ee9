"""Numbers and letters in front of questions and options, in Arabic and in Latin."""

import re
import unicodedata

DIGITS = "0-9٠-٩۰-۹"
ALPHABETIC = "أبجدهوزحطي"
HIJA = "أبتثجحخدذر"
LATIN = "abcdefghij"
ALEFS = str.maketrans("اإآٱ", "أأأأ")
HEH = "هـ"
# What follows a letter or a number: with space behind it, so that «2.5» is no option.
ENDS = r"[).\-\u2013\u2014ـ:،]"
OPTION = re.compile(
    rf"\s*[*✓✔]?\s*\(?\s*(?P<letter>[أاإبتثجحخدذرهوزطي]ـ?|[a-jA-J])\s*(?:\)|{ENDS})\s*(?P<text>\S.*)",
    re.S,
)
QUESTION = re.compile(
    rf"\s*(?:(?:س|سؤال|السؤال|question|q)\s*)?\(?(?P<number>[{DIGITS}]{{1,4}})\s*(?:\)|{ENDS})\s*(?P<text>(?![{DIGITS}]).*)",
    re.I | re.S,
)


def places(letters: list[str]) -> list[int] | None:
    """Return the places that letters name, in the alphabet that they run through; else nothing."""
    plain = [settled(letter) for letter in letters]
    for alphabet in (ALPHABETIC, HIJA, LATIN):
        if all(letter in alphabet for letter in plain):
            found = [alphabet.index(letter) for letter in plain]
            if found == list(range(len(found))):
                return found
    return None


def settled(letter: str) -> str:
    """Return a letter without tatweel, alef always with hamza, Latin small."""
    return letter.strip().removesuffix("ـ").translate(ALEFS).lower()


def place_of(name: str, letters: list[str], count: int) -> int | None:
    """Return the option that a letter or a number names, or nothing."""
    bare = name.strip().strip("().-ـ:،").strip()
    if bare and all(sign.isdecimal() for sign in bare):
        number = int("".join(str(unicodedata.decimal(sign)) for sign in bare))
        return number - 1 if 1 <= number <= count else None
    known = [settled(letter) for letter in letters]
    if settled(bare) in known:
        return known.index(settled(bare))
    for alphabet in (ALPHABETIC, LATIN):
        if len(settled(bare)) == 1 and settled(bare) in alphabet[:count]:
            return alphabet.index(settled(bare))
    return None
