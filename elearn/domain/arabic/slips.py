"""Whether one word is another mistyped, and not another word."""

from functools import cache

from rapidfuzz.distance import OSA

from elearn.domain.arabic import confusables, plurals, synonyms
from elearn.domain.arabic.number_words import term
from elearn.domain.arabic.stem import light, words
from elearn.domain.arabic.text import norm

LONG_ENOUGH = 5
_NEGATING = "لا ليس ليست ليسوا غير لم لن لما دون بدون عدم ما بلا كلا إلا سوى not no non sans"
NEGATIONS = frozenset(map(norm, _NEGATING.split()))
INFIX = "ت"
DRAWN_ALIKE = ("بتثني", "جحخ", "دذ", "رز", "سش", "صض", "طظ", "عغ", "فق")
LONGEST_OF_EIGHTH = 6


def is_slip(typed: str, meant: str) -> bool:
    """Return whether one slip leads from the meant folded word to the typed one."""
    shortest = LONG_ENOUGH - 1 if _sounds_alike(typed, meant) else LONG_ENOUGH
    if len(meant) < shortest or not _begin_alike(typed, meant):
        return False
    if _is_protected(typed) or _is_protected(meant):
        return False
    if OSA.distance(typed, meant, score_cutoff=1) != 1 or _is_other_measure(typed, meant):
        return False
    return not _is_another_word(light(typed), light(meant))


def _begin_alike(typed: str, meant: str) -> bool:
    """Whether the first letter is the same but for its dots: another one makes another word."""
    first, other = typed[:1], meant[:1]
    return first == other or any(first in drawn and other in drawn for drawn in DRAWN_ALIKE)


def _sounds_alike(typed: str, meant: str) -> bool:
    """Whether ض and ظ alone part them, the commonest slip of all."""
    return typed.replace("ظ", "ض") == meant.replace("ظ", "ض")


def _is_protected(word: str) -> bool:
    """Whether one letter of it changes everything: a negation, a number, a code."""
    return word in NEGATIONS or term(word) is not None or not word.isalpha()


def _is_other_measure(typed: str, meant: str) -> bool:
    """Whether only the ت of اقتراض parts it from إقراض: who lends is not who borrows."""
    shorter, longer = sorted((typed, meant), key=len)
    if len(longer) == len(shorter) or longer[0] not in "ام" or longer[2] != INFIX:
        return False
    is_long_tenth = longer[1] == "س" and len(longer) > LONGEST_OF_EIGHTH
    is_doubled = shorter[2:3] == INFIX
    return shorter == longer[:2] + longer[3:] and not (is_long_tenth or is_doubled)


def _is_another_word(typed: str, meant: str) -> bool:
    if typed == meant:
        return False
    return typed in _known() or not _confused(typed).isdisjoint(_confused(meant))


@cache
def _known() -> frozenset[str]:
    """Return the stems of all words that we know: who typed one of them meant it."""
    listed = [word for one, many in plurals.entries() for word in (one, *many)]
    listed += [word for group in confusables.groups() for word in group]
    listed += synonyms.TABLE.replace(",", " ").split()
    return frozenset(light(word) for text in listed for word in words(text))


def _confused(stem: str) -> frozenset[int]:
    return _groups_of().get(stem, frozenset())


@cache
def _groups_of() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, group in enumerate(confusables.groups()):
        for word in group:
            found.setdefault(light(norm(word)), set()).add(number)
    return {stem: frozenset(numbers) for stem, numbers in found.items()}
