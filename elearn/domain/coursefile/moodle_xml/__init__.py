"""Moodle XML, what Moodle exports: read and written."""

from elearn.domain.coursefile.moodle_xml.reading import read
from elearn.domain.coursefile.moodle_xml.writing import write

__all__ = ["read", "write"]
