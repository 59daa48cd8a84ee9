"""Aiken, the plainest form of questions with options: read and written."""

from elearn.domain.coursefile.aiken.reading import read
from elearn.domain.coursefile.aiken.writing import write

__all__ = ["read", "write"]
