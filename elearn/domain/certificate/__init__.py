"""Certificates: their numbers, what they say, what is signed, and what may be believed."""

from elearn.domain.certificate.document import Document
from elearn.domain.certificate.printed import Printed
from elearn.domain.certificate.proof import Forged, Proof, new_token, sign, verify
from elearn.domain.certificate.record import Record
from elearn.domain.certificate.serial import Misread, new_serial, read_serial
from elearn.domain.certificate.state import Standing, State
from elearn.domain.certificate.wording import Wording, worded

__all__ = [
    "Document",
    "Forged",
    "Misread",
    "Printed",
    "Proof",
    "Record",
    "Standing",
    "State",
    "Wording",
    "new_serial",
    "new_token",
    "read_serial",
    "sign",
    "verify",
    "worded",
]
