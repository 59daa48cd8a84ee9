"""Course folders: read, checked and written. The one door to this package."""

from elearn.domain.coursefile.reading import check, examine, read
from elearn.domain.coursefile.writing import content_hash, write

__all__ = ["check", "content_hash", "examine", "read", "write"]
