"""Whatever the encoding, the words arrive."""

import pytest

from elearn.domain.coursefile.foreign.decoding import read_text
from elearn.domain.coursefile.foreign.refusal import Refused

ARABIC = "السؤال الأول: ما القسط الثابت في قرض مدته ١٢ شهرًا؟\nأ) نصف الأصل\n"
FRENCH = "Où est l’échéance du prêt ? À l’été, ÉCOLE fermée, ça coûte 5 000 €.\n"


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"],
)
def test_arabic_arrives_in_every_encoding(encoding):
    text = ARABIC.replace("١٢", "12") if encoding in {"cp1256", "iso8859-6"} else ARABIC

    assert read_text(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_french_arrives_in_every_encoding(encoding):
    assert read_text(FRENCH.encode(encoding)).text == FRENCH


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("سؤال قصير", "cp1256"),
        ("Le crédit (القرض) et l'échéance", "cp1256"),
        ("Crédit échu", "cp1252"),
        ("El niño de España ¿qué año?", "cp1252"),
        ("Größe ÜBER ALLES", "cp1252"),
        ("À É Ç", "cp1252"),
    ],
)
def test_the_encoding_that_gives_words_is_chosen(text, encoding):
    found = read_text(text.encode(encoding))

    assert (found.text, found.encoding, found.code) == (text, encoding, "old_encoding")


def test_a_declared_encoding_that_lies_is_not_believed():
    assert read_text(ARABIC.replace("١٢", "12").encode("cp1256"), "iso-8859-1").encoding == "cp1256"


def test_a_file_that_was_encoded_twice_is_brought_back():
    twice = ARABIC.encode().decode("latin-1").encode()

    assert read_text(twice).text == ARABIC
    assert read_text(twice).code == "encoded_twice"


def test_a_few_lost_bytes_do_not_lose_the_file():
    damaged = bytearray(ARABIC.encode() * 3)
    damaged[10:11] = b""

    found = read_text(bytes(damaged))

    assert found.code == "bytes_lost"
    assert "القسط الثابت" in found.text


def test_line_ends_of_every_sort_become_line_feeds():
    assert read_text(b"a\r\nb\rc\n").text == "a\nb\nc\n"


def test_hidden_signs_are_taken_out_and_told():
    found = read_text("ا\u202eب\x00".encode())

    assert (found.text, found.code) == ("اب", "hidden_signs")


@pytest.mark.parametrize("content", [b"", b" \r\n", b"\xef\xbb\xbf\n"])
def test_an_empty_file_is_refused(content):
    with pytest.raises(Refused, match="empty_file"):
        read_text(content)
