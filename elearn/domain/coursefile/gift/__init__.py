"""GIFT, the questions that people type for Moodle: read and written."""

from elearn.domain.coursefile.gift.reading import read
from elearn.domain.coursefile.gift.writing import write

__all__ = ["read", "write"]
