"""Signing and checking: what the QR code holds, and whether it may be believed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from elearn.domain.certificate import base64url
from elearn.domain.certificate.record import Record, Unreadable

TOKEN_BYTES = SALT_BYTES = 16
LINK = re.compile(r".*/v/([\w-]{22})#([\w-]{1,800})\.([\w-]{86})", re.ASCII)


class Forged(ValueError):
    """A record that none of our keys signed for this certificate."""


@dataclass(frozen=True)
class Proof:
    """What a QR code says: which certificate, its record, and the signature under both."""

    token: str
    record: str
    signature: str

    @classmethod
    def read(cls, text: str) -> Self:
        """Return the proof in a scanned or pasted link, or raise `ValueError`."""
        found = LINK.fullmatch(text.strip())
        if not found:
            raise ValueError(text)
        return cls(*found.groups())

    def link(self, address: str) -> str:
        """Return what the QR code holds."""
        return f"{address}/v/{self.token}#{self.record}.{self.signature}"

    def verify(self, public_keys: Mapping[str, bytes]) -> Record:
        """Return the record if one of the keys signed it, or raise `Forged`."""
        return verify(self.token, self.record, self.signature, public_keys)


def new_token(chance: bytes) -> str:
    """Return the address of a certificate: 128 random bits."""
    if len(chance) != TOKEN_BYTES:
        raise ValueError(len(chance))
    return base64url.encode(chance)


def message(token: str, record: str) -> bytes:
    """Return what is signed: the text of both, so that no other spelling passes."""
    return f"{token}.{record}".encode()


def sign(token: str, record: Record, by: Callable[[bytes], bytes]) -> Proof:
    """Return the proof of a record, signed by `by`."""
    text = record.text()
    return Proof(token, text, base64url.encode(by(message(token, text))))


def verify(token: str, record: str, signature: str, public_keys: Mapping[str, bytes]) -> Record:
    """Return the record if the key that it names signed it, or raise `Forged`.

    The record never brings its own key: it names one of ours or is refused.
    """
    try:
        read = Record.read(record)
        key = Ed25519PublicKey.from_public_bytes(public_keys[read.key_id])
        key.verify(base64url.decode(signature), message(token, record))
    except (Unreadable, KeyError, ValueError, InvalidSignature) as error:
        raise Forged from error
    return read
