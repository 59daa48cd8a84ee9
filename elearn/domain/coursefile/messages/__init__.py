"""Faults in words: where, what, and what to do, in the language of the reader."""

import re
from collections.abc import Mapping

from elearn.domain.coursefile.draft import Fault
from elearn.domain.coursefile.messages.arabic import ARABIC
from elearn.domain.coursefile.messages.english import ENGLISH
from elearn.domain.coursefile.messages.french import FRENCH
from elearn.domain.coursefile.messages.table import Table

TABLES: Mapping[str, Table] = {"ar": ARABIC, "en": ENGLISH, "fr": FRENCH}
ARABIC_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
# A path in a line of Arabic, or a title in a line of French, keeps its own direction.
ISOLATE, POP = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
# What is to be typed stands between backticks in the tables.
LITERAL = re.compile(r"`([^`]+)`")
LONGEST_VALUE = 120


def say(fault: Fault, language: str) -> str:
    """Return a fault's place and sentence, in Arabic where the language is unknown."""
    table = TABLES.get(language, ARABIC)
    return table.place(fault.file, fault.line, told) + sentence(fault, language)


def sentence(fault: Fault, language: str) -> str:
    """Return what is wrong and what to do, without the place."""
    table = TABLES.get(language, ARABIC)
    values = {key: told(value, table) for key, value in fault.values.items()}
    said = LITERAL.sub(rf"{ISOLATE}\1{POP}", table.sentences[fault.code])
    if fault.values.get("near"):
        said = f"{said} {table.near}"
    return said.format_map(values)


def told(value: object, table: Table) -> str:
    """Return a value as a sentence holds it."""
    if isinstance(value, int):
        return str(value).translate(ARABIC_INDIC) if table is ARABIC else str(value)
    if isinstance(value, tuple):
        return table.comma.join(told(item, table) for item in value)
    text = " ".join(str(value).split())
    short = text if len(text) <= LONGEST_VALUE else f"{text[:LONGEST_VALUE]}…"
    return f"{ISOLATE}{short}{POP}"
