"""From bytes to text, whatever the encoding: UTF-8 first, then what gives words."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from dataclasses import dataclass

from charset_normalizer import from_bytes

from elearn.domain.coursefile.foreign.refusal import Refused

MOST_BYTES = 48 * 1_048_576
SAMPLE = 200_000
MARKED = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
ARABIC = ("cp1256", "iso8859-6")
LATIN = "cp1252"
# Controls are no text, embeddings and overrides make a line read other than it is.
HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\ufeff]")
LETTERS = re.compile(r"[^\W\d_]+(?:[\u064b-\u0652]+[^\W\d_]*)*")
WHOLE_WORD = re.compile(r"[\u0621-\u063a\u0640-\u0652]{2,}")
SOME_ARABIC = re.compile(r"[\u0600-\u06ff]")
COMMON = re.compile(
    r"\b(?:[وف]?[بلك]?ال[\u0621-\u064a]{2,}|من|في|على|إلى|ما|هل|أن|هو|هي|لا|أي|كم|عن)\b"
)
# Bytes of Arabic in UTF-8 that somebody took for Western letters and saved once more.
TWICE = re.compile("(?:[\u00d8-\u00db][\u0080-\u00bf\u0152-\u2122]\\s?){3}")


@dataclass(frozen=True)
class Text:
    """A text with line feeds, how it was encoded, and whether something was mended."""

    text: str
    encoding: str
    code: str = ""  # of a note about the whole file; none where nothing was mended


def read_text(content: bytes, declared: str = "") -> Text:
    """Return the text of a file, or raise `Refused` when it is none."""
    if len(content) > MOST_BYTES:
        raise Refused("file_too_large", most=MOST_BYTES // 1_048_576)
    found = untwisted(decode(content, declared))
    lines = with_line_feeds(found.text)
    text = HIDDEN.sub("", lines)
    if not text.strip():
        raise Refused("empty_file")
    hidden = "hidden_signs" if len(text) < len(lines.removeprefix("\ufeff")) else ""
    return Text(text, found.encoding, found.code or hidden)


def as_read(text: str) -> str:
    """Return a text as it comes back from a file."""
    return HIDDEN.sub("", with_line_feeds(text))


def with_line_feeds(text: str) -> str:
    """Return a text whose lines end as ours do."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decode(content: bytes, declared: str = "") -> Text:
    """Return the text of bytes in the most likely encoding."""
    for mark, name in MARKED:
        if content.startswith(mark):
            return Text(content[len(mark) :].decode(name, "replace"), name)
    wide = wide_encoding(content)
    if wide:
        return Text(content.decode(wide, "replace"), wide)
    try:
        return Text(content.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return narrow(content, declared)


def wide_encoding(content: bytes) -> str:
    """Return the UTF-16 that a file without a mark is in, if every other byte says so."""
    sample = content[:SAMPLE]
    evens, odds = high_bytes(sample[::2]), high_bytes(sample[1::2])
    if max(evens, odds) < 0.5 or min(evens, odds) > 0.3:  # noqa: PLR2004 - shares of a sample
        return ""
    return "utf-16-le" if odds > evens else "utf-16-be"


def high_bytes(sample: bytes) -> float:
    """Return the share of bytes that begin a Latin or an Arabic letter in UTF-16."""
    return (sample.count(0) + sample.count(6)) / max(1, len(sample))


def narrow(content: bytes, declared: str) -> Text:
    """Return the text of bytes that are no UTF-8: damaged, Arabic, Western or another."""
    damaged = content.decode("utf-8", "replace")
    if damaged.count("\ufffd") * 20 < len(re.findall(r"[^\x00-\x7f]", damaged)):
        return Text(damaged, "utf-8", "bytes_lost")
    best = max(ARABIC, key=lambda name: arabic_words(content.decode(name, "replace")))
    if arabic_words(content.decode(best, "replace")) > 0:
        return Text(content.decode(best, "replace"), best, "old_encoding")
    return Text(*western(content, declared), "old_encoding")


def arabic_words(text: str) -> int:
    """Return how much more Arabic than a jumble a text is."""
    words = LETTERS.findall(text[:SAMPLE])
    mixed = [word for word in words if SOME_ARABIC.search(word)]
    whole = sum(bool(WHOLE_WORD.fullmatch(word)) for word in mixed)
    known = len(COMMON.findall(text[:SAMPLE]))
    return whole + 3 * known - 2 * (len(mixed) - whole)


def western(content: bytes, declared: str) -> tuple[str, str]:
    """Return a text and its encoding: the declared one, else the guess, else Western."""
    for name in (declared, LATIN, guessed(content)):
        try:
            return content.decode(name), name
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    return content.decode(LATIN, "replace"), LATIN


def guessed(content: bytes) -> str:
    """Return the encoding that a stranger to both languages finds likely."""
    best = from_bytes(content[:SAMPLE]).best()
    return best.encoding if best else LATIN


def untwisted(found: Text) -> Text:
    """Return a text that was encoded twice as it was meant."""
    if not TWICE.search(found.text[:SAMPLE]):
        return found
    try:
        return Text(twice(found.text).decode("utf-8"), found.encoding, "encoded_twice")
    except UnicodeError:
        return found


def twice(text: str) -> bytes:
    """Return the bytes that Western letters stand for, the five unused ones included."""
    return b"".join(
        bytes([ord(sign)]) if "\x80" <= sign <= "\x9f" else sign.encode(LATIN) for sign in text
    )
