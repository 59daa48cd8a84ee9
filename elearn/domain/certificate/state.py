"""What may be believed of a certificate, in one word."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """The verdict of a verification."""

    VALID = "valid"
    EXPIRED = "expired"
    REPLACED = "replaced"
    REVOKED = "revoked"
    FORGED = "forged"  # the signature does not cover what is shown
    UNKNOWN = "unknown"  # never issued here


@dataclass(frozen=True)
class Standing:
    """What the issuer's log knows of one certificate."""

    is_signed: bool
    is_revoked: bool
    is_replaced: bool
    expires: date | None

    def state(self, today: date) -> State:
        """Return the verdict; the worst news comes first."""
        if not self.is_signed:
            return State.FORGED
        if self.is_revoked:
            return State.REVOKED
        if self.is_replaced:
            return State.REPLACED
        # The last day still counts.
        return State.EXPIRED if self.expires and today > self.expires else State.VALID
