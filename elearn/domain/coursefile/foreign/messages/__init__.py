"""What became of questions, in words: in Arabic, English and French.

A format with reasons of its own adds a module like `frame`, and its line in `SAID`.
"""

from collections.abc import Mapping

from elearn.domain.coursefile.foreign.incoming import Note
from elearn.domain.coursefile.foreign.messages import (
    exchange,
    frame,
    items,
    moodle,
    sheets,
    texts,
)
from elearn.domain.coursefile.foreign.messages.said import Said
from elearn.domain.coursefile.messages import LITERAL, TABLES, told
from elearn.domain.coursefile.messages.arabic import ARABIC

ISOLATED = "\N{FIRST STRONG ISOLATE}\\1\N{POP DIRECTIONAL ISOLATE}"
SAID: Mapping[str, Said] = (
    frame.SAID | texts.SAID | moodle.SAID | exchange.SAID | items.SAID | sheets.SAID
)
PLACES = {
    (True, True): Said(
        "السطر {line}، {title}: ", "Line {line}, {title}: ", "Ligne {line}, {title} : "
    ),
    (True, False): Said("السطر {line}: ", "Line {line}: ", "Ligne {line} : "),
    (False, True): Said("{title}: ", "{title}: ", "{title} : "),
    (False, False): Said("الملف: ", "The file: ", "Le fichier : "),
}


def say(note: Note, language: str) -> str:
    """Return where it is and what became of it, in Arabic where the language is unknown."""
    return place(note, language) + sentence(note, language)


def place(note: Note, language: str) -> str:
    """Return the beginning of a sentence: the line and the title of the question."""
    table = TABLES.get(language, ARABIC)
    form = PLACES[note.line is not None, bool(note.title)].in_language(language)
    return form.format(line=told(note.line or 0, table), title=told(note.title, table))


def sentence(note: Note, language: str) -> str:
    """Return what became of it and why, without the place."""
    table = TABLES.get(language, ARABIC)
    values = {key: told(value, table) for key, value in note.values.items()}
    return LITERAL.sub(ISOLATED, SAID[note.code].in_language(language)).format_map(values)
