"""The signed record: a few bytes that say enough to check a certificate without a line."""

import struct
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from elearn.domain.certificate import base64url
from elearn.domain.certificate.names import digest, is_name_of
from elearn.domain.certificate.printed import Printed

FORMAT = 1
LAYOUT = struct.Struct(">BHH16s16s16s16s")  # then the key's name and the course, with lengths
FIRST_DAY = date(1970, 1, 1)
NEVER = 0


class Unreadable(ValueError):
    """Bytes that are no record of a format we know."""


@dataclass(frozen=True)
class Record:
    """What is signed besides the token."""

    key_id: str
    course: str
    issued: date
    expires: date | None
    salt: bytes
    arabic_name: bytes
    latin_name: bytes
    printed: bytes

    @classmethod
    def of(cls, printed: Printed, salt: bytes, key_id: str) -> Self:
        """Return the record of what is printed."""
        return cls(
            key_id=key_id,
            course=printed.course,
            issued=printed.issued,
            expires=printed.expires,
            salt=salt,
            arabic_name=digest(salt, printed.name_ar),
            latin_name=digest(salt, printed.name_latin),
            printed=printed.digest(salt),
        )

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the record behind its base64url, or raise `Unreadable`."""
        try:
            content = base64url.decode(text)
            version, issued, expires, *digests = LAYOUT.unpack_from(content)
            key_id, course = two_texts(content[LAYOUT.size :])
        except (ValueError, struct.error, IndexError) as error:
            raise Unreadable from error
        if version != FORMAT:
            raise Unreadable(version)
        expiry = day(expires) if expires != NEVER else None
        return cls(key_id, course, day(issued), expiry, *digests)

    def text(self) -> str:
        """Return the record in base64url."""
        head = LAYOUT.pack(
            FORMAT,
            number(self.issued),
            number(self.expires) if self.expires else NEVER,
            self.salt,
            self.arabic_name,
            self.latin_name,
            self.printed,
        )
        return base64url.encode(head + with_length(self.key_id) + with_length(self.course))

    def names(self, typed: str) -> bool:
        """Whether `typed` is the Arabic or the Latin name on the certificate."""
        return is_name_of(typed, self.salt, (self.arabic_name, self.latin_name))

    def covers(self, printed: Printed) -> bool:
        """Whether this is the record of exactly these words."""
        return self == Record.of(printed, self.salt, self.key_id)


def number(of: date) -> int:
    """Return a day as days since 1970."""
    return (of - FIRST_DAY).days


def day(number: int) -> date:
    """Return the day with that number."""
    return FIRST_DAY + timedelta(days=number)


def with_length(text: str) -> bytes:
    """Return a short text behind its length in one byte."""
    content = text.encode()
    return bytes([len(content)]) + content


def two_texts(content: bytes) -> tuple[str, str]:
    """Return the two texts that are all of `content`, or raise `ValueError`."""
    middle = 1 + content[0]
    end = middle + 1 + content[middle]
    if end != len(content):
        raise ValueError(end)
    return content[1:middle].decode(), content[middle + 1 : end].decode()
