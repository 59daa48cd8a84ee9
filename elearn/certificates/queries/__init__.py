"""Certificates, as pages show them."""

from elearn.certificates.queries.held import certificates_of, collection, newest_edition
from elearn.certificates.queries.learners import courses_that_certify, learners, waiting
from elearn.certificates.queries.lines import Line, Page, issued
from elearn.certificates.queries.verdicts import UNKNOWN, Verdict, verdict

__all__ = [
    "UNKNOWN",
    "Line",
    "Page",
    "Verdict",
    "certificates_of",
    "collection",
    "courses_that_certify",
    "issued",
    "learners",
    "newest_edition",
    "verdict",
    "waiting",
]
