"""What a text and a query are to the search: stems, and the folded words they came from."""

from collections.abc import Sequence
from dataclasses import dataclass

from elearn.domain.arabic import synonyms
from elearn.domain.arabic.stem import stem, words
from elearn.domain.arabic.text import norm

ANALYSER_VERSION = 1  # to be raised with every change that makes stored columns stale
OF_A_SYNONYM = 0.4

_STOP_WORDS = """
في من على إلى عن مع بين عند هذا هذه ذلك تلك التي الذي الذين ما ماذا كيف هل هو هي هم أو ثم
أن إن كان قد لقد كل أي بعد قبل حتى إذا لكن كما لا لم لن ليس غير هناك هنا أين متى لماذا يا
فيها منه منها عليه
the a an of to in and or for on is are how what le la les l un une des du de d et
ou en au aux est
"""
STOP_WORDS = frozenset(words(_STOP_WORDS))


@dataclass(frozen=True)
class Analysed:
    """What is stored beside a text to find it: its stems and its folded form."""

    stems: str
    norm: str


def analyse(title: str, body: str) -> Analysed:
    """Return the columns that a database keeps of one document."""
    text = f"{title}\n{body}"
    return Analysed(stems=" ".join(map(stem, words(text))), norm=norm(text))


def words_of_query(query: str) -> list[str]:
    """Return the folded words that tell something; all of them if none does."""
    typed = words(query)
    return [word for word in typed if word not in STOP_WORDS] or typed


def stems_of_query(query: str) -> dict[str, float]:
    """Return the stems to look for with their weights, synonyms included."""
    typed = [stem(word) for word in words_of_query(query)]
    return with_synonyms(typed)


def with_synonyms(stems: Sequence[str]) -> dict[str, float]:
    """Add the stems of other names of the same things, at a lower weight."""
    weights = dict.fromkeys(stems, 1.0)
    for other in synonyms.others(stems):
        for each in other:
            weights.setdefault(each, OF_A_SYNONYM / len(other))
    return weights
