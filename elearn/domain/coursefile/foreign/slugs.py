"""Ids made of titles: Latin letters that still resemble the word, each id once."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

LONGEST = 64
LONGEST_TITLE = 120
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
LETTERS = {
    "ا": "a", "أ": "a", "إ": "i", "آ": "a", "ٱ": "a", "ب": "b", "ت": "t", "ث": "th",
    "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "a", "غ": "gh", "ف": "f",
    "ق": "q", "ك": "k", "ل": "l", "م": "m", "ن": "n", "ه": "h", "و": "w", "ي": "y",
    "ى": "a", "ة": "a", "ء": "", "ؤ": "w", "ئ": "y", "پ": "p", "چ": "ch", "گ": "g",
    "ک": "k", "ی": "y", "ڤ": "v", "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ł": "l",
}  # fmt: skip


@dataclass
class Slugs:
    """The ids that a file has used so far."""

    used: set[str] = field(default_factory=set)
    count: Counter[str] = field(default_factory=Counter)

    def take(self, title: str, of: str = "question") -> str:
        """Return an id that nothing else has: the title's, else that of the kind."""
        base = slug(title) or slug(of.replace("_", " "))
        found = base
        while found in self.used:
            self.count[base] += 1
            end = f"-{self.count[base] + 1}"
            found = base[: LONGEST - len(end)].rstrip("-") + end
        self.used.add(found)
        return found


def slug(title: str) -> str:
    """Return a title in small Latin letters, digits and hyphens; nothing if none is left."""
    bare = MARKS.sub("", unicodedata.normalize("NFKC", title[:500]).lower())
    latin = "".join(LETTERS.get(letter, letter) for letter in bare)
    digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in latin)
    plain = unicodedata.normalize("NFKD", digits).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:LONGEST].strip("-")


def is_slug(text: str) -> bool:
    """Whether a text can be an id as it is."""
    return len(text) <= LONGEST and bool(SLUG.fullmatch(text))


def short(title: str) -> str:
    """Return a title on one line, no longer than a report can show."""
    text = " ".join(title.split())
    return text if len(text) <= LONGEST_TITLE else f"{text[: LONGEST_TITLE - 1]}…"
