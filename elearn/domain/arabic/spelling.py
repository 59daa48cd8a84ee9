"""Words compared as they are spelled: strictly, then without article and seat of hamza."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import product

from elearn.domain.arabic.letters import CONTROLS, HAMZA
from elearn.domain.arabic.number_words import term
from elearn.domain.arabic.slips import is_slip
from elearn.domain.arabic.text import norm, norm_keeping_hamza

ARTICLE = "ال"
MARKS, SEAT, SLIP = 1, 2, 3
SHORTEST = 3
ANYBODY = {"احد", "احدي"}
SHORTEST_JOINED = 6

# Marks of value keep their place: C++ is not C, and 5% is not 5.
_PIECE = re.compile(r"[0-9]+(?:[.,/\u066b\u066c][0-9]+)*|[^\W\d_]+|[%\u066a#@&+=<>$£€^~|°]")
_TANWIN = re.compile(r"(?:\u064bا|ا\u064b)(?!\w)")
_SPACED = dict.fromkeys(CONTROLS, " ")
_SEATED = {ord(seat): HAMZA for seat in "أإؤئ"}


@dataclass(frozen=True)
class Word:
    """One word as it stands, and the forms that level 2 takes for the same."""

    text: str
    forms: frozenset[str]
    bare: str


def words_of(text: str) -> list[Word]:
    """Return the words of a text with their forms."""
    composed = _TANWIN.sub("", unicodedata.normalize("NFKC", text))
    plain = _pieces(norm_keeping_hamza(composed))
    seated = _pieces(norm_keeping_hamza(composed.translate(_SEATED)))
    return [_word(*pair) for pair in zip(plain, seated, strict=True)]


def _word(plain: str, seated: str) -> Word:
    bare = norm(plain)
    told = [plain, _initial_alef(seated), bare if len(bare) >= SHORTEST else plain]
    counted = term(bare)
    if counted and not counted.is_joined and bare not in ANYBODY:
        told.append(str(counted.value))
    forms = frozenset(told) | {_without_article(form) for form in told}
    return Word(plain, forms, _without_article(bare))


def _initial_alef(word: str) -> str:
    """Put the alef back where a hamza begins a word, as most people leave it out there."""
    if word.startswith(ARTICLE + HAMZA):
        return f"{ARTICLE}ا{word[3:]}"
    return f"ا{word[1:]}" if word.startswith(HAMZA) else word


def _without_article(word: str) -> str:
    bare = word.removeprefix(ARTICLE)
    return bare if len(bare) >= SHORTEST else word


def _pieces(text: str) -> list[str]:
    return _PIECE.findall(text)


def level_of_words(answer: str, form: str) -> int | None:
    """Return the strictest level, 1 to 3, at which the words are the same, or nothing."""
    pairs = product(_readings(answer), _readings(form))
    return min(filter(None, (_level(words_of(a), words_of(f)) for a, f in pairs)), default=None)


def _readings(text: str) -> set[str]:
    """Return the text as it is, and with what cannot be seen in it as spaces."""
    return {text, text.translate(_SPACED)}


def _level(sent: list[Word], key: list[Word]) -> int | None:
    if not (sent and key):
        return None
    if [word.text for word in sent] == [word.text for word in key]:
        return MARKS
    if len(sent) != len(key):
        joined = _joined(sent)
        return SLIP if len(joined) >= SHORTEST_JOINED and joined == _joined(key) else None
    pairs = zip(sent, key, strict=True)
    apart = [(one, other) for one, other in pairs if one.forms.isdisjoint(other.forms)]
    match apart:
        case []:
            return SEAT
        case [(one, other)] if is_slip(one.bare, other.bare):
            return SLIP
        case _:
            return None


def _joined(told: list[Word]) -> str:
    """Return the words without the spaces, for who forgot one or put one too many."""
    return "".join(word.bare for word in told)
