"""What became of questions, in words: every code has its sentence in every language."""

import re
import string
from pathlib import Path

import pytest

from elearn.domain.coursefile.foreign.incoming import Note, Verdict
from elearn.domain.coursefile.foreign.messages import SAID, say

PACKAGE = Path(__file__).parents[4] / "elearn" / "domain" / "coursefile"
SOURCES = [
    path
    for path in PACKAGE.rglob("*.py")
    if path.parent != PACKAGE and "messages" not in path.parts
]
TEXTS = "".join(path.read_text() for path in SOURCES)
USED = re.compile(r'(?:Refused|changed|refuse)\((?:"",|\s|None,|why\.line,|line,)*"([a-z_0-9]+)"')
BARE = re.compile("[\u2066-\u2069]")


def places(said):
    return {name for _, name, _, _ in string.Formatter().parse(said) if name}


@pytest.mark.parametrize("code", SAID)
def test_a_sentence_names_the_same_values_in_every_language(code):
    said = SAID[code]

    assert places(said.ar) == places(said.en) == places(said.fr)
    assert all(text.rstrip("`").endswith(".") for text in (said.ar, said.en, said.fr))


def test_every_code_that_readers_use_has_a_sentence():
    assert set(USED.findall(TEXTS)) <= SAID.keys()


def test_no_sentence_is_left_over():
    spoken = {f"question_{verdict}" for verdict in Verdict}

    assert not [code for code in SAID if f'"{code}"' not in TEXTS and code not in spoken]


def test_a_note_says_where_it_is():
    note = Note("ما القسط؟", 12, Verdict.REFUSED, "no_right_answer")

    assert BARE.sub("", say(note, "ar")) == "السطر ١٢، ما القسط؟: السؤال بلا جواب صحيح."
    assert BARE.sub("", say(note, "fr")) == (
        "Ligne 12, ما القسط؟ : La question n’a pas de bonne réponse."
    )


def test_a_note_on_the_file_says_so():
    assert say(Note("", None, Verdict.REFUSED, "empty_file"), "en") == (
        "The file: The file is empty."
    )


def test_a_brace_in_a_sentence_is_one():
    assert "{" in say(Note("", 1, Verdict.REFUSED, "gift_one_brace"), "ar")
