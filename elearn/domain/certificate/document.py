"""A certificate ready to be printed, and the data that travel inside its file."""

from dataclasses import dataclass
from datetime import datetime

from elearn.domain.certificate.printed import Printed, canonical
from elearn.domain.certificate.proof import Proof


@dataclass(frozen=True)
class Document:
    """What is printed, the proof of it, and where it can be checked."""

    printed: Printed
    proof: Proof
    address: str
    issued_at: datetime
    stamp: str = ""  # revoked, replaced: printed across a copy that counts no more

    @property
    def link(self) -> str:
        """What the QR code holds."""
        return self.proof.link(self.address)

    def data(self) -> bytes:
        """Return the attached JSON: enough to check every printed word without us."""
        return canonical(
            {
                "format": 1,
                "address": self.address,
                "id": self.proof.token,
                "record": self.proof.record,
                "signature": self.proof.signature,
                "printed": self.printed.facts(),
            }
        )
