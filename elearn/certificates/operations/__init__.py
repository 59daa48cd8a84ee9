"""What happens to certificates: issued, corrected, revoked, printed."""

from elearn.certificates.operations.content import LettersMissing, NameMissing, Names
from elearn.certificates.operations.issuing import NotGiven, Occasion, correct, issue
from elearn.certificates.operations.printing import pdf, print_many
from elearn.certificates.operations.revoking import revoke

__all__ = [
    "LettersMissing",
    "NameMissing",
    "Names",
    "NotGiven",
    "Occasion",
    "correct",
    "issue",
    "pdf",
    "print_many",
    "revoke",
]
