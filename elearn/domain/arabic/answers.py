"""Typed answers: which are accepted, and what an author is told about it."""

from elearn.domain.arabic.accepted import accepted_forms
from elearn.domain.arabic.matching import Level, Match, match

__all__ = ["Level", "Match", "accepted_forms", "match"]
