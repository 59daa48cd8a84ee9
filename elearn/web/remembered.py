"""Whole pages that are the same for many readers but for a few words, kept in memory.

Whoever stands at the same step of a course is shown the same page, but for a token, a seal and
the number of the reader. Such a page is made once, with stand-ins of the same length for these
words, and compressed once; each reader gets it with her own words in their places.

In the compressed page the words stand uncompressed (RFC 7932, section 9.2: ISUNCOMPRESSED), so
that they can be changed. A page that would not come out right under other words is compressed
anew each time.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import zip_longest
from secrets import choice

import brotli
from flask import Flask, Response, current_app, g, request

from elearn.web.forgery import token
from elearn.web.freshness import kept
from elearn.web.language import manner
from elearn.web.page import flashes, person_mark, saves_data, theme, visitor

MOST = 512  # a page in memory takes about 20 KB
QUALITY, TRIES = 9, 5  # of what is compressed once
SHORTEST = 8  # letters of a word; the same few may stand in a page by chance
LETTERS = "bcdfghjkmnpqrtvwxyzBCDFGHJKLMNPQRTVWXYZ"  # no word of any page
CLOSING = 2  # bytes after a word, which the coding of the next letters looks back at

Words = Mapping[str, str]
Pages = dict[tuple[object, ...], "Skeleton"]


def start(app: Flask) -> None:
    """Give the application its memory."""
    app.extensions["pages"] = Pages()


@dataclass(frozen=True)
class Text:
    """Bytes between which words are missing, and which."""

    parts: tuple[bytes, ...]
    names: tuple[str, ...]

    def filled(self, words: Words) -> bytes:
        """Return the bytes with these words in their places."""
        said = [words[name].encode() for name in self.names]
        return b"".join(each for pair in zip_longest(self.parts, said) for each in pair if each)


@dataclass(frozen=True)
class Skeleton:
    """A page without the words that change, plainly and under brotli."""

    plain: Text
    packed: Text | None  # where it comes out right
    lengths: Mapping[str, int]

    def under_brotli(self, words: Words) -> bytes | None:
        """Return the page with these words compressed; None where it must be done anew."""
        fits = all(len(words[name]) == length for name, length in self.lengths.items())
        return self.packed.filled(words) if self.packed and fits else None


def remembered(
    keys: tuple[object, ...], tag: str, make: Callable[[Words], str], **words: str
) -> Response:
    """Return the page of these keys, from memory or made by `make`, for this reader.

    `keys` name all that the page depends on besides what every layout asks for; `words` are
    the reader's own, which `make` is given as stand-ins.
    """
    person = visitor()
    sides = person.is_demo, person.may_teach, person.may_administer
    if flashes():  # a notice is shown once
        return kept(make(words), tag)
    key = (*keys, manner(), theme(), saves_data(), sides)
    own = {**words, "token": token(), "person": person_mark()}
    pages: Pages = current_app.extensions["pages"]
    skeleton = pages.get(key)
    if skeleton is None:
        skeleton = made(make, own)
        if len(pages) >= MOST:
            pages.pop(next(iter(pages)), None)  # the oldest makes room
        pages[key] = skeleton
    return answer(skeleton, own, tag)


def answer(skeleton: Skeleton, words: Words, tag: str) -> Response:
    """Return the page as this browser takes it."""
    packed = skeleton.under_brotli(words) if request.accept_encodings["br"] else None
    response = kept(packed or skeleton.plain.filled(words), tag)
    if packed:
        response.headers["Content-Encoding"] = "br"
        response.set_etag(tag, weak=True)
    return response


def made(make: Callable[[Words], str], words: Words) -> Skeleton:
    """Return the page without these words."""
    stand_ins = {name: stand_in(len(word)) for name, word in words.items()}
    g.masked_token, g.person_mark = stand_ins["token"], stand_ins["person"]
    try:
        page = make(stand_ins)
    finally:
        g.masked_token, g.person_mark = words["token"], words["person"]
    return skeleton_of(page.encode(), stand_ins)


def skeleton_of(page: bytes, stand_ins: Words) -> Skeleton:
    """Return a page without its stand-ins."""
    names = {word.encode(): name for name, word in stand_ins.items()}
    parts = re.split(b"(" + b"|".join(names) + b")", page)
    plain = Text(tuple(parts[::2]), tuple(names[word] for word in parts[1::2]))
    lengths = {name: len(word) for name, word in stand_ins.items()}
    # A stand-in that repeats four letters leads the coder astray, once in fifteen pages.
    tries = (packed_under(plain, others(lengths), others(lengths)) for _ in range(TRIES))
    return Skeleton(plain, next(filter(None, tries), None), lengths)


def others(lengths: Mapping[str, int]) -> Words:
    """Return new stand-ins of these lengths."""
    return {name: stand_in(length) for name, length in lengths.items()}


def packed_under(plain: Text, stand_ins: Words, trial: Words) -> Text | None:
    """Return the page under brotli, or None where other words would not come out right."""
    if min(map(len, stand_ins.values())) < SHORTEST:
        return None
    packed = compressed(plain.filled(stand_ins), stand_ins)
    return packed if unpacked(packed.filled(trial)) == plain.filled(trial) else None


def compressed(page: bytes, stand_ins: Words) -> Text:
    """Return the page under brotli, each word uncompressed where it stands first.

    Where it stands again the coder looks back to the first place, and finds the new word.
    """
    coder = brotli.Compressor(brotli.MODE_TEXT, QUALITY)
    parts, begin, before = [], 0, b""
    first = sorted((page.find(word.encode()), name) for name, word in stand_ins.items())
    holes = [(place, name) for place, name in first if place >= 0]
    for place, name in holes:
        end = place + len(stand_ins[name])
        text, raw = page[begin:place], page[place : end + CLOSING]
        parts.append(before + coder.process(text) + coder.flush() + uncompressed(len(raw)))
        coder.process(raw)  # it must know of what we write in its stead
        coder.flush()
        begin, before = end + CLOSING, raw[-CLOSING:]
    parts.append(before + coder.process(page[begin:]) + coder.finish())
    return Text(tuple(parts), tuple(name for _, name in holes))


def uncompressed(length: int) -> bytes:
    """Return what announces bytes that are not compressed: RFC 7932, section 9.2."""
    is_last, nibbles, is_uncompressed = 0, 0, 1  # 1, 2 and 1 bits; four nibbles of length - 1
    bits = is_last | nibbles << 1 | (length - 1) << 3 | is_uncompressed << 19
    return bits.to_bytes(3, "little")


def unpacked(packed: bytes) -> bytes:
    """Return what a browser reads, or nothing where it cannot."""
    try:
        return bytes(brotli.decompress(packed))
    except brotli.error:
        return b""


def stand_in(length: int) -> str:
    """Return a word of this length that no page holds."""
    return "".join(choice(LETTERS) for _ in range(length))
