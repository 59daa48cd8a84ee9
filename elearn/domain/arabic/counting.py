"""How many words a text has."""

import re

from elearn.domain.arabic import letters

SILENT = dict.fromkeys((*letters.MARKS, letters.TATWEEL, *letters.CONTROLS))
# A figure, a date or an elision is one word: 1,250.5 · ١٢٬٥٠٠ · l'agence · semi-urbain.
WORD = re.compile(r"[^\W_]+(?:['\u2019\-.,\u066b\u066c/][^\W_]+)*")


def words_in(text: str) -> int:
    """Return how many words a reader counts: marks and tatweel part none, signs alone are none."""
    return len(WORD.findall(text.translate(SILENT)))
