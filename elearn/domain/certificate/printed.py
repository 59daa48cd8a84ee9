"""Everything a certificate says, word for word."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from elearn.domain.certificate.names import DIGEST


@dataclass(frozen=True)
class Printed:
    """What stands on the paper; it is fixed at issue and never follows later changes."""

    serial: str
    language: str
    issuer: str
    name_ar: str
    name_latin: str
    gender: str
    course: str
    course_title: str
    hours: int
    trainer: str
    organisation: str
    percent: int | None  # of the final quiz; nothing where the course has none
    issued: date
    expires: date | None

    def facts(self) -> dict[str, Any]:
        """Return plain values for JSON: text, whole numbers, ISO dates, null."""
        dates = {"issued": self.issued, "expires": self.expires}
        return asdict(self) | {key: day and day.isoformat() for key, day in dates.items()}

    def digest(self, salt: bytes) -> bytes:
        """Return the salted digest that is signed, so that no word can be exchanged."""
        return sha256(salt + canonical(self.facts())).digest()[:DIGEST]


def canonical(facts: dict[str, Any]) -> bytes:
    """Return the one JSON text of some facts: keys in order, no spaces, UTF-8."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
