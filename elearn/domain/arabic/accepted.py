"""What else is accepted for a key, shown to its author before a learner finds out."""

import re
from collections.abc import Callable, Iterator

from elearn.domain.arabic.letters import MARKS
from elearn.domain.arabic.matching import Level, match
from elearn.domain.arabic.numbers import NotANumber, parse_number, write_number

_MARKED = re.compile("[" + "".join(map(chr, MARKS)) + "\u0640]")
_LETTER = re.compile(r"[^\W\d_]{5,}")
_TO_ARAB = {ord(str(value)): chr(0x0660 + value) for value in range(10)}
_TO_LATIN = {ord(arab): chr(digit) for digit, arab in _TO_ARAB.items()}

Rewriting = Callable[[str], str]

OF_MARKS: tuple[Rewriting, ...] = (
    lambda key: _MARKED.sub("", key),
    lambda key: key.replace("ة", "ه"),
    lambda key: re.sub("[أإآ]", "ا", key),
    lambda key: re.sub(r"ى\b", "ي", key),
    lambda key: re.sub(r"ي\b", "ى", key),
    lambda key: key.translate(_TO_ARAB),
    lambda key: key.translate(_TO_LATIN),
    lambda key: key.casefold(),
)
OF_ARTICLE: tuple[Rewriting, ...] = (
    lambda key: re.sub(r"\bال(?=\w{3})", "", key),
    lambda key: re.sub(r"\b(?!ال)(?=[\u0621-\u064a]{3})", "ال", key),
    lambda key: key.replace("ئ", "ي"),
    lambda key: key.replace("ؤ", "ئ"),
    lambda key: re.sub(r"ء\b", "", key),
)


def accepted_forms(key: str, level: int) -> list[str]:
    """Return the key and examples of other spellings that the level accepts for it."""
    bare = " ".join(key.split())
    tried = dict.fromkeys([bare, *_rewritten(bare)])
    return [form for form in tried if form == bare or match(form, [key], level)]


def _rewritten(key: str) -> Iterator[str]:
    yield from (rewrite(key) for rewrite in OF_MARKS)
    unmarked = _MARKED.sub("", key)
    yield from (rewrite(unmarked) for rewrite in OF_ARTICLE)
    yield from _as_number(key)
    yield from _with_slip(key)


def _as_number(key: str) -> Iterator[str]:
    """Yield the number in both digits, and a percentage as a ratio."""
    try:
        number = parse_number(key)
    except NotANumber:
        return
    shown = number.value * 100 if number.is_percent else number.value
    sign = "%" if number.is_percent else ""
    yield write_number(shown) + sign
    yield write_number(shown, "arab") + sign.replace("%", "\u066a")
    if number.is_percent:
        yield write_number(number.value)


def _with_slip(key: str) -> Iterator[str]:
    """Yield the longest word with one letter of its middle left out."""
    longest = max(_LETTER.findall(key), key=len, default="")
    middle = len(longest) // 2
    for place in range(middle, len(longest) - 1):
        typed = key.replace(longest, longest[:place] + longest[place + 1 :], 1)
        found = match(typed, [key], Level.SLIP)
        if longest and found and found.level is Level.SLIP:
            yield typed
            return
