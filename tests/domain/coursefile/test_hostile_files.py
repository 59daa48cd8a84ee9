"""Files that nobody wrote in good faith take no longer than others."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from elearn.domain.coursefile import aiken, gift, moodle_xml
from elearn.domain.coursefile.foreign.forms import has_form
from elearn.domain.coursefile.foreign.messages import say

OPEN = "<question type='essay'><questiontext format='html'><text>"
CLOSE = "</text></questiontext></question>"
HOSTILE = {
    "cdata": "<![CDATA[" * 100_000,
    "comments": "<!--" * 200_000,
    "tags": "<question " * 100_000,
    "questions": "<question>" * 20_000,
    "names": f"<question>{'<name><text>' * 50_000}",
    "braces": "{" * 200_000,
    "blank lines": "q {=a\n" + "\n" * 200_000 + "{",
    "colons": "::" * 200_000,
    "letters": "q\nA) x\nB) y\nANSWER: " + "A  " * 50_000 + "!",
    "gaps": f"<question type='cloze'><questiontext><text>{'{1:SA:' * 20_000}{CLOSE}",
    "spaces": f"<question type='cloze'><questiontext><text>{'{' + ' ' * 90_000}{CLOSE}",
    "formulas": f"{OPEN}{chr(92)}({'x' * 90_000}{CLOSE}",
    "dollars": f"{OPEN}{'$' * 90_000}{CLOSE}",
    "bold": f"{OPEN}{'&lt;b&gt; ' * 50}{'x ' * 40_000}{CLOSE}",
    "declarations": f"{OPEN}{'&lt;!' * 20_000}{CLOSE}",
    "open tags": f"{OPEN}{'&lt;a ' * 20_000}{CLOSE}",
    "quoted tags": f"{OPEN}{'&lt;a x=&quot;' * 9_000}{CLOSE}",
    "ends of tags": f"{OPEN}{'&lt;/a ' * 19_000}{CLOSE}",
    "attributes": f"{OPEN}&lt;a {'&apos;y&apos; ' * 9_000}{CLOSE}",
    "strokes": "\\" * 300_000,
}
PIECES = [
    "{", "}", "=", "~", "#", "####", "->", "::", "%50%", "\\", "$CATEGORY: a", "//", "// elearn {}",
    '// elearn {"options":3}', "\n", "\n\n", "T", "1..5", "<b>", "<ul><li>", "<table><td>", "</b>",
    "&", "&nbsp;", "[html]", "[[1]]", "{1:MC:=a~b}", "{1:NM:=", "A) a\n", "B) b\n", "ANSWER: A\n",
    "ق", "\ufffd", "\u202e", "<![CDATA[", "]]>", "<text>", "</text>", "<elearn>[1]</elearn>",
    "<question type='multichoice'>", "<question type='cloze'>", "<question type='ddwtos'>",
    "<question type='calculated'>", "<question type='category'>", "</question>", "<answer>",
    "<answer fraction='100'>", "</answer>", "<questiontext format='html'>", "</questiontext>",
    "<dragbox>", "</dragbox>", "<file name='a.png'>AAAA</file>", "<idnumber>a</idnumber>",
]  # fmt: skip


@pytest.mark.parametrize("program", [gift, aiken, moodle_xml])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_jumble_stops_a_reader(pieces, program):
    incoming = program.read("".join(pieces).encode("utf-8", "replace"))

    assert all(map(has_form, incoming.documents))
    assert len({document["id"] for document in incoming.documents}) == len(incoming.documents)
    assert all(say(note, "ar") for note in incoming.notes)


@pytest.mark.parametrize("program", [gift, aiken, moodle_xml])
@given(content=st.binary(max_size=200))
def test_no_bytes_stop_a_reader(content, program):
    assert program.read(content).notes


@pytest.mark.parametrize("program", [gift, aiken, moodle_xml])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_file_keeps_a_reader_for_long(text, program):
    began = perf_counter()

    program.read(text.encode())

    assert perf_counter() - began < 5
