"""Courses, as pages show them."""

from elearn.courses.queries.catalogue import (
    FACETS,
    CatalogueEntry,
    catalogue,
    facets,
    filtered,
)
from elearn.courses.queries.search import Found, everything, found

__all__ = [
    "FACETS",
    "CatalogueEntry",
    "Found",
    "catalogue",
    "everything",
    "facets",
    "filtered",
    "found",
]
