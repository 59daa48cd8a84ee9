"""Words brought to what they share: articles, endings and broken plurals taken off.

Light on purpose: a stem is not a root. What it joins wrongly (مال and مالي) costs less in a
search than what a root would join (كتاب, مكتب and كاتب).
"""

import re
from functools import lru_cache

from elearn.domain.arabic import plurals
from elearn.domain.arabic.text import norm

SHORTEST = 3
LONG_ENOUGH_FOR_AND = 5
PREFIXES = ("وبال", "ولل", "فلل", "وال", "بال", "كال", "فال", "لل", "ال")
SUFFIXES = (
    *("اتهم", "اتها", "تهم", "تها", "هما", "يات"),
    *("ات", "ان", "ون", "ين", "ها", "هم", "هن", "كم", "نا", "يه"),
    *("ه", "ي", "ا"),
)
LATIN_ENDINGS = (
    "ements",
    "ement",
    "ations",
    "ation",
    "ings",
    "ing",
    "ies",
    "es",
    "s",
    "e",
    "y",
)
WORD = re.compile(r"[^\W_]+")
ARABIC = re.compile(r"[\u0620-\u064a]+")
MEMORY = 1 << 17


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return WORD.findall(norm(text))


@lru_cache(maxsize=MEMORY)
def stem(word: str) -> str:
    """Return the stem of one folded word, Arabic or Latin."""
    if not ARABIC.fullmatch(word):
        return _latin(word)
    bare = without_prefix(word)
    if bare in BROKEN:
        return BROKEN[bare]
    light = without_suffixes(bare)
    return BROKEN.get(light, light)


def light(word: str) -> str:
    """Return the folded word without article and endings, its plural left as it is."""
    return without_suffixes(without_prefix(word))


def without_prefix(word: str) -> str:
    """Take off the longest article or joined particle, or else a leading «و»."""
    if word in KNOWN:  # what begins وثيقة or التزام belongs to the word
        return word
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST:
            return word[len(prefix) :]
    if word.startswith("و") and len(word) >= LONG_ENOUGH_FOR_AND:
        return word[1:]
    return word


def without_suffixes(word: str) -> str:
    """Take off up to two endings, leaving three letters at least."""
    return _without_suffix(_without_suffix(word))


def _without_suffix(word: str) -> str:
    for suffix in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= SHORTEST:
            return word[: -len(suffix)]
    return word


def _latin(word: str) -> str:
    """Take an English or French ending off, so that loan, loans and prêts, prêt meet."""
    for ending in LATIN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > SHORTEST:
            return word[: -len(ending)]
    return word


KNOWN = {norm(word) for one, many in plurals.entries() for word in (one, *many)}


def _broken() -> dict[str, str]:
    singulars = {light(norm(singular)) for singular, _ in plurals.entries()}
    found: dict[str, str] = {}
    for singular, many in plurals.entries():
        target = light(norm(singular))
        for plural in map(norm, many):
            for form in (plural, light(plural)):
                if form not in singulars:
                    found.setdefault(form, target)
    return found


BROKEN = _broken()
