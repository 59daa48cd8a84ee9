"""Numbers, codes and Latin terms that would be torn apart in a line of Arabic.

Unisolated, «-2.5%», «2026-09-01», «+967 1 234 567» and «C++» are displayed with their signs
on the wrong side. Arabic-Indic digits keep their natural way, as Arabic books print them.
"""

import re
from html import escape

from elearn.domain.markdown.directions import first_strong

FIGURE = r"\d+(?:[.,/:]\d+)*"
TORN = re.compile(
    rf"(?<![\w.])(?:"
    rf"[-+\u2212±]{FIGURE}(?:[ -]{FIGURE})*\s?%?"  # signed; a phone number
    rf"|{FIGURE}(?:[-\u2013]{FIGURE})+%?"  # a date, a range
    rf"|{FIGURE}\s?%"
    rf"|[$€£]\s?{FIGURE}|{FIGURE}\s?[$€£]"
    rf"|[.#@+/~][A-Za-z][\w.@/+-]*"  # .NET, a path, a handle
    rf"|[A-Za-z]\w*(?:\+\+|#)"  # C++
    rf")(?!\w)",
    re.ASCII,
)
RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# What only a program or a mark-up says, so that it is set as code.
CODE = re.compile(r"[{}_\\|`]|</?\w|\w\(|==|^[a-z]+:[a-z]")
WORDY = re.compile(r"[A-Za-z]{2,}[^A-Za-z]+[A-Za-z]{2,}")


def isolated(text: str) -> str:
    """Write a text as HTML with what would be torn apart in isolation."""
    written, done = [], 0
    for found in TORN.finditer(text):
        written.append(escape(text[done : found.start()]))
        written.append(f'<bdi dir="ltr">{escape(found[0])}</bdi>')
        done = found.end()
    return "".join([*written, escape(text[done:])])


def has_right_to_left(text: str) -> bool:
    """Whether a text has a letter that runs from right to left."""
    return RIGHT_TO_LEFT.search(text) is not None


def own_way(text: str, language: str) -> str:
    """Write what stood between backticks: a number or Latin in isolation, or a code."""
    if CODE.search(text):
        return f'<code dir="ltr">{escape(text)}</code>'
    strong = first_strong(text)
    if strong == "rtl":
        return f"<bdi>{escape(text)}</bdi>"
    if strong is None:
        return f'<bdi dir="ltr" class="nowrap">{escape(text)}</bdi>'
    # Several words in a row are read aloud with the voice of their own language.
    voice = ' lang="en"' if language == "ar" and WORDY.search(text) else ""
    return f'<bdi dir="ltr"{voice}>{escape(text)}</bdi>'
