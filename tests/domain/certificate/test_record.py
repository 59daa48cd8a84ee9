from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from elearn.domain.certificate import Record, base64url
from elearn.domain.certificate.names import NOBODY, comparable
from elearn.domain.certificate.record import Unreadable
from tests.domain.certificate.specimen import KEY_ID, SALT, specimen


def record(**changes):
    return Record.of(specimen(**changes), SALT, KEY_ID)


@given(
    issued=some.dates(date(1970, 1, 1), date(2149, 6, 6)),
    expires=some.none() | some.dates(date(1970, 1, 2), date(2149, 6, 6)),
    course=some.from_regex(r"[a-z0-9-]{1,80}", fullmatch=True),
    name=some.text(max_size=80),
)
def test_a_record_comes_back_as_it_was_written(issued, expires, course, name):
    made = record(issued=issued, expires=expires, course=course, name_ar=name)

    assert Record.read(made.text()) == made


@given(some.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content):
    text = base64url.encode(content)
    with suppress(Unreadable):
        assert Record.read(text).text() == text


@pytest.mark.parametrize("content", [b"", b"\x02" + bytes(80), b"\x01" + bytes(69), bytes(90)])
def test_other_formats_and_stumps_are_unreadable(content):
    with pytest.raises(Unreadable):
        Record.read(base64url.encode(content))


@pytest.mark.parametrize(
    "typed",
    ["سميرة ناصر الحمادي", "  سَمِيرة   ناصر الحمّادي", "سميره ناصر الحمادى",
     "سـميرة ناصر الحمادي",
     "Samira Nasser Al-Hammadi", "SAMIRA NASSER AL HAMMADI", "Samîra  Nässer al hammadi"],
)  # fmt: skip
def test_either_name_is_recognised_however_it_is_typed(typed):
    assert record().names(typed)


@pytest.mark.parametrize("typed", ["", " ", "ـ", "سميرة", "سمير ناصر الحمادي", "Samir Nasser"])
def test_another_name_is_not(typed):
    assert not record().names(typed)
    assert not record(name_latin="").names(typed)


def test_where_there_is_no_latin_name_nothing_passes_for_it():
    assert record(name_latin="").latin_name == NOBODY


@pytest.mark.parametrize(
    ("name", "same"),
    [("أحمد إبراهيم آل ٱلسيد", "احمد ابراهيم ال السيد"), ("هبة الله", "هبه الله"),
     ("مؤمن", "مومن"), ("رائد", "رايد"), ("علاء", "علا"), ("فرقة ٣", "فرقه 3"),
     ("ﻣﺤﻤﺪ", "محمد"), ("Élodie O’Neill", "elodie o neill"), ("کریم", "كريم")],
)  # fmt: skip
def test_these_are_one_name_for_ever(name, same):
    assert comparable(name) == same


@pytest.mark.parametrize(
    "changes",
    [{"course_title": "أخرى"}, {"hours": 40}, {"percent": 100}, {"serial": "MF-2222-2222"},
     {"name_ar": "سَميرة ناصر الحمادي"}, {"expires": date(2028, 10, 12)}, {"trainer": ""}],
)  # fmt: skip
def test_no_printed_word_can_be_exchanged(changes):
    assert record().covers(specimen())
    assert not record().covers(specimen(**changes))


def test_the_salt_hides_the_name_from_who_has_only_the_code():
    other = Record.of(specimen(), bytes(16), KEY_ID)

    assert other.arabic_name != record().arabic_name
    assert other.printed != record().printed
