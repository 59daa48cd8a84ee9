"""What leaves through a format that can carry it comes back as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from elearn.domain.coursefile import aiken, gift, moodle_xml
from elearn.domain.coursefile.foreign.forms import has_form
from elearn.domain.coursefile.foreign.incoming import Verdict
from elearn.domain.coursefile.foreign.messages import say
from elearn.domain.coursefile.foreign.slugs import slug
from tests.domain.coursefile.foreign.questions import FILES, KINDS

IN_GIFT = (
    "single_choice",
    "multiple_choice",
    "true_false",
    "short_answer",
    "numeric",
    "matching",
    "ordering",
    "essay",
    "description",
)


def numbered(documents):
    return tuple({"id": f"q-{place}"} | document for place, document in enumerate(documents))


def refused(notes):
    return [note for note in notes if note.verdict is Verdict.REFUSED]


@pytest.mark.parametrize("kind", IN_GIFT)
@given(data=st.data())
@settings(max_examples=60)
def test_gift_gives_questions_back_as_they_were(kind, data):
    documents = numbered(data.draw(st.lists(KINDS[kind], min_size=1, max_size=3)))

    written = gift.write(documents)
    back = gift.read(written.content)

    assert not refused(written.notes)
    assert [dict(document) for document in back.documents] == list(documents)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=60)
def test_moodle_xml_gives_questions_back_as_they_were(kind, data):
    documents = numbered(data.draw(st.lists(KINDS[kind], min_size=1, max_size=3)))

    written = moodle_xml.write(documents, files=FILES)
    back = moodle_xml.read(written.content)

    assert not refused(written.notes)
    assert [dict(document) for document in back.documents] == list(documents)
    assert back.files.items() <= FILES.items()


@given(data=st.data())
def test_aiken_gives_plain_options_back_as_they_were(data):
    plain = st.text(st.sampled_from("ابتقسط abc123?؟*_#<&\\"), min_size=1, max_size=20).map(
        lambda text: " ".join(text.split())
    )
    texts = data.draw(
        st.lists(plain.filter(bool), min_size=3, max_size=5, unique_by=lambda text: text.lower())
    )
    lines = [f"سؤال {texts[0]}", *(f"{chr(65 + n)}) {text}" for n, text in enumerate(texts[1:]))]
    first = aiken.read("\n".join([*lines, "ANSWER: B"]).encode())

    written = aiken.write(first.documents)

    assert aiken.read(written.content).documents == first.documents
    assert not written.notes


@given(document=KINDS["single_choice"])
def test_aiken_says_of_everything_what_it_does_not_carry(document):
    written = aiken.write([{"id": "q"} | document])
    back = aiken.read(written.content).documents
    told = {note.values.get("part") for note in written.notes}

    for one in back:
        changed = {key for key in document if one.get(key) != document[key]}
        assert changed <= told
    assert back or refused(written.notes)


@pytest.mark.parametrize("program", [gift, moodle_xml])
@given(document=st.one_of(list(KINDS.values())))
def test_whatever_is_written_can_be_said_in_words(program, document):
    written = program.write([{"id": "q"} | document])

    for note in written.notes:
        assert all(say(note, language) for language in ("ar", "en", "fr"))


@pytest.mark.parametrize("program", [gift, moodle_xml])
def test_categories_come_back_with_their_questions(program):
    documents = numbered({"kind": "description", "prompt": text} for text in "abcd")
    categories = ("", "القروض/التسعير", "القروض", "")

    back = program.read(program.write(documents, categories).content)

    assert back.categories == categories


@pytest.mark.parametrize("program", [gift, moodle_xml])
def test_kinds_that_nobody_else_knows_are_left_out_by_name(program):
    scale = {"id": "s", "kind": "scale", "prompt": "كيف كان؟", "labels": ["سيئ", "جيد"]}

    written = program.write([scale, {"id": "d", "kind": "description", "prompt": "x"}])

    assert [note.code for note in refused(written.notes)] == ["kind_not_carried"]
    assert [document["id"] for document in program.read(written.content).documents] == ["d"]


@given(document=st.one_of(list(KINDS.values())))
def test_the_questions_of_these_properties_have_the_stored_form(document):
    assert has_form(document)


@given(title=st.text(max_size=80))
def test_an_id_made_of_any_title_is_one(title):
    made = slug(title)

    assert not made or (len(made) <= 64 and made == slug(made))
