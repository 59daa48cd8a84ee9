"""Where in a text the words of a query stand, whatever form they have there."""

import re

from elearn.domain.arabic.analysis import stems_of_query
from elearn.domain.arabic.letters import MARKS
from elearn.domain.arabic.stem import stem, words

# A word goes on over its marks, tatweel and joiners; `norm` takes them off later.
_INSIDE = "".join(map(chr, MARKS)) + "\u0640\u200c\u200d\u00ad"
WRITTEN_WORD = re.compile(rf"[^\W_][\w{_INSIDE}]*")


def spans(text: str, query: str) -> list[tuple[int, int]]:
    """Return the start and end of every word of the text that the query asks for."""
    sought = stems_of_query(query)
    return [
        found.span()
        for found in WRITTEN_WORD.finditer(text)
        if any(stem(word) in sought for word in words(found.group()))
    ]
