"""What authors do with courses."""

from elearn.courses.operations.lessons import media_url
from elearn.courses.operations.reading import draft_of
from elearn.courses.operations.writing import found, write

__all__ = ["draft_of", "found", "media_url", "write"]
