"""QTI: questions as assessment systems exchange them; 1.2 to 3.0 read, 2.1 and 3.0 written."""

from elearn.domain.coursefile.qti.reading import read
from elearn.domain.coursefile.qti.writing.package import write

__all__ = ["read", "write"]
